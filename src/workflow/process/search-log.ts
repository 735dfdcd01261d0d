/** The event log as an administrator reads it: a page of events with what was told, and who is allowed to look. */

import type { EventEnvelope } from '../../core/event/event.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import { type EventQuery, searchEvents } from '../../store/event-search.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { type StoryItem, tellEvents } from './view-story.ts'

export type { EventQuery } from '../../store/event-search.ts'

export const logPageSize = 50

export type LogItem = StoryItem & { readonly subject: EventEnvelope['subject'] }

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
  query: EventQuery,
  page: number,
  { person }: Pick<Acting, 'person'>,
): Promise<LogPage> {
  const refusal = mayInGeneral('read-log', person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.read(async tx => {
    const offset = (page - 1) * logPageSize
    const { events, total } = await searchEvents(tx, query, { offset, limit: logPageSize })
    const told = await tellEvents(tx, events)
    const subjects = new Map(events.map(event => [event.sequence, event.subject]))
    const items = told.flatMap(item => {
      const subject = subjects.get(item.sequence)
      return subject ? [{ ...item, subject }] : []
    })
    return { kind: 'found', items, total, page, pages: Math.max(1, Math.ceil(total / logPageSize)) }
  })
}
