/** What the buttons beside a conflict stand for: which of two people's values is to stand. */
import type { Take } from '../../../core/calculation/editing/work-conflicts.ts'
import { fits, isText, oneOf, parseJson } from '../../../core/text/checked.ts'

export type Choice = { readonly kind: 'choose'; readonly key: string; readonly take: Take }

/** null for what is no such act of ours. */
export function readChoice(text: string): Choice | null {
  const raw = parseJson(text)
  const isOurs = fits(raw, { kind: oneOf(['choose']), key: isText, take: oneOf(['mine', 'theirs']) })
  // every field of it has just been looked at
  return isOurs ? (raw as Choice) : null
}
