/** How far a proposal is, in words: preliminary, validated by whom, or validated once and void, and why. */

import type { State } from '../../core/process/state.ts'
import { formatDate } from '../../words/date.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { stateNames } from '../../words/process.ts'
import { sayStamp, sayVoid } from '../../words/stamp.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { StampView } from '../../workflow/process/stamp-state.ts'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'

type Props = {
  readonly site: Site
  readonly state: State
  readonly stamp: StampView | null
  readonly names: PersonNames
}

export function Stamp({ site, state, stamp, names }: Props) {
  const { language } = site
  const words = proposalWords[language]
  const said =
    stamp &&
    sayStamp(
      { by: nameOf(stamp.by, names, site), date: formatDate(stamp.at, language), revision: stamp.revision },
      language,
    )
  if (stamp && stamp.voids.length === 0)
    return (
      <p class="page-head__status page-head__status--valid">
        <span class="tag-word tag-word--valid">{stateNames[language].validated}</span> {said}
      </p>
    )
  return (
    <p class="page-head__status">
      <span class="tag-word">
        {state === 'calculated' || state === 'validated' ? words.preliminary : stateNames[language][state]}
      </span>{' '}
      {stamp ? (
        <span>
          {said} <strong>{sayVoid(stamp.voids, language)}</strong>
        </span>
      ) : (
        words.notValidated
      )}
    </p>
  )
}
