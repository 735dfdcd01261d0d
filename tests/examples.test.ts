/** The examples a first start shows: retold in words, and in figures exactly the two real cases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReadDocument } from '../src/core/catalogue/document.ts'
import { fieldNames, type TotalRow } from '../src/core/proposal/content.ts'
import { isBlank } from '../src/core/text/rich-text.ts'
import { readDocument } from '../src/documents/read-document.ts'
import { loadChart } from '../src/shipped/load-chart.ts'
import { areRealCasesHere, realCases } from './real-cases.ts'

const examples = {
  catalogue: join(import.meta.dirname, '..', 'examples', 'investeringskatalog-2019-2022.md'),
  form: join(import.meta.dirname, '..', 'examples', 'driftsforslag-2023-2026.md'),
} as const

function read(path: string): ReadDocument {
  const reading = readDocument('case.md', readFileSync(path), { chart: loadChart() })
  if (!reading.ok) throw new Error(`${path}: ${reading.why.code}`)
  return reading.read
}

/** All that is a fact: names, cells as printed, which fields are filled, what is found. Not the sentences. */
function facts({ document: { content, proposals }, findings }: ReadDocument): object {
  return {
    title: content.title?.text,
    overview: content.overview && {
      ...content.overview,
      place: null,
      rows: content.overview.rows.map(row => ({ ...row, ...printed(row) })),
      totals: content.overview.totals && printed(content.overview.totals),
    },
    proposals: proposals.map(({ key, content: p }) => ({
      key,
      head: [p.number, p.title, p.committee, p.policyArea, p.proposedBy].map(stated => stated?.text),
      fields: fieldNames.map(name => p.fields[name] && !isBlank(p.fields[name].text)),
      budget: p.budget && {
        ...p.budget,
        place: null,
        lines: p.budget.lines.map(line => ({ ...line, ...printed(line) })),
        totals: p.budget.totals && printed(p.budget.totals),
      },
    })),
    findings: findings.map(finding => ({ ...finding, place: null })),
  }
}

function printed(row: Pick<TotalRow, 'cells' | 'total'>): object {
  const cells = row.cells.map(cell => ({ ...cell, place: null }))
  return { cells, total: row.total && { ...row.total, place: null }, place: null }
}

test('the catalogue contradicts itself where the real one does', () => {
  const { document, findings } = read(examples.catalogue)
  expect(document.proposals).toHaveLength(10)
  expect(document.content.leftovers).toEqual([])
  expect(findings.filter(f => f.severity === 'error').map(f => [f.code, f.stated, f.computed])).toEqual([
    ['overview-cell', -191_300_000, -181_300_000],
    ['overview-cell', 36_100_000, -36_100_000],
    ['overview-total', -3_198_200_000, -3_260_400_000],
  ])
})

test('the form is arithmetically right', () => {
  const { document, findings } = read(examples.form)
  expect(document.content.kind).toBe('form')
  expect(document.proposals.map(p => p.content.number?.text)).toEqual(['2.2.1. 01'])
  expect(findings.filter(f => f.severity !== 'note')).toEqual([])
})

test.each(['catalogue', 'form'] as const)('the %s says who it is from before anything else', kind => {
  const [first] = read(examples[kind]).document.content.introduction
  expect(JSON.stringify(first)).toContain('Slagelse Kommune')
})

test.skipIf(!areRealCasesHere).each(['catalogue', 'form'] as const)(
  'the %s has the figures and findings of the real case',
  kind => {
    expect(facts(read(examples[kind]))).toEqual(facts(read(realCases[kind])))
  },
)
