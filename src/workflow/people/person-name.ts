/** A name as a person writes it: well-formed, on one line, not endless. */
import { wellFormed } from '../../core/text/well-formed.ts'

const longestName = 100

/** null where nothing is left of it. */
export function readName(text: string): string | null {
  const name = wellFormed(text).replace(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed()
  return name === '' ? null : name
}
