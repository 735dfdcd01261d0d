/** First and last of some periods as one text: `2019–2022`. */
import { type Period, periodKey } from '../../core/period.ts'

export function periodSpan(periods: readonly Period[]): string {
  const first = periods[0]
  const last = periods.at(-1)
  if (!first || !last) return ''
  return first === last ? periodKey(first) : `${periodKey(first)}–${periodKey(last)}`
}
