/** Proves what is stored: that the chain of events is whole, and that every revision still says what was sealed. */
import { setImmediate as turn } from 'node:timers/promises'
import { hashText } from '../core/canonical.ts'
import { type EventEnvelope, findBreak, hashPayload } from '../core/event/event.ts'
import { readContents } from '../store/contents.ts'
import { eventsAfter, type KeptPayload, readPayloads } from '../store/events.ts'
import { revisionHash, revisionsAfter } from '../store/proposals.ts'
import type { Store } from './who.ts'

const eventsAtOnce = 500
const revisionsAtOnce = 200

export type EventVerification = {
  /** How many follow from each other, from the first one on. */
  readonly events: number
  /** The last of them by its hash: whoever notes it can prove later that nothing before it was changed or cut off. */
  readonly head: string | null
  /** The first event that does not follow from the one before it. */
  readonly brokenAt: number | null
  /** Payloads that do not fit their event, and those gone without an event that says they were erased. */
  readonly changedPayloads: readonly number[]
  readonly lostPayloads: readonly number[]
  readonly erasedPayloads: readonly number[]
}

export async function verifyEvents(store: Store): Promise<EventVerification> {
  let last: EventEnvelope | null = null
  const changed: number[] = []
  const gone: number[] = []
  const erased = new Set<number>()
  for (;;) {
    const page = await store.read(async tx => {
      const events = await eventsAfter(tx, last?.sequence ?? 0, eventsAtOnce)
      return { events, payloads: await readPayloads(tx, events.map(sequenceOf)) }
    })
    const broken = findBreak(page.events, last)
    for (const event of page.events) {
      const state = payloadState(event, page.payloads.get(event.sequence))
      if (state === 'changed') changed.push(event.sequence)
      if (state === 'gone') gone.push(event.sequence)
      if (event.kind === 'payload-erased') erased.add(Number(event.subject.id))
    }
    const whole = broken ? page.events.slice(0, page.events.indexOf(broken)) : page.events
    const isOver = broken !== null || page.events.length === 0
    last = whole.at(-1) ?? last
    if (isOver)
      return {
        events: last?.sequence ?? 0,
        head: last?.hash ?? null,
        brokenAt: broken?.sequence ?? null,
        changedPayloads: changed,
        lostPayloads: gone.filter(sequence => !erased.has(sequence)),
        erasedPayloads: gone.filter(sequence => erased.has(sequence)),
      }
    await turn()
  }
}

function sequenceOf({ sequence }: EventEnvelope): number {
  return sequence
}

function payloadState(event: EventEnvelope, kept: KeptPayload | undefined): 'whole' | 'changed' | 'gone' {
  if (!kept) return event.payloadHash === null ? 'whole' : 'gone'
  return hashPayload(kept.payload, kept.salt) === event.payloadHash ? 'whole' : 'changed'
}

export type RevisionVerification = {
  readonly revisions: number
  /** Revisions whose content, or what was computed from it, is not what their hash was made of. */
  readonly changed: readonly string[]
}

export async function verifyRevisions(store: Store): Promise<RevisionVerification> {
  let last = ''
  let revisions = 0
  const changed: string[] = []
  for (;;) {
    const page = await store.read(async tx => {
      const found = await revisionsAfter(tx, last, revisionsAtOnce)
      const hashes = found.flatMap(({ text_hash, assumptions }) =>
        assumptions === null ? [text_hash] : [text_hash, assumptions],
      )
      return { found, contents: await readContents(tx, hashes) }
    })
    for (const revision of page.found) {
      const { text_hash: content, assumptions } = revision
      const isKept = (hash: string): boolean => hashText(page.contents.get(hash) ?? '') === hash
      const isWhole = isKept(content) && (assumptions === null || isKept(assumptions))
      if (!isWhole || revisionHash(revision) !== revision.hash) changed.push(revision.id)
    }
    revisions += page.found.length
    const final = page.found.at(-1)
    if (!final) return { revisions, changed }
    last = final.id
    await turn()
  }
}
