/** The years a calculation covers, and how many values a series of each grain has over them. */

export type Horizon = { readonly firstYear: number; readonly years: number }

/**
 * once: one value for all time · year, month: one value per calendar period of the horizon ·
 * age: one value per month since a person entered · states: a month series for each state of a pathway.
 */
export type Grain = 'once' | 'year' | 'month' | 'age' | 'states'

/** Nobody budgets further; a longer horizon is a slip of the pen. */
export const longestHorizon = 50

export const monthsPerYear = 12

export function monthCount(horizon: Horizon): number {
  return horizon.years * monthsPerYear
}

export function yearsOf(horizon: Horizon): number[] {
  return Array.from({ length: horizon.years }, (_, i) => horizon.firstYear + i)
}

/** How many values a series has; a pathway has one month series per state. */
export function seriesLength(grain: Grain, horizon: Horizon, states = 1): number {
  switch (grain) {
    case 'once':
      return 1
    case 'year':
      return horizon.years
    case 'month':
    case 'age':
      return monthCount(horizon)
    case 'states':
      return monthCount(horizon) * states
  }
}
