import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseSpot, type Spot, spotFields, writeSpot } from './spot.ts'

const anySpot: fc.Arbitrary<Spot> = fc.oneof(
  fc.constant<Spot>({ kind: 'whole' }),
  fc.constantFrom(...spotFields).map((field): Spot => ({ kind: 'field', field })),
  fc.record({
    kind: fc.constant('amount' as const),
    line: fc.string({ minLength: 1, maxLength: 100 }),
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
  expect(['constructor', 'amount:', 'amount:27:x', 'amount:2027:'].map(parseSpot)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
