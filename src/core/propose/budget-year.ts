/** Which budget an idea is in time for, and when the budget year's stops are. Municipal law sets 15 October. */

/**
 * A council adopts the next year's budget by 15 October. Before the summer a new idea can still reach it; after that
 * it is for the year after.
 */
export function budgetYearOf(now: string): number {
  const year = Number(now.slice(0, 4))
  const month = Number(now.slice(5, 7))
  return month <= lastMonthForNextYear ? year + 1 : year + 2
}

/** Price and wage estimates come in June; what is not calculated by then waits a year. */
const lastMonthForNextYear = 4
