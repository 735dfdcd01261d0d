/** The two real documents, read and checked, in every clothing a document comes in. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../src/core/account/reading.ts'
import type { CatalogueDocument } from '../src/core/catalogue/content.ts'
import type { ReadDocument } from '../src/core/catalogue/document.ts'
import type { Finding } from '../src/core/check/finding.ts'
import { plainText } from '../src/core/text/rich-text.ts'
import { readDocument } from '../src/documents/read-document.ts'
import { loadChart } from '../src/shipped/load-chart.ts'
import { areRealCasesHere, realCases } from './real-cases.ts'
import { toCsv, toEnglishAmounts, toHtml, toOtherMinuses, toPipes } from './variants.ts'

const chart = loadChart()

function read(name: string, bytes: Uint8Array | string): ReadDocument {
  const reading = readDocument(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { chart })
  if (!reading.ok) throw new Error(`${name}: ${reading.why.code}`)
  return reading.read
}

/** Everything a document says, without where and how it is written. */
function understood({ content, proposals }: CatalogueDocument): object {
  return {
    overview: content.overview && {
      unit: content.overview.unit,
      rows: content.overview.rows.map(r => [r.committee, r.number, r.title, r.cells.map(c => c.amount)]),
      totals: content.overview.totals?.cells.map(c => c.amount),
    },
    proposals: proposals.map(({ content: p }) => ({
      head: [p.number?.text, p.title?.text, p.committee?.text, p.policyArea?.text, p.proposedBy?.text],
      fields: Object.values(p.fields).map(
        f =>
          f &&
          plainText(f.text)
            .replace(/(^|\s)-(?=\s)/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
      ),
      unit: p.budget?.unit,
      years: p.budget?.periods.map(x => x.year),
      lines: p.budget?.lines.map(l => [
        l.label,
        codeOf(l.account),
        l.kind,
        l.cells.map(c => c.amount),
        l.total?.amount,
      ]),
      totals: p.budget?.totals?.cells.map(c => c.amount),
      total: p.budget?.totals?.total?.amount,
    })),
  }
}

function errors(findings: readonly Finding[]): (string | number | null | undefined)[][] {
  return findings
    .filter(f => f.severity === 'error')
    .map(f => [
      f.code,
      f.period?.year,
      f.stated && f.stated / 100_000,
      f.computed && f.computed / 100_000,
      f.causedBy.length,
    ])
}

describe.skipIf(!areRealCasesHere)('the real catalogue', () => {
  const text = areRealCasesHere ? readFileSync(realCases.catalogue, 'utf8') : ''
  const original = areRealCasesHere ? read('catalogue.md', text) : (undefined as never)

  test('has ten proposals and an overview', () => {
    const { content, proposals } = original.document
    expect(proposals.map(p => p.content.number?.text)).toEqual(
      Array.from({ length: 10 }, (_, i) => `1 2 1 ${i + 1}`),
    )
    expect(content.overview?.rows.map(r => r.number)).toEqual(
      Array.from({ length: 10 }, (_, i) => `${i + 1}`),
    )
    expect(content.overview?.rows.every(r => r.committee === 'Social og Beskæftigelsesudvalget')).toBe(true)
    expect(content.overview?.totals?.cells.map(c => c.text)).toEqual([
      '-1.101',
      '-17.234',
      '-31.982',
      '-5.812',
    ])
    expect(content.leftovers).toEqual([])
  })

  test('keeps typos, blanks, lists and italics as they stand', () => {
    const [, , , fourth, fifth, , , eighth, , tenth] = original.document.proposals.map(p => p.content)
    expect(fifth?.title?.text).toBe('Jobparate kontanthjælpsmodtaere')
    expect(eighth?.budget?.lines[0]?.cells.map(c => [c.text, c.amount])).toEqual([
      ['1.125', 112_500_000],
      ['1.125', 112_500_000],
      ['', null],
      ['', null],
    ])
    expect(fourth?.fields.targetGroup?.text.map(b => b.kind)).toEqual(['paragraph', 'paragraph', 'list'])
    expect(fourth?.fields.staff?.text[0]).toMatchObject({ runs: [{ italic: true }] })
    expect(tenth?.fields.staff?.text).toMatchObject([
      { kind: 'list', items: [[{ runs: [{ italic: true }] }], {}, {}, {}] },
    ])
  })

  test('names every account but the one that is not printed', () => {
    const lines = original.document.proposals.flatMap(p => p.content.budget?.lines ?? [])
    const without = lines.filter(l => codeOf(l.account) === null)
    expect(without.map(l => l.label)).toEqual(['Overenskomst på off. - elevløn ca. 8.100 pr. md.'])
    expect(new Set(lines.map(l => codeOf(l.account)))).toEqual(
      new Set(['6.45.53', '5.68.90', '5.57.73', '5.57.71', '5.57.78', '5.46.61', '5.46.60', null]),
    )
  })

  test('contradicts itself in two cells and the total built on them, and nowhere else', () => {
    expect(errors(original.findings)).toEqual([
      ['overview-cell', 2021, -1913, -1813, 0],
      ['overview-cell', 2021, 361, -361, 0],
      ['overview-total', 2021, -31982, -32604, 2],
    ])
  })

  test.each([
    ['pipe tables', 'c.md', () => toPipes(text)],
    ['HTML', 'c.html', () => toHtml(text)],
    ['English amounts', 'c.md', () => toEnglishAmounts(text)],
    ['other minus signs', 'c.md', () => toOtherMinuses(text)],
    ['Windows line ends', 'c.txt', () => text.replaceAll('\n', '\r\n')],
    ['UTF-16', 'c.txt', () => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', 'c.txt', () => Buffer.from(text.replaceAll('–', '-'), 'latin1')],
  ])('is understood alike as %s', (_, name, make) => {
    const variant = read(name, make())
    expect(understood(variant.document)).toEqual(understood(original.document))
    expect(errors(variant.findings)).toEqual(errors(original.findings))
  })

  test.each([';', ',', '\t'])('is understood alike as CSV separated by %j', delimiter => {
    const variant = read('c.csv', toCsv(text, delimiter))
    expect(understood(variant.document)).toEqual(understood(original.document))
    expect(errors(variant.findings)).toEqual(errors(original.findings))
  })
})

describe.skipIf(!areRealCasesHere)('the real form', () => {
  const text = areRealCasesHere ? readFileSync(realCases.form, 'utf8') : ''

  test('has its number, committee, area, narrative with a list, and eight lines', () => {
    const { document } = read('form.md', text)
    const [form, ...others] = document.proposals.map(p => p.content)
    expect(others).toEqual([])
    expect([form?.number?.text, form?.committee?.text, form?.policyArea?.text]).toEqual([
      '2.2.1. 01',
      'Erhvervs-, Beskæftigelses- og Uddannelsesudvalget',
      'Forsørgelse, revalidering, og aktivering',
    ])
    expect(form?.fields.content?.text.map(b => b.kind)).toEqual([
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
    ])
    expect(form?.budget?.lines.map(l => [codeOf(l.account), l.account.certainty])).toEqual([
      ['5.57.73', 'stated'],
      ['5.58.82', 'stated'],
      ['6.45.53', 'interpreted'],
      ['5.58.81', 'stated'],
      ['5.48.66', 'stated'],
      ['6.45.53', 'interpreted'],
      ['6.45.53', 'interpreted'],
      ['5.68.90', 'stated'],
    ])
  })

  test('is arithmetically right, in every clothing', () => {
    for (const [name, variant] of [
      ['f.md', text],
      ['f.html', toHtml(text)],
      ['f.md', toPipes(text)],
      ['f.csv', toCsv(text)],
    ] as const) {
      const { findings, document } = read(name, variant)
      expect(errors(findings)).toEqual([])
      expect(document.proposals[0]?.content.budget?.totals?.total?.amount).toBe(-193_900_000)
    }
  })
})
