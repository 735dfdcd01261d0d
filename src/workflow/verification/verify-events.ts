/** Proves that the chain of events is whole, and that what was told beside them is what was told. */
import { setImmediate as turn } from 'node:timers/promises'
import { type EventEnvelope, findBreak, hashPayload } from '../../core/event/event.ts'
import { eventsAfter, type KeptPayload, readPayloads } from '../../store/events/events.ts'
import type { Store } from '../who.ts'

const eventsAtOnce = 200

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
