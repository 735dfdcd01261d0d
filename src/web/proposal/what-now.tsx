/**
 * What is next for a proposal, and what this reader can do with it now: one place, the most likely first. Who may is
 * asked of the table of rules (`offered`); the page that a link leads to asks again.
 */

import type { ProposalAction } from '../../core/process/action.ts'
import { formatMoment } from '../../words/date.ts'
import { referWords } from '../../words/pages/refer.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import { wayWords } from '../../words/pages/way.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import type { ProposalView } from '../../workflow/views.ts'
import { Icon } from '../components/icon.tsx'
import { mayAtAll } from '../may.ts'
import { nameOf } from '../process/name-of.ts'
import { sayWhere } from '../process/say-where.ts'
import { isAtWork, onwards } from '../process/what-first.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly view: ProposalView
  readonly process: ProcessView
  readonly names: PersonNames
  readonly site: Site
}

type Way = { readonly href: string; readonly text: string; readonly isEdit?: boolean }

export function WhatNow(props: Props) {
  const { site, process, names } = props
  const words = wayWords[site.language]
  const { sentence, since } = sayWhere(process, names, site)
  const buttons = buttonsFor(props)
  const [first] = buttons
  const isSafe = first !== undefined && !(isHeld(process) && first.isEdit)
  return (
    <section class="what-now d-print-none" aria-labelledby="hvad-nu">
      <h2 id="hvad-nu">{words.whatNow}</h2>
      <p>
        {sentence} {since && <span class="quiet">{since}</span>}
      </p>
      {buttons.length > 0 && (
        <p class="idea-buttons">
          {buttons.map(({ href, text }, i) => (
            <a class={i === 0 && isSafe ? 'button button-primary' : 'button button-secondary'} href={href}>
              {text}
            </a>
          ))}
        </p>
      )}
      {isHeld(process) && buttons.some(({ isEdit }) => isEdit) && <p class="quiet">{words.editVoids}</p>}
      <ul class="proposal-actions">
        {linksFor(props).map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What this reader most likely came to do. */
function buttonsFor({ site, process }: Props): Way[] {
  const { addresses, language } = site
  const words = wayWords[language]
  const { proposalId: id, offered, questions } = process
  const may = (action: ProposalAction) => offered.includes(action)
  const open = may('answer') ? questions.filter(({ answer }) => answer === null).length : 0
  const move = onwards.find(may)
  const edits: (Way | false)[] = [
    may('edit-assumptions') && {
      href: addresses.workbench(id),
      text: workbenchWords[language].open,
      isEdit: true,
    },
    may('edit-fields') && { href: addresses.edit(id), text: supplementWords[language].edit, isEdit: true },
  ]
  const step: Way | false = move !== undefined && {
    href: `${addresses.way(id)}#kan`,
    text: move === 'revive' ? supplementWords[language].revive : words.moves[move].heading,
  }
  const ways = [
    isReferable(process) && { href: addresses.refer(process.catalogueId), text: referWords[language].title },
    may('approve') && { href: addresses.validate(id), text: words.toValidate },
    open > 0 && { href: `${addresses.way(id)}#spoergsmaal`, text: words.answerOpen(open) },
    ...(isAtWork(process, site) ? [...edits, step] : [step, ...edits]),
  ]
  return ways.filter(way => way !== false)
}

/** Validated, and still what was signed. */
function isHeld({ subject, stamp }: ProcessView): boolean {
  return subject.state === 'validated' && stamp?.voids.length === 0
}

function isReferable(process: ProcessView): boolean {
  const { referral } = process
  const isThere = referral?.kind === 'referred' && referral.revision === referral.now
  return process.offered.includes('refer') && isHeld(process) && !isThere
}

/** The rest, in the order of how often it is wanted. */
function linksFor({ site, view, process }: Props): Way[] {
  const { addresses, language } = site
  const words = supplementWords[language]
  const may = (action: ProposalAction) => process.offered.includes(action)
  const links: (Way | false)[] = [
    { href: addresses.way(view.id), text: wayWords[language].toWay },
    may('ask') && { href: `${addresses.way(view.id)}#spoerg`, text: wayWords[language].askSomething },
    mayAtAll(site, 'propose') && { href: addresses.copy(view.id), text: words.copy },
    may('send-back') && {
      href: `${addresses.way(view.id)}#kan`,
      text: wayWords[language].moves['send-back'].heading,
    },
    may('recall') &&
      process.referral?.kind === 'referred' && {
        href: addresses.refer(process.catalogueId),
        text: referWords[language].recall,
      },
    may('withdraw') && { href: `${addresses.way(view.id)}#kan`, text: words.withdraw },
  ]
  return links.filter(link => link !== false)
}

type NoteProps = Pick<Props, 'view' | 'site' | 'names'>

export function WithdrawnNote({ view: { withdrawn }, names, site }: NoteProps) {
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
