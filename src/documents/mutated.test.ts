/** The example documents with random damage: whatever is lost or doubled, what comes out is a sound value. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv, toHtml, toPipes } from '../../tests/variants.ts'
import { documentJson } from '../cli/check/check-json.ts'
import { loadChart } from '../shipped/load-chart.ts'
import { sayFinding } from '../words/finding.ts'
import { sayUnreadable } from '../words/unreadable.ts'
import { type Reading, readDocument } from './read-document.ts'

const basis = { chart: loadChart() }
const examples = ['investeringskatalog-2019-2022.md', 'driftsforslag-2023-2026.md'].map(name =>
  readFileSync(join(import.meta.dirname, '..', '..', 'examples', name), 'utf8'),
)

/** Each example in each clothing. */
const originals = examples.flatMap(text => [
  { name: 'a.md', text },
  { name: 'a.md', text: toPipes(text) },
  { name: 'a.html', text: toHtml(text) },
  { name: 'a.csv', text: toCsv(text) },
])

function read(name: string, text: string | Uint8Array): Reading {
  return readDocument(name, typeof text === 'string' ? Buffer.from(text) : text, basis)
}

/** Every promise that holds for any document at all. */
function expectSound(name: string, text: string | Uint8Array): void {
  const reading = read(name, text)
  if (!reading.ok) {
    expect(sayUnreadable(reading.why, 'da')).toMatch(/\p{L}+\.$/u)
    return
  }
  const json = JSON.stringify(documentJson(reading.read, 'da'))
  const again = read(name, text)
  expect(again.ok && JSON.stringify(documentJson(again.read, 'da'))).toBe(json)
  expect(unsafe(reading.read.document)).toEqual([])
  const ids = new Set(reading.read.findings.map(f => f.id))
  for (const finding of reading.read.findings) {
    for (const language of ['da', 'en'] as const) {
      const { message, todo } = sayFinding(finding, language)
      expect(`${message}${todo}`).not.toMatch(/undefined|NaN|null|\[object/)
    }
    expect(finding.causedBy.filter(id => !ids.has(id))).toEqual([])
  }
}

/** Every number in a document that is not a whole and safe one. */
function unsafe(value: unknown): number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(unsafe) : []
}

type Damage = {
  readonly how: 'delete' | 'double' | 'swap' | 'insert'
  readonly at: number
  readonly to: number
  readonly text: string
}

const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('delete', 'double', 'swap', 'insert'),
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '\t',
      '\n',
      '|',
      ';',
      '"',
      '<',
      '</table>',
      '<td>',
      '2019',
      'I alt',
      '-',
      '#',
      '**',
      '1.000',
      ',',
      '0',
    ),
  ),
})

function hurt<T>(parts: readonly T[], { how, at, to }: Damage, inserted: T): T[] {
  const result = [...parts]
  const [i, j] = [Math.floor(at * parts.length), Math.floor(to * parts.length)]
  const [a, b] = [parts[i], parts[j]]
  if (a === undefined || b === undefined) return result
  if (how === 'delete') result.splice(i, 1)
  else if (how === 'double') result.splice(j, 0, a)
  else if (how === 'insert') result.splice(i, 0, inserted)
  else {
    result[i] = b
    result[j] = a
  }
  return result
}

function hurtAll(text: string, lines: readonly Damage[], characters: readonly Damage[]): string {
  const byLine = lines.reduce((parts, d) => hurt(parts, d, d.text), text.split('\n')).join('\n')
  return characters.reduce((parts, d) => hurt(parts, d, d.text), byLine.split('')).join('')
}

describe('the examples', () => {
  test.each(originals.map((original, i) => [i, original] as const))(
    'with lines and characters lost, doubled, swapped and put in are still sound (%i)',
    (_, { name, text }) => {
      fc.assert(
        fc.property(
          fc.array(damage, { maxLength: 8 }),
          fc.array(damage, { maxLength: 12 }),
          (lines, characters) => expectSound(name, hurtAll(text, lines, characters)),
        ),
        { numRuns: 25 },
      )
    },
  )

  test('cut anywhere are still sound', () => {
    for (const { name, text } of originals) {
      const bytes = Buffer.from(text)
      for (let end = 1; end < bytes.length; end += 997) expectSound(name, bytes.subarray(0, end))
    }
  })

  test('put together from random pieces of each other are still sound', () => {
    const pieces = originals.flatMap(({ text }) => text.split('\n'))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
        fc.constantFrom('a.md', 'a.html', 'a.csv'),
        (lines, name) => expectSound(name, lines.join('\n')),
      ),
      { numRuns: 150 },
    )
  })
})
