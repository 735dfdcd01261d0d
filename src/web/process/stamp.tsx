/** How far a proposal is, in words: preliminary, validated by whom, or validated once and void, and why. */

import type { State } from '../../core/process/state.ts'
import { formatDate } from '../../words/date.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { stateNames } from '../../words/process.ts'
import { sayStamp, sayVoid, stampWords } from '../../words/stamp.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { StampView } from '../../workflow/process/stamp-state.ts'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'

type Props = {
  readonly site: Site
  readonly proposalId: string
  readonly state: State
  readonly stamp: StampView | null
  readonly names: PersonNames
}

export function Stamp({ site, proposalId, state, stamp, names }: Props) {
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
        <span class="tag-word tag-word--valid">{stateNames[language].validated}</span> <span>{said}</span>
      </p>
    )
  return (
    <p class="page-head__status">
      <span class="tag-word">
        {state === 'calculated' || state === 'validated' ? words.preliminary : stateNames[language][state]}
      </span>{' '}
      {stamp ? (
        <span>
          {said} <strong>{sayVoid(stamp.voids, stamp.figures, language)}</strong>
          <Compare site={site} stamp={stamp} proposalId={proposalId} />
        </span>
      ) : (
        <span>{words.notValidated}</span>
      )}
    </p>
  )
}

type CompareProps = { readonly site: Site; readonly stamp: StampView; readonly proposalId: string }

/** Where what was signed can be held against what stands now. */
function Compare({ site, stamp: { voids, revision }, proposalId }: CompareProps) {
  const to = voids.flatMap(each => ('number' in each ? [each.number] : [])).at(0)
  if (to === undefined) return null
  return (
    <span class="d-print-none">
      {' '}
      <a href={site.addresses.difference(proposalId, { from: revision, to })}>
        {stampWords[site.language].compare}
      </a>
    </span>
  )
}
