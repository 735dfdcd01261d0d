/**
 * What a krone in a later year is worth today. Rates may change with time (3.5 % for 35 years, then less); when in its
 * year a flow comes must be said, because it changes the third digit.
 */

/** `fromYear`: the first year after today in which the rate works. Starts at 1, in order. */
export type DiscountStep = { readonly fromYear: number; readonly rate: number }

/** start: the first year is not discounted · middle: half a year · end: a whole year (as in a spreadsheet's NPV). */
export type DiscountTiming = 'start' | 'middle' | 'end'

/** The simple cash view. */
export const noDiscount: readonly DiscountStep[] = [{ fromYear: 1, rate: 0 }]

/** The factor for a moment some years from today: each year's own rate, one after the other. */
export function discountFactor(steps: readonly DiscountStep[], years: number): number {
  let factor = 1
  for (let year = 1; year <= Math.floor(years); year++) factor /= 1 + rateIn(steps, year)
  const part = years - Math.floor(years)
  return part === 0 ? factor : factor / (1 + rateIn(steps, Math.floor(years) + 1)) ** part
}

/** The value today of one flow per year. */
export function presentValue(
  flows: readonly number[],
  steps: readonly DiscountStep[],
  timing: DiscountTiming,
): number {
  const first = { start: 0, middle: 0.5, end: 1 }[timing]
  return flows.reduce((total, flow, i) => total + flow * discountFactor(steps, first + i), 0)
}

function rateIn(steps: readonly DiscountStep[], year: number): number {
  return steps.findLast(step => step.fromYear <= year)?.rate ?? 0
}
