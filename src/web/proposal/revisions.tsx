/** The versions of a proposal, a word when an older one is shown, and the way to its neighbours. */
import { formatMoment } from '../../words/date.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ProposalView, RevisionListing } from '../../workflow/views.ts'
import { anchors } from '../address.ts'
import { Icon } from '../components/icon.tsx'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

type Props = { readonly view: ProposalView; readonly site: Site }

export function OlderVersion({ view, site }: Props) {
  const words = proposalWords[site.language].revisions
  const newest = view.revisions[0]
  if (!newest || newest.number === view.revision.number) return null
  return (
    <div class="alert alert-info">
      <Icon name="info" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">
          {words.older(view.revision.number, newest.number)}{' '}
          <a href={site.addresses.proposal(view.id)}>{words.goNewest}</a>
        </p>
      </div>
    </div>
  )
}

type RevisionsProps = Props & { readonly names: PersonNames }

export function Revisions({ view, names, site }: RevisionsProps) {
  const words = proposalWords[site.language].revisions
  return (
    <section class="revisions" id={anchors.revisions}>
      <h2>{words.heading}</h2>
      {view.acts.length > 0 && (
        <ul class="revision-list">
          {view.acts.map(({ kind, at, actor, reason }) => (
            <li>
              {supplementWords[site.language].acts[kind]}
              <span class="revision-list__when">
                {formatMoment(at, site.language)} {words.by(nameOf(actor, names, site))}
              </span>
              {reason && <span class="revision-list__reason">{reason}</span>}
            </li>
          ))}
        </ul>
      )}
      <ol class="revision-list" reversed>
        {view.revisions.map(revision => (
          <li>
            <RevisionItem revision={revision} view={view} names={names} site={site} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function RevisionItem({
  revision,
  view,
  names,
  site,
}: RevisionsProps & { readonly revision: RevisionListing }) {
  const words = proposalWords[site.language].revisions
  const isNewest = revision === view.revisions[0]
  const isShown = revision.number === view.revision.number
  const href = site.addresses.proposal(view.id, isNewest ? null : revision.number)
  const remarks = [isNewest && words.current, isShown && words.shown].filter(Boolean).join(', ')
  return (
    <>
      {isShown ? (
        <strong>{words.version(revision.number)}</strong>
      ) : (
        <a href={href}>{words.version(revision.number)}</a>
      )}
      {remarks !== '' && ` (${remarks})`}
      <span class="revision-list__when">
        {formatMoment(revision.at, site.language)} {words.by(nameOf(revision.actor, names, site))}
      </span>
      {revision.reason && <span class="revision-list__reason">{revision.reason}</span>}
      {revision.number > 1 && (
        <a
          class="revision-list__link d-print-none"
          href={site.addresses.difference(view.id, { from: revision.number - 1, to: revision.number })}
        >
          {words.differences(revision.number)}
        </a>
      )}
      {revision.documentId && (
        <a class="d-print-none" href={site.addresses.document(revision.documentId)}>
          {words.source}
        </a>
      )}
    </>
  )
}

export function Neighbours({ view, site }: Props) {
  const words = proposalWords[site.language]
  const { previous, next } = view
  if (!previous && !next) return null
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {previous && (
        <a class="neighbours__previous" href={site.addresses.proposal(previous.id)} rel="prev">
          <span>{words.previous}</span> {previous.title ?? words.untitled}
        </a>
      )}
      {next && (
        <a class="neighbours__next" href={site.addresses.proposal(next.id)} rel="next">
          <span>{words.next}</span> {next.title ?? words.untitled}
        </a>
      )}
    </nav>
  )
}
