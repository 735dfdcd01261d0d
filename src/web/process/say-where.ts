/** Where a proposal is and who has it, in a sentence; a stamp that no longer holds is not said to be one. */
import { formatMoment } from '../../words/date.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'

export type Where = { readonly sentence: string; readonly since: string | null }

export function sayWhere({ subject, stamp, since }: ProcessView, names: PersonNames, site: Site): Where {
  const words = wayWords[site.language]
  const { state, assigned, proposer } = subject
  const holder = state === 'draft' ? proposer : assigned
  const isVoid = state === 'validated' && (stamp?.voids.length ?? 0) > 0
  return {
    sentence: isVoid ? words.voidNow : words.has[state](holder && nameOf(holder, names, site)),
    since: since && words.since(formatMoment(since, site.language)),
  }
}
