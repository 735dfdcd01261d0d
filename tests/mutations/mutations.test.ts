/** The examples with things going wrong in them: what is found is what went wrong, in whatever clothes, and nothing else. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/check/finding.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { exampleFiles } from '../command-line.ts'
import { clothes } from './clothes.ts'
import { anyMutation, changedCell, mutate } from './mutate.ts'
import { contradictions, printedTables } from './printed-tables.ts'

const chart = loadChart()

const documents = {
  catalogue: readFileSync(exampleFiles.catalogue, 'utf8')
    .replace('-31.982', '-32.604')
    .replace('-438\t-1.913', '-438\t-1.813')
    .replace('-361\t361\t-361', '-361\t-361\t-361'),
  'catalogue as it is': readFileSync(exampleFiles.catalogue, 'utf8'),
  form: readFileSync(exampleFiles.form, 'utf8'),
}

const someDocument = fc.constantFrom(...Object.values(documents))

function findings(name: string, bytes: string | Uint8Array): readonly Finding[] {
  const reading = readDocument(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { chart })
  if (!reading.ok) throw new Error(reading.why.code)
  return reading.read.findings
}

function errors(text: string): Finding[] {
  return findings('d.md', text).filter(finding => finding.severity === 'error')
}

/** As contradictions tell them. A total that only follows from wrong cells adds up, and is left out. */
function told(found: readonly Finding[]): string[] {
  return found
    .filter(({ code, causedBy }) => !(code === 'overview-total' && causedBy.length > 0))
    .map(({ code, place, period }) => {
      const hasYear = !['row-sum', 'total-of-totals'].includes(code)
      return [code, place?.line, hasYear ? period?.year : null].filter(part => part != null).join(' ')
    })
    .toSorted()
}

describe('the examples', () => {
  test('are arithmetically right but for the two cells and the total that are printed wrong', () => {
    expect(errors(documents.catalogue)).toEqual([])
    expect(errors(documents.form)).toEqual([])
    expect(errors(documents['catalogue as it is'])).toHaveLength(3)
  })

  test('with anything wrong in their tables are told exactly what contradicts itself', () => {
    const mutations = fc.array(anyMutation, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(someDocument, mutations, (document, all) => {
        const text = all.reduce(mutate, document)
        expect(told(errors(text))).toEqual(contradictions(printedTables(text)))
      }),
      { numRuns: 200 },
    )
  })

  test('with one amount changed are told one mistake, at that amount, and what follows from it', () => {
    const right = fc.constantFrom(documents.catalogue, documents.form)
    fc.assert(
      fc.property(right, changedCell, (document, mutation) => {
        const text = mutate(document, mutation)
        fc.pre(text !== document)
        const line = text.split('\n').findIndex((each, i) => each !== document.split('\n')[i]) + 1
        const roots = errors(text).filter(finding => finding.causedBy.length === 0)
        expect(roots.map(finding => finding.place?.line)).toEqual([line])
      }),
      { numRuns: 200 },
    )
  })

  test.each(Object.keys(clothes))('say the same in other clothes: %s', name => {
    const mutations = fc.array(changedCell, { maxLength: 1 })
    fc.assert(
      fc.property(someDocument, mutations, (document, all) => {
        const text = all.reduce(mutate, document)
        const clothed = clothes[name]?.(text) ?? expect.unreachable()
        const ids = (found: readonly Finding[]): string[] =>
          found.map(({ id, severity, stated, computed }) => `${severity} ${id} ${stated} ${computed}`)
        expect(ids(findings(clothed.name, clothed.bytes)).toSorted()).toEqual(
          ids(findings('d.md', text)).toSorted(),
        )
      }),
      { numRuns: 12 },
    )
  })
})
