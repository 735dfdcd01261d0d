/** Whether a value that a municipality enters can stand: its days, its number, its source. */
import type { OwnValue } from './own-value.ts'
import { groupOf, type Parameter, type ParameterUnit } from './parameter.ts'

/** Why an own value cannot stand. */
export type OwnValueProblem =
  | { readonly code: 'not-a-day'; readonly field: 'from' | 'until'; readonly text: string }
  | { readonly code: 'ends-before'; readonly field: 'until'; readonly from: string; readonly until: string }
  | { readonly code: 'out-of-bounds'; readonly field: 'value'; readonly least: number; readonly most: number }
  | { readonly code: 'source-missing'; readonly field: 'source' }
  | { readonly code: 'source-long'; readonly field: 'source'; readonly most: number }

export const longestSource = 500

type Bounds = { readonly least: number; readonly most: number }

const unitBounds: Readonly<Record<ParameterUnit, Bounds>> = {
  'kr/month': { least: 0, most: 1_000_000 },
  'kr/week': { least: 0, most: 1_000_000 },
  'kr/year': { least: 0, most: 10_000_000 },
  'kr/staff-year': { least: 0, most: 10_000_000 },
  kr: { least: 0, most: 100_000_000 },
  share: { least: 0, most: 1 },
  cases: { least: 1, most: 10_000 },
}

/** Between which numbers a value makes sense. A fall in prices is a negative rise; any other share is a part. */
function boundsOf(parameter: Ruled): Bounds {
  return groupOf(parameter) === 'index' ? { least: -1, most: 1 } : unitBounds[parameter.unit]
}

/** What of a parameter decides which values it can have. */
type Ruled = Pick<Parameter, 'name' | 'unit'>

export function checkOwnValue({ from, until, value, source }: OwnValue, parameter: Ruled): OwnValueProblem[] {
  const { least, most } = boundsOf(parameter)
  const problems: OwnValueProblem[] = []
  if (!isDay(from)) problems.push({ code: 'not-a-day', field: 'from', text: from })
  if (until !== null && !isDay(until)) problems.push({ code: 'not-a-day', field: 'until', text: until })
  else if (until !== null && isDay(from) && until <= from)
    problems.push({ code: 'ends-before', field: 'until', from, until })
  if (!(value >= least && value <= most))
    problems.push({ code: 'out-of-bounds', field: 'value', least, most })
  if (source.trim() === '') problems.push({ code: 'source-missing', field: 'source' })
  if (source.length > longestSource)
    problems.push({ code: 'source-long', field: 'source', most: longestSource })
  return problems
}

/** A day from 1970 to 2100 that is in the calendar. */
export function isDay(text: string): boolean {
  if (!/^(19[7-9]\d|20\d\d|2100)-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
