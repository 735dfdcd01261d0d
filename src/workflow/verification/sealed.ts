/** What the events say was made, and by which hash: read once from the whole chain, held against what is stored. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Hash } from '../../core/canonical.ts'
import type { EventEnvelope, EventKind } from '../../core/event/event.ts'
import type { State } from '../../core/process/state.ts'
import { eventsAfter } from '../../store/events/events.ts'
import type { Store } from '../who.ts'

const eventsAtOnce = 500

export type SealedRevision = { readonly proposal: string; readonly number: number; readonly hash: Hash }
export type SealedCatalogue = { readonly catalogue: string; readonly hash: Hash }
export type SealedDocument = { readonly upload: Hash; readonly reading: Hash }
export type SealedStamp = SealedRevision & {
  readonly revision: string
  readonly graphs: Hash | null
  readonly statement: Hash | null
  readonly actor: string
  readonly at: string
}
export type SealedEntry = {
  readonly parameter: string
  readonly hash: Hash
  readonly actor: string
  readonly at: string
}

export type SealedStep = { readonly state: string; readonly event: number }

export type Sealed = {
  /** The last event that was read: what came later is left for the next time. */
  readonly until: number
  /** By their ids. Those that a document brought are sealed with their catalogue. */
  readonly revisions: ReadonlyMap<string, SealedRevision>
  readonly catalogues: ReadonlyMap<string, SealedCatalogue>
  readonly documents: ReadonlyMap<string, SealedDocument>
  readonly attachments: ReadonlyMap<string, Hash>
  /** By the number of their event. */
  readonly stamps: ReadonlyMap<number, SealedStamp>
  readonly ownValues: ReadonlyMap<number, SealedEntry>
  readonly imports: ReadonlySet<number>
  /** Publications and referrals, in order. */
  readonly lists: readonly EventEnvelope[]
  /** Where the events say that each proposal is on its way; those that never moved are not among them. */
  readonly steps: ReadonlyMap<string, SealedStep>
  /** The last that is said of each proposal about standing before politicians. */
  readonly referred: ReadonlyMap<string, EventEnvelope>
}

export async function readSealed(store: Store): Promise<Sealed> {
  const sealed = empty()
  for (let last = 0; ; ) {
    const page = await store.read(tx => eventsAfter(tx, last, eventsAtOnce))
    for (const event of page) note(sealed, event)
    const final = page.at(-1)
    if (!final) return { ...sealed, until: last }
    last = final.sequence
    await turn()
  }
}

type Notes = Open<Omit<Sealed, 'until'>>

type Open<T> = {
  [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B>
    ? Map<A, B>
    : T[K] extends ReadonlySet<infer A>
      ? Set<A>
      : EventEnvelope[]
}

function empty(): Notes {
  return {
    revisions: new Map(),
    catalogues: new Map(),
    documents: new Map(),
    attachments: new Map(),
    stamps: new Map(),
    ownValues: new Map(),
    imports: new Set(),
    lists: [],
    steps: new Map(),
    referred: new Map(),
  }
}

export function isReferring({ kind }: EventEnvelope): boolean {
  return kind === 'proposal-referred' || kind === 'proposal-recalled'
}

const revising: readonly EventKind[] = [
  'proposal-created',
  'proposal-revised',
  'assumptions-attached',
  'case-removed',
  'case-saved',
  'table-revised',
]

function note(sealed: Notes, event: EventEnvelope): void {
  const { kind, sequence, subject, facts } = event
  if (kind === 'catalogue-imported') sealed.imports.add(sequence)
  if (kind === 'catalogue-imported' || kind === 'catalogue-created') {
    const hash = text(facts['revisionHash'])
    if (hash) sealed.catalogues.set(text(facts['revision']), { catalogue: subject.id, hash })
  }
  if (revising.includes(kind)) sealed.revisions.set(text(facts['revision']), revisionOf(event))
  if (kind === 'document-received')
    sealed.documents.set(subject.id, { upload: text(facts['upload']), reading: text(facts['reading']) })
  if (kind === 'file-attached') sealed.attachments.set(text(facts['attachment']), text(facts['upload']))
  if (kind === 'proposal-validated') sealed.stamps.set(sequence, stampOf(event))
  if (kind === 'catalogue-published' || kind === 'catalogue-referred') sealed.lists.push(event)
  if (isReferring(event)) sealed.referred.set(subject.id, event)
  const state = stateAfter(event, sealed.steps.get(subject.id)?.state)
  if (state !== null) sealed.steps.set(subject.id, { state, event: sequence })
  if (kind.startsWith('own-value-')) sealed.ownValues.set(sequence, entryOf(event))
}

const changing: readonly EventKind[] = revising.filter(kind => kind !== 'assumptions-attached')
const afterChange: State = 'calculated'

/** Where an event puts a proposal; null for one that leaves it where it is. */
function stateAfter({ kind, facts }: EventEnvelope, before: string | undefined): string | null {
  if (kind === 'proposal-created') return text(facts['state'])
  if (kind === 'proposal-moved') return text(facts['to'])
  if (kind === 'proposal-validated') return 'validated' satisfies State
  // what somebody changes is validated no more; what a document brings stays where it is, with a void stamp
  return before === 'validated' && changing.includes(kind) ? afterChange : null
}

function revisionOf({ subject, facts }: EventEnvelope): SealedRevision {
  return { proposal: subject.id, number: Number(facts['number']), hash: text(facts['hash']) }
}

function stampOf(event: EventEnvelope): SealedStamp {
  const { facts, actor, at } = event
  return {
    ...revisionOf(event),
    revision: text(facts['revision']),
    graphs: text(facts['graphs']) || null,
    statement: text(facts['statement']) || null,
    actor: actor.id,
    at,
  }
}

function entryOf({ subject, facts, actor, at }: EventEnvelope): SealedEntry {
  return { parameter: subject.id, hash: text(facts['entry']), actor: actor.id, at }
}

function text(fact: string | number | null | undefined): string {
  return typeof fact === 'string' ? fact : ''
}
