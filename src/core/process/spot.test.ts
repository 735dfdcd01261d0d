import fc from 'fast-check'
import { expect, it } from 'vitest'
import { year } from '../period.ts'
import type { BudgetLine } from '../proposal/content.ts'
import { parseSpot, placesIn, type Spot, spotFields, writeSpot } from './spot.ts'

const anySpot: fc.Arbitrary<Spot> = fc.oneof(
  fc.constant<Spot>({ kind: 'whole' }),
  fc.constantFrom(...spotFields).map((field): Spot => ({ kind: 'field', field })),
  fc.record({
    kind: fc.constant('amount' as const),
    line: fc.option(fc.string({ minLength: 1, maxLength: 100 })),
    year: fc.option(fc.integer({ min: 1900, max: 2200 })),
  }),
)

it('a spot that was written reads back as itself', () => {
  fc.assert(
    fc.property(anySpot, spot => {
      expect(parseSpot(writeSpot(spot))).toEqual(spot)
    }),
  )
})

it('what points at nothing is no spot', () => {
  expect(['constructor', 'amount:', 'amount:27:x', 'amount:2027:', 'net:27'].map(parseSpot)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

it('a table can be pointed at by its lines, each name once, and its years', () => {
  const line = (label: string) => ({ label }) as unknown as BudgetLine
  const lines = ['Løn', '', 'Løn', 'x'.repeat(301)].map(line)
  expect(placesIn({ lines, periods: [year(2027), year(2028)] })).toEqual({
    lines: ['Løn'],
    years: [2027, 2028],
  })
  expect(placesIn(null)).toEqual({ lines: [], years: [] })
})
