/** The periods a budget table has columns for. A year today; months join the union when the calculation needs them. */
export type Period = { readonly grain: 'year'; readonly year: number }

/** First and last year that a budget column may carry; outside it a number is not read as a year. */
export const firstYear = 1970
export const lastYear = 2100

export function year(value: number): Period {
  if (!Number.isInteger(value) || value < firstYear || value > lastYear)
    throw new RangeError(`not a budget year: ${value}`)
  return { grain: 'year', year: value }
}

/** A key that sorts like the periods do, for maps and addresses. */
export function periodKey(period: Period): string {
  return String(period.year)
}

export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.grain === b.grain && a.year === b.year
}

export function isSamePeriods(a: readonly Period[], b: readonly Period[]): boolean {
  return (
    a.length === b.length &&
    a.every((period, i) => {
      const other = b[i]
      return other !== undefined && isSamePeriod(period, other)
    })
  )
}

/** All periods of several tables, once each, in order of time. */
export function unitePeriods(tables: Iterable<readonly Period[]>): Period[] {
  const seen = new Map<string, Period>()
  for (const table of tables) for (const period of table) seen.set(periodKey(period), period)
  return [...seen.values()].sort(comparePeriods)
}
