/** The chain of events: appended at its end, read in order, and payloads that may be erased without breaking it. */
import { canonicalJson } from '../../core/canonical.ts'
import {
  chainEvent,
  type EventEnvelope,
  type EventKind,
  type EventPayload,
  type EventSubject,
  type UnchainedEvent,
} from '../../core/event/event.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { EventTable } from '../tables/tables.ts'

export type KeptPayload = { readonly salt: string; readonly payload: EventPayload }

/** Writers take turns on both engines, so the last event cannot change under our hands. */
export async function appendEvent(
  tx: Tx,
  event: UnchainedEvent,
  kept: KeptPayload | null = null,
): Promise<EventEnvelope> {
  const [envelope] = await appendEvents(tx, [event])
  if (!envelope) throw new Error('an event was lost')
  if (kept) {
    const { salt, payload } = kept
    const row = { sequence: envelope.sequence, salt, json: canonicalJson(payload) }
    await insertRows(tx, 'event_payload', [row])
  }
  return envelope
}

export async function appendEvents(tx: Tx, events: readonly UnchainedEvent[]): Promise<EventEnvelope[]> {
  let last = await endOfChain(tx)
  const chained = events.map(event => {
    last = chainEvent(event, last)
    return last
  })
  ends.set(tx, Promise.resolve(last))
  await insertRows(tx, 'event', chained.map(toRow))
  return chained
}

/** Nobody else appends while a transaction that writes is open, so its end of the chain is asked for once. */
const ends = new WeakMap<Tx, Promise<EventEnvelope | null>>()

/** What the next event follows: asked beside other things by who is about to append one. */
export function endOfChain(tx: Tx): Promise<EventEnvelope | null> {
  const end = ends.get(tx) ?? lastEvent(tx)
  ends.set(tx, end)
  return end
}

export async function lastEvent(tx: Tx): Promise<EventEnvelope | null> {
  const row = await tx.db
    .selectFrom('event')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toEnvelope(row) : null
}

/** Whether anybody but the program itself has ever done anything. */
export async function hasPersonActed(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom('event')
    .select('sequence')
    .where('actor_kind', '=', 'person')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** So many events after one, in order. */
export async function eventsAfter(tx: Tx, sequence: number, count: number): Promise<EventEnvelope[]> {
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(count)
    .execute()
  return rows.map(toEnvelope)
}

/** All that happened to something, or only what is of one kind; in order. */
export async function eventsAbout(
  tx: Tx,
  subject: EventSubject,
  kind: EventKind | null = null,
): Promise<EventEnvelope[]> {
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .$if(kind !== null, query => query.where('kind', '=', kind ?? ''))
    .orderBy('sequence')
    .execute()
  return rows.map(toEnvelope)
}

/** Everything a person did, in order. */
export async function eventsBy(tx: Tx, actorId: string): Promise<EventEnvelope[]> {
  const rows = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('actor_id', '=', actorId)
    .orderBy('sequence')
    .execute()
  return rows.map(toEnvelope)
}

/** The payloads that are still there, by the sequence of their event. */
export async function readPayloads(tx: Tx, sequences: readonly number[]): Promise<Map<number, KeptPayload>> {
  const found = new Map<number, KeptPayload>()
  for (const some of chunksOf(sequences)) {
    const rows = await tx.db.selectFrom('event_payload').selectAll().where('sequence', 'in', some).execute()
    for (const { sequence, salt, json } of rows)
      found.set(sequence, { salt, payload: JSON.parse(json) as EventPayload })
  }
  return found
}

/** Payload and salt both go: without the salt nobody can guess the payload back from its hash. */
export async function deletePayload(tx: Tx, sequence: number): Promise<boolean> {
  const result = await tx.db.deleteFrom('event_payload').where('sequence', '=', sequence).executeTakeFirst()
  return result.numDeletedRows > 0n
}

function toRow(event: EventEnvelope): EventTable {
  return {
    sequence: event.sequence,
    at: event.at,
    kind: event.kind,
    actor_id: event.actor.id,
    actor_kind: event.actor.kind,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    facts: canonicalJson(event.facts),
    payload_hash: event.payloadHash,
    previous: event.previous,
    hash: event.hash,
  }
}

// what stands in these columns was written by toRow; the chain's hash tells if somebody else did
export function toEnvelope(row: EventTable): EventEnvelope {
  return {
    sequence: row.sequence,
    at: row.at,
    kind: row.kind as EventEnvelope['kind'],
    actor: { id: row.actor_id, kind: row.actor_kind as EventEnvelope['actor']['kind'] },
    subject: { kind: row.subject_kind as EventSubject['kind'], id: row.subject_id },
    facts: JSON.parse(row.facts) as EventEnvelope['facts'],
    payloadHash: row.payload_hash,
    previous: row.previous,
    hash: row.hash,
  }
}
