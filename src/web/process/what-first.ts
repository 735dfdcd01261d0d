/** What somebody who opens a proposal most likely came to do: said in one place for its page and for its way. */

import type { ButtonMove } from '../../words/pages/way.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import type { Site } from '../site.ts'

/** Moves that bring it on its way, the likeliest first. */
export const onwards: readonly ButtonMove[] = [
  'submit',
  'finish-calculation',
  'send-to-validation',
  'take-for-calculation',
  'take-for-validation',
  'revive',
]

/** Who has taken it works first and moves it on after. */
export function isAtWork({ subject, offered }: ProcessView, site: Site): boolean {
  const mayEdit = offered.includes('edit-assumptions') || offered.includes('edit-fields')
  return mayEdit && subject.assigned === site.person?.id
}
