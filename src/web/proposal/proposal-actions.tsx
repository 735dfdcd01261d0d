/** What a reader may do with a proposal, and the word that it is withdrawn. Whether it is allowed now, its page says. */
import { isOffered, type Subject } from '../../core/process/may.ts'
import { formatMoment } from '../../words/date.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ProposalView } from '../../workflow/views.ts'
import { Icon } from '../components/icon.tsx'
import { mayAtAll } from '../may.ts'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

type Props = { readonly view: ProposalView; readonly site: Site }

export function ProposalActions({ view, subject, site }: Props & { readonly subject: Subject }) {
  const words = supplementWords[site.language]
  const { addresses, person } = site
  const move = view.withdrawn ? 'revive' : 'withdraw'
  const actions = [
    isOffered('edit-fields', person, subject) ? { href: addresses.edit(view.id), text: words.edit } : null,
    mayAtAll(site, 'propose') ? { href: addresses.copy(view.id), text: words.copy } : null,
    isOffered(move, person, subject) ? { href: addresses.way(view.id), text: words[move] } : null,
  ].filter(action => action !== null)
  if (actions.length === 0) return null
  return (
    <ul class="proposal-actions d-print-none" aria-label={words.actions}>
      {actions.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

export function WithdrawnNote({ view: { withdrawn }, names, site }: Props & { readonly names: PersonNames }) {
  if (!withdrawn) return null
  const words = supplementWords[site.language]
  return (
    <div class="alert alert-warning">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">
          {words.withdrawn(formatMoment(withdrawn.at, site.language), nameOf(withdrawn.actor, names, site))}{' '}
          {withdrawn.reason}
        </p>
      </div>
    </div>
  )
}
