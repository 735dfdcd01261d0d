/**
 * The number that a new proposal would get if it went on counting as its catalogue does: `1 2 1 10` is followed by
 * `1 2 1 11`. Only a suggestion: what a person writes instead is kept as it is written.
 */

export type Numbered = {
  readonly number: string
  readonly committee: string | null
  /** How many there are like it, none of which is greater. */
  readonly count: number
}

/** null where no number of the catalogue ends in a running number. */
export function suggestNumber(numbered: readonly Numbered[], committee: string | null): string | null {
  const all = numbered.flatMap(({ number, committee: of, count }) => {
    const parts = takeApart(number)
    return parts ? [{ ...parts, committee: of, count }] : []
  })
  const own = all.filter(parts => parts.committee === committee)
  const series = mostCommon(own.length > 0 ? own : all)
  if (series === null) return null
  // the running number may be shared by committees, so it is counted over all that begin alike
  const alike = all.filter(parts => parts.series === series)
  const last = alike.reduce((a, b) => (b.running > a.running ? b : a))
  return series + String(last.running + 1).padStart(last.width, '0')
}

type Parts = { readonly series: string; readonly running: number; readonly width: number }

/** Longer than any running number is; what has more digits is something else. */
const mostDigits = 9

function takeApart(number: string): Parts | null {
  const found = /^(.*?)(\d+)$/s.exec(number.trim())
  const digits = found?.[2] ?? ''
  if (digits === '' || digits.length > mostDigits) return null
  return {
    series: found?.[1] ?? '',
    running: Number(digits),
    width: digits.startsWith('0') ? digits.length : 1,
  }
}

/** Of equally common ones the last. */
function mostCommon(counted: readonly { readonly series: string; readonly count: number }[]): string | null {
  const counts = new Map<string, number>()
  for (const { series, count } of counted) counts.set(series, (counts.get(series) ?? 0) + count)
  let best: string | null = null
  for (const [series, count] of counts) if (count >= (counts.get(best ?? '') ?? 0)) best = series
  return best
}
