/** What proving the log and everything stored came to: whole, or which things are not as they were made. */
import type { Fault, FaultKind } from '../../core/event/fault.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { formatDate } from '../../words/date.ts'
import { logWords } from '../../words/pages/log.ts'
import { verificationWords } from '../../words/pages/verification.ts'
import { nameParameter } from '../../words/parameter.ts'
import type { FaultNames } from '../../workflow/verification/fault-names.ts'
import type { EventVerification } from '../../workflow/verification/verify-events.ts'
import type { StoredVerification } from '../../workflow/verification/verify-stored.ts'
import type { Site } from '../site.ts'
import { Icon } from './icon.tsx'

/** Of one kind; whoever has tampered with more has to be met with more than a page. */
const mostShown = 20

export type Verified = {
  readonly events: EventVerification
  readonly stored: StoredVerification
  readonly names: FaultNames
  readonly parameters: ParameterSet
}

type Props = { readonly site: Site; readonly verified: Verified }

export function LogProof({ site, verified }: Props) {
  const { events, stored } = verified
  const words = logWords[site.language]
  const { whole, unsealed, todo } = verificationWords[site.language]
  const wrong = wrongEvents(events, site)
  const isWhole = wrong.length === 0 && stored.faults.length === 0
  return (
    <div class={`alert ${isWhole ? 'alert-success' : 'alert-error'}`} role="status">
      <Icon name={isWhole ? 'success' : 'error'} class="alert-icon" />
      <div class="alert-body">
        {isWhole && <p class="alert-text">{whole({ events: events.events, ...stored.looked })}</p>}
        {wrong.map(text => (
          <p class="alert-text">{text}</p>
        ))}
        <Faults site={site} verified={verified} />
        {!isWhole && <p class="alert-text">{todo}</p>}
        {stored.unsealed > 0 && <p class="alert-text">{unsealed(stored.unsealed)}</p>}
        {events.erasedPayloads.length > 0 && (
          <p class="alert-text">{words.erasedPayloads(events.erasedPayloads.length)}</p>
        )}
        {events.head && (
          <p class="alert-text log-hash">
            {words.head(events.head)}. {words.headHint}
          </p>
        )}
      </div>
    </div>
  )
}

function wrongEvents({ brokenAt, changedPayloads, lostPayloads }: EventVerification, site: Site): string[] {
  const words = logWords[site.language]
  return [
    brokenAt !== null && words.brokenAt(brokenAt),
    changedPayloads.length > 0 && words.changedPayloads(changedPayloads.join(', ')),
    lostPayloads.length > 0 && words.lostPayloads(lostPayloads.join(', ')),
  ].filter(text => text !== false)
}

function Faults({ site, verified }: Props) {
  const words = verificationWords[site.language]
  const kinds = [...new Set(verified.stored.faults.map(fault => fault.kind))]
  return kinds.map((kind: FaultKind) => {
    const found = verified.stored.faults.filter(fault => fault.kind === kind)
    return (
      <>
        <p class="alert-text">{words.faults[kind]}</p>
        <ul class="log-faults">
          {found.slice(0, mostShown).map(fault => {
            const { text, href } = nameFault(fault, site, verified)
            return <li>{href === null ? text : <a href={href}>{text}</a>}</li>
          })}
          {found.length > mostShown && <li>{words.more(found.length - mostShown)}</li>}
        </ul>
      </>
    )
  })
}

type Named = { readonly text: string; readonly href: string | null }

function nameFault(fault: Fault, site: Site, { names, parameters }: Verified): Named {
  const words = verificationWords[site.language]
  const { addresses, language } = site
  switch (fault.kind) {
    case 'revision':
    case 'figures':
    case 'stamp': {
      const text = words.version(proposalName(fault.proposal, names, site), fault.number)
      return { text, href: addresses.proposal(fault.proposal, fault.number) }
    }
    case 'standing':
    case 'misplaced':
      return {
        text: proposalName(fault.proposal, names, site),
        href: addresses.proposal(fault.proposal),
      }
    case 'catalogue':
      return {
        text: words.version(catalogueName(fault.catalogue, names, site), fault.number),
        href: addresses.catalogue(fault.catalogue),
      }
    case 'published-figures':
    case 'publication':
    case 'referral':
      return {
        text: words.list(catalogueName(fault.catalogue, names, site), fault.number),
        href: addresses.catalogue(fault.catalogue),
      }
    case 'own-value': {
      const parameter = parameters.get(fault.parameter)
      const name = parameter ? nameParameter(parameter, language) : fault.parameter
      const day = fault.from === null ? null : formatDate(fault.from, language)
      return { text: words.value(name, day), href: addresses.rate(fault.parameter) }
    }
    case 'document':
      return { text: fault.file || words.unnamedFile, href: addresses.document(fault.document) }
    case 'file':
      return {
        text: words.file(fault.file || words.unnamedFile, formatDate(fault.at, language)),
        href: null,
      }
    case 'loose':
      return { text: words.loose(fault.hash), href: null }
    default:
      return fault satisfies never
  }
}

function proposalName(id: string, { proposals }: FaultNames, { language }: Site): string {
  const proposal = proposals.get(id)
  const name = [proposal?.number, proposal?.title].filter(Boolean).join(' ')
  return name || verificationWords[language].unknownProposal(id)
}

function catalogueName(id: string, { catalogues }: FaultNames, { language }: Site): string {
  return catalogues.get(id) ?? verificationWords[language].unknownCatalogue(id)
}
