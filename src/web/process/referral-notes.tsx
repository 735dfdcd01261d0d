/** That proposals stand before politicians: on a catalogue's page, with what stayed and why, and on a proposal's own. */
import { capitalise } from '../../words/count.ts'
import { formatDate } from '../../words/date.ts'
import { referWords } from '../../words/pages/refer.ts'
import { sayFigures, stampWords } from '../../words/stamp.ts'
import type { OnReferral, ReferralView } from '../../workflow/catalogues/view-referral.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import { anchors } from '../address.ts'
import { Name } from '../pages/refer-page.tsx'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'

type CatalogueProps = {
  readonly site: Site
  readonly referral: ReferralView | null
  readonly names: PersonNames
}

export function CatalogueReferral({ site, referral, names }: CatalogueProps) {
  if (!referral) return null
  const words = referWords[site.language]
  const { referred, at, by, text } = referral
  const stayed = referral.stayed.filter(({ why }) => why !== 'referred-already')
  const changed = referred.filter(each => each.isChanged)
  return (
    <section class="referral" id={anchors.referral}>
      <p>
        {words.onCatalogue(referred.length, formatDate(at, site.language), nameOf(by, names, site))}
        <Said text={text} />
      </p>
      {changed.length > 0 && (
        <ul>
          {changed.map(each => (
            <li>
              <Name site={site} named={each} />: <strong>{words.changed(each.revision)}</strong>
            </li>
          ))}
        </ul>
      )}
      {stayed.length > 0 && (
        <details class="folded">
          <summary>{words.stayedCount(stayed.length)}</summary>
          <ul>
            {stayed.map(each => (
              <li>
                <Name site={site} named={each} />: {words.why[each.why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type ProposalProps = {
  readonly site: Site
  readonly proposalId: string
  readonly referral: OnReferral | null
  readonly names: PersonNames
}

export function ProposalReferral({ site, proposalId, referral, names }: ProposalProps) {
  if (!referral) return null
  const words = referWords[site.language]
  const date = formatDate(referral.at, site.language)
  if (referral.kind === 'stayed') return <p>{words.stayedOn(date, words.why[referral.why])}</p>
  const { revision, now, figures, text } = referral
  return (
    <p>
      <span class="tag-word">{capitalise(revision === now ? words.mark : words.markChanged)}</span>{' '}
      {words.onProposal(revision, date, nameOf(referral.by, names, site))}
      <Said text={text} />{' '}
      {revision !== now && (
        <>
          <strong>
            {words.changedSince(revision, now)} {figures && sayFigures(figures, site.language)}
          </strong>{' '}
          <a class="d-print-none" href={site.addresses.difference(proposalId, { from: revision, to: now })}>
            {stampWords[site.language].compare}
          </a>
        </>
      )}
    </p>
  )
}

/** Who shall decide and when, as somebody wrote it. */
function Said({ text }: { readonly text: string | null }) {
  return text === null ? null : <span class="as-written"> ({text})</span>
}
