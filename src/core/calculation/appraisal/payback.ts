/** When a case has paid itself back, and how much is out at most, from its net result month by month (+ is an expense). */

export type Payback =
  /** Accumulated result is zero or better from the end of this month on, counted from 1; 0: it never was in debt. */
  | { readonly kind: 'paid-back'; readonly months: number }
  | { readonly kind: 'not-within-horizon' }
  /** Nothing is ever gained, so there is nothing to pay back with. */
  | { readonly kind: 'no-gain' }

/** Half an øre either way is rounding, not debt. */
const trifle = 0.005

export function findPayback(netByMonth: ArrayLike<number>): Payback {
  const { length } = netByMonth
  let accumulated = 0
  let gains = false
  let lastInDebt = -1
  for (let month = 0; month < length; month++) {
    const amount = netByMonth[month] as number
    accumulated += amount
    if (amount < -trifle) gains = true
    if (accumulated > trifle) lastInDebt = month
  }
  if (!gains) return { kind: 'no-gain' }
  if (lastInDebt === length - 1) return { kind: 'not-within-horizon' }
  // the month after the last in debt, counted from 1
  return { kind: 'paid-back', months: lastInDebt < 0 ? 0 : lastInDebt + 2 }
}

/** The highest accumulated expense, zero if there never is one. */
export function findLargestOutlay(netByMonth: ArrayLike<number>): number {
  let accumulated = 0
  let largest = 0
  for (let month = 0; month < netByMonth.length; month++) {
    accumulated += netByMonth[month] as number
    largest = Math.max(largest, accumulated)
  }
  return largest
}

export type HalfYear = { readonly year: number; readonly half: 1 | 2 }

/** The half-year in which a number of months from the start is reached: more would be false precision. */
export function halfYearOf(firstYear: number, months: number): HalfYear {
  const month = Math.max(0, months - 1)
  return { year: firstYear + Math.floor(month / 12), half: month % 12 < 6 ? 1 : 2 }
}
