/** Looking through the chain of events: newest first, by who, what, when and about what. */
import type { EventEnvelope } from '../../core/event/event.ts'
import type { Tx } from '../engine/transaction.ts'
import { toEnvelope } from './events.ts'

export type EventQuery = {
  readonly kind: string | null
  /** Any of these. */
  readonly actors: readonly string[] | null
  /** Any of these. */
  readonly subjects: readonly string[] | null
  /** Days, `2027-01-31`, both included. */
  readonly from: string | null
  readonly until: string | null
}

export type FoundEvents = { readonly events: readonly EventEnvelope[]; readonly total: number }

export async function searchEvents(
  tx: Tx,
  query: EventQuery,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<FoundEvents> {
  const { kind, actors, subjects, from, until } = query
  let rows = tx.db.selectFrom('event')
  if (kind !== null) rows = rows.where('kind', '=', kind)
  if (actors !== null) rows = rows.where('actor_id', 'in', actors)
  if (subjects !== null) rows = rows.where('subject_id', 'in', subjects)
  if (from !== null) rows = rows.where('at', '>=', from)
  // every moment of the day sorts before the next letter after its T
  if (until !== null) rows = rows.where('at', '<', `${until}U`)
  const count = await rows.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirst()
  const found = await rows.selectAll().orderBy('sequence', 'desc').offset(offset).limit(limit).execute()
  return { events: found.map(toEnvelope), total: Number(count?.count ?? 0) }
}

/** About any of these proposals, by others than one person; newest first. */
export async function eventsAboutAny(
  tx: Tx,
  proposalIds: readonly string[],
  { notBy, most }: { readonly notBy: string; readonly most: number },
): Promise<EventEnvelope[]> {
  if (proposalIds.length === 0) return []
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', 'proposal')
    .where('subject_id', 'in', proposalIds)
    .where('actor_id', '<>', notBy)
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute()
  return rows.map(toEnvelope)
}

/** About any of these catalogues and publications; newest first. */
export async function eventsAboutThese(
  tx: Tx,
  ids: readonly string[],
  most: number,
): Promise<EventEnvelope[]> {
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', 'in', ['catalogue', 'publication'])
    .where('subject_id', 'in', ids)
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute()
  return rows.map(toEnvelope)
}

/** What happened to more than a proposal and made versions of it, such as a document that was read; in order. */
export async function eventsBehind(tx: Tx, proposalId: string): Promise<EventEnvelope[]> {
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('sequence', 'in', each =>
      each.selectFrom('revision').select('event').where('proposal_id', '=', proposalId),
    )
    .where('subject_kind', '<>', 'proposal')
    .orderBy('sequence')
    .execute()
  return rows.map(toEnvelope)
}

/** The moves of a proposal after an event, in order. */
export async function movesAfter(tx: Tx, proposalId: string, sequence: number): Promise<EventEnvelope[]> {
  const kind: EventEnvelope['kind'] = 'proposal-moved'
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', 'proposal')
    .where('subject_id', '=', proposalId)
    .where('kind', '=', kind)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .execute()
  return rows.map(toEnvelope)
}
