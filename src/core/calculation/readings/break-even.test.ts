/** Break-even on lines, on bent functions, and where there is none. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findBreakEven } from './break-even.ts'

it('finds the root of a line', () => {
  expect(findBreakEven(x => 2 * x - 7, 10)).toBeCloseTo(3.5, 12)
})

it('finds the root beyond a limit that hides it', () => {
  expect(findBreakEven(x => 5 - Math.max(3, x), 2)).toBeCloseTo(5, 9)
})

it('takes the root nearest to where the value stands', () => {
  expect(findBreakEven(x => (x - 8) * (x - 1), 10)).toBeCloseTo(8, 9)
})

it('says null where the sign never changes', () => {
  expect(findBreakEven(() => 4, 10)).toBeNull()
  expect(findBreakEven(x => x * x + 1, -3)).toBeNull()
})

it('finds every root of a line within its reach', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 90, noNaN: true }),
      fc.double({ min: -1e7, max: 1e7, noNaN: true }).filter(slope => Math.abs(slope) > 1e-3),
      (start, multiple, slope) => {
        const root = start * multiple
        const found = findBreakEven(x => slope * (x - root), start)
        expect(Math.abs((found ?? Number.NaN) - root)).toBeLessThanOrEqual(root * 1e-9)
      },
    ),
  )
})
