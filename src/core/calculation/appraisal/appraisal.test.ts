/** Fixtures whose results are known from elsewhere, and what must hold for any flows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appraise } from './appraise.ts'
import { discountFactor, noDiscount, presentValue } from './discount.ts'
import { internalRate } from './internal-rate.ts'
import { findLargestOutlay, findPayback, halfYearOf } from './payback.ts'

const ministry = [
  { fromYear: 1, rate: 0.035 },
  { fromYear: 36, rate: 0.025 },
  { fromYear: 71, rate: 0.015 },
]
const three = [{ fromYear: 1, rate: 0.03 }]

describe('present value', () => {
  it.each([
    [1, 0.966184],
    [2, 0.933511],
    [5, 0.841973],
    [10, 0.708919],
    [35, 0.299977],
    [36, 0.29266],
    [70, 0.126402],
    [71, 0.124534],
  ])('has the ministry’s factor after %i years', (years, factor) => {
    expect(discountFactor(ministry, years)).toBeCloseTo(factor, 6)
  })

  it('reproduces a programme of 3,000 that gives 500 a year for twenty years at 3 %, discounted from year 1', () => {
    const costs = [3000, ...Array<number>(19).fill(0)]
    const result = appraise(Array<number>(20).fill(500), costs, three, 'end')
    expect(result.presentBenefits).toBeCloseTo(7438.74, 2)
    expect(result.presentCosts).toBeCloseTo(2912.62, 2)
    expect(result.netPresentValue).toBeCloseTo(4526.12, 2)
    expect(result.benefitCostRatio).toBeCloseTo(2.55, 2)
    expect(result.internalRate.kind === 'rate' && result.internalRate.rate).toBeCloseTo(0.193, 4)
  })

  it('reproduces two years of cost and growing savings at 3.5 %, the first year undiscounted', () => {
    const result = appraise([0, 700, 900, 900, 900], [1000, 1000, 0, 0, 0], ministry, 'start')
    expect(result.netPresentValue).toBeCloseTo(1146.35, 2)
    expect(result.benefitCostRatio).toBeCloseTo(1.583, 3)
  })

  it('is the sum of the flows where nothing is discounted', () => {
    expect(presentValue([1, 2, 3], noDiscount, 'middle')).toBe(6)
  })

  it('is linear in the flows', () => {
    const flows = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(flows, flows, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, k) => {
        const together = presentValue(
          a.map((x, i) => x + k * (b[i] ?? 0)),
          ministry,
          'middle',
        )
        const apart = presentValue(a, ministry, 'middle') + k * presentValue(b, ministry, 'middle')
        expect(Math.abs(together - apart)).toBeLessThan(1e-6 * (1 + Math.abs(apart) + 1e8))
      }),
    )
  })
})

describe('the internal rate', () => {
  it('is where the value today is nothing, in kroner as in millions', () => {
    for (const unit of [1, 1e6]) {
      const flows = [-1000 * unit, 600 * unit, 600 * unit]
      const found = internalRate(flows)
      if (found.kind !== 'rate') throw new Error(found.kind)
      expect(presentValue(flows, [{ fromYear: 1, rate: found.rate }], 'start') / unit).toBeCloseTo(0, 6)
    }
  })

  it('does not exist without a change of sign, and is not told where there may be several', () => {
    expect(internalRate([-1, -2])).toEqual({ kind: 'none' })
    expect(internalRate([0, 0])).toEqual({ kind: 'none' })
    expect(internalRate([-1000, 2500, -1540])).toEqual({ kind: 'several' })
  })
})

describe('payback', () => {
  const monthly = (...years: number[]) => years.flatMap(net => Array<number>(12).fill(net / 12))

  it('comes in the month from which the accumulated result stays at zero or better', () => {
    expect(findPayback(monthly(1000, 300, -900, -900, -900))).toEqual({ kind: 'paid-back', months: 42 })
    expect(findLargestOutlay(monthly(1000, 300, -900, -900, -900))).toBeCloseTo(1300, 9)
  })

  it('is not reached, or cannot be, or was never needed', () => {
    expect(findPayback(monthly(1000, -300))).toEqual({ kind: 'not-within-horizon' })
    expect(findPayback(monthly(250, 250))).toEqual({ kind: 'no-gain' })
    expect(findPayback(monthly(-250, -250))).toEqual({ kind: 'paid-back', months: 0 })
  })

  it('does not count a gain that is lost again', () => {
    expect(findPayback(monthly(100, -200, 300, -400))).toEqual({ kind: 'paid-back', months: 42 })
  })

  it.each([
    [0, { year: 2024, half: 1 }],
    [6, { year: 2024, half: 1 }],
    [7, { year: 2024, half: 2 }],
    [12, { year: 2024, half: 2 }],
    [13, { year: 2025, half: 1 }],
  ])('%i months end in a half-year', (months, half) => {
    expect(halfYearOf(2024, months)).toEqual(half)
  })
})
