/** Years as somebody writes them for a catalogue: `2027-2030`, or one alone. */
import { firstYear, lastYear } from '../../core/period.ts'

const mostYears = 10

/** null where they are no years, or too many. */
export function readYears(text: string): number[] | null {
  const found = /^(\d{4})(?:\s*(?:[-–—]|til|to)\s*(\d{4}))?$/.exec(text.trim())
  if (!found) return null
  const first = Number(found[1])
  const last = found[2] === undefined ? first : Number(found[2])
  if (first < firstYear || last > lastYear || last < first || last - first >= mostYears) return null
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
