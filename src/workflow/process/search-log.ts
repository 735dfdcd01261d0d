/**
 * The event log as an administrator reads it: a page of events with what was told and what each is about, by name, and
 * who is allowed to look.
 */

import type { EventEnvelope } from '../../core/event/event.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import { cataloguesNamed } from '../../store/catalogues/catalogues.ts'
import { publicationsNamed } from '../../store/catalogues/publications.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { type EventQuery, searchEvents } from '../../store/events/event-search.ts'
import { subjectsCalled } from '../../store/events/subject-search.ts'
import { documentsNamed } from '../../store/received/documents.ts'
import { proposalNames } from '../proposals/proposal-names.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { type StoryItem, tellEvents } from './view-story.ts'

/** `about`: an id, or what something is called, or a part of it. */
export type LogQuery = Omit<EventQuery, 'subjects'> & { readonly about: string | null }

const logPageSize = 50

/** `name` is null where it has none, or is not there any more; `catalogue` is the one that a publication is of. */
export type LogSubject = EventEnvelope['subject'] & {
  readonly name: string | null
  readonly catalogue: string | null
}

export type LogItem = Omit<StoryItem, 'subject'> & { readonly subject: LogSubject }

export type LogPage =
  | {
      readonly kind: 'found'
      readonly items: readonly LogItem[]
      readonly total: number
      readonly page: number
      readonly pages: number
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function searchLog(
  store: Store,
  { about, ...query }: LogQuery,
  page: number,
  { person }: Pick<Acting, 'person'>,
): Promise<LogPage> {
  const refusal = mayInGeneral('read-log', person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.read(async tx => {
    const offset = (page - 1) * logPageSize
    const subjects = about === null ? null : await subjectsCalled(tx, about)
    const { events, total } = await searchEvents(tx, { ...query, subjects }, { offset, limit: logPageSize })
    const told = await tellEvents(tx, events)
    const nameOf = await namesOf(tx, events)
    const named = new Map(events.map(event => [event.sequence, nameOf(event.subject)]))
    const items = told.flatMap(item => {
      const subject = named.get(item.sequence)
      return subject ? [{ ...item, subject }] : []
    })
    return { kind: 'found', items, total, page, pages: Math.max(1, Math.ceil(total / logPageSize)) }
  })
}

async function namesOf(
  tx: Tx,
  events: readonly EventEnvelope[],
): Promise<(subject: EventEnvelope['subject']) => LogSubject> {
  const idsOf = (kind: string) => events.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))
  const proposals = await proposalNames(tx, idsOf('proposal'))
  const publications = new Map(
    (await publicationsNamed(tx, idsOf('publication'))).map(each => [each.id, each.catalogue_id]),
  )
  const documents = await documentsNamed(tx, idsOf('document'))
  const catalogues = await cataloguesNamed(tx, [...idsOf('catalogue'), ...publications.values()])
  return subject => {
    const catalogue = publications.get(subject.id) ?? null
    const proposal = proposals.get(subject.id)
    const title = catalogues.get(catalogue ?? subject.id) ?? documents.get(subject.id) ?? null
    const name = proposal ? [proposal.number, proposal.title].filter(Boolean).join(' ') : title
    return { ...subject, name: name || null, catalogue }
  }
}
