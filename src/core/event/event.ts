/**
 * The event envelope: who did what to what, when, append-only and hash-chained. What may have to be erased (names,
 * free text) is a payload beside it, bound by a salted hash: erasing payload and salt leaves the chain whole.
 */
import { type Hash, hashOf } from '../canonical.ts'

/** Who acts. Handed in by the caller, as the clock is. */
export type Actor = { readonly id: string; readonly kind: 'person' | 'system' }

/** The program itself, when it loads its examples. */
export const systemActor: Actor = { id: 'system', kind: 'system' }

/** Whoever sits at the machine, until people can sign in. */
export const localActor: Actor = { id: 'local', kind: 'person' }

export type EventKind =
  | 'document-received'
  | 'document-dismissed'
  | 'catalogue-imported'
  | 'catalogue-created'
  | 'proposal-created'
  | 'proposal-revised'
  | 'assumptions-attached'
  | 'case-saved'
  | 'case-removed'
  | 'table-revised'
  | 'finding-dismissed'
  | 'finding-reopened'
  | 'proposal-left-catalogue'
  | 'proposal-moved'
  | 'proposal-validated'
  | 'stamp-voided'
  | 'catalogue-referred'
  | 'proposal-referred'
  | 'proposal-recalled'
  | 'question-asked'
  | 'question-answered'
  | 'file-attached'
  | 'file-removed'
  | 'catalogue-published'
  | 'own-value-entered'
  | 'own-value-corrected'
  | 'own-value-ended'
  | 'own-value-withdrawn'
  | 'person-invited'
  | 'person-joined'
  | 'person-changed'
  | 'person-granted'
  | 'person-deactivated'
  | 'person-reactivated'
  | 'person-erased'
  | 'password-changed'
  | 'payload-erased'

export type EventSubject = {
  readonly kind: 'document' | 'catalogue' | 'proposal' | 'publication' | 'parameter' | 'person' | 'event'
  readonly id: string
}

/** Free text and names that belong to an event and may be erased. */
export type EventPayload = Readonly<Record<string, string | number | boolean | null>>

export type EventEnvelope = {
  /** Counts from 1 without gaps. */
  readonly sequence: number
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly kind: EventKind
  readonly actor: Actor
  readonly subject: EventSubject
  /** Facts that never need erasing: ids, hashes, counts. */
  readonly facts: Readonly<Record<string, string | number | null>>
  /** Salted hash of the payload; null for an event without one. It stays when the payload is erased. */
  readonly payloadHash: Hash | null
  readonly previous: Hash | null
  readonly hash: Hash
}

export type UnchainedEvent = Omit<EventEnvelope, 'sequence' | 'previous' | 'hash'>

export function chainEvent(event: UnchainedEvent, last: EventEnvelope | null): EventEnvelope {
  const linked = { ...event, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? null }
  return { ...linked, hash: hashOf(linked) }
}

export function hashPayload(payload: EventPayload, salt: string): Hash {
  return hashOf({ payload, salt })
}

/** The first envelope that does not follow from the one before it, or null where the chain is whole. */
export function findBreak(
  events: readonly EventEnvelope[],
  before: EventEnvelope | null = null,
): EventEnvelope | null {
  let last = before
  for (const event of events) {
    const { sequence: _s, previous: _p, hash: _h, ...rest } = event
    const expected = chainEvent(rest, last)
    if (expected.hash !== event.hash || expected.sequence !== event.sequence) return event
    last = event
  }
  return null
}
