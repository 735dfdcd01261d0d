/** How much prices have risen between two years: the yearly rises of an index, one after the other. */
import type { Horizon } from '../calculation/graph/horizon.ts'
import { type DatedValue, type Parameter, valueOn } from './parameter.ts'
import { type RateResult, useOf } from './rate-series.ts'

/**
 * One factor per month, 1 in the year of the price level. Each value of the index is the rise into its own year; a
 * year without one is reported, because last year's rise says nothing of this one's.
 */
export function indexByMonth(index: Parameter, horizon: Horizon, priceYear: number): RateResult {
  const { firstYear, years } = horizon
  const used: DatedValue[] = []
  const factors: number[] = []
  for (let year = firstYear; year < firstYear + years; year++) {
    let factor = 1
    for (let k = Math.min(year, priceYear) + 1; k <= Math.max(year, priceYear); k++) {
      const rise = valueOn(index, `${k}-12-31`)
      if (!rise || rise.value === null || !(rise.since ?? rise.from).startsWith(String(k)))
        return { ok: false, year: k }
      used.push(rise)
      factor = year > priceYear ? factor * (1 + rise.value) : factor / (1 + rise.value)
    }
    for (let month = 0; month < 12; month++) factors.push(factor)
  }
  return { ok: true, values: factors, use: { ...useOf(index, used, ''), carriedForward: false } }
}
