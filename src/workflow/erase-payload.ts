/** Erases what was told beside an event, on somebody's right to it. That it was erased is an event of its own. */
import { mayInGeneral, type Refusal } from '../core/process/may.ts'
import { appendEvent, deletePayload, eventsAfter } from '../store/events/events.ts'
import type { Acting } from './process/acting.ts'
import { type By, refuseInGeneral } from './process/allow-in-general.ts'
import { type StoryItem, tellEvents } from './process/view-story.ts'
import type { Store, Who } from './who.ts'

export type Told =
  | { readonly kind: 'told'; readonly item: StoryItem }
  /** There is no such event, or it tells nothing, or no more. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What would be erased. */
export function viewTold(store: Store, sequence: number, { person }: Pick<Acting, 'person'>): Promise<Told> {
  const refusal = mayInGeneral('erase', person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.read(async tx => {
    const events = (await eventsAfter(tx, sequence - 1, 1)).filter(event => event.sequence === sequence)
    const [item] = await tellEvents(tx, events)
    return item?.told ? { kind: 'told', item } : { kind: 'nothing' }
  })
}

export type Erasure =
  | { readonly kind: 'erased' }
  /** The event has no payload, or it is erased already. */
  | { readonly kind: 'nothing-to-erase' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export async function erasePayload(store: Store, sequence: number, who: By): Promise<Erasure> {
  const refusal = refuseInGeneral('erase', who)
  if (refusal) return { kind: 'refused', refusal }
  const erasure = await erase(store, sequence, who)
  if (erasure.kind === 'erased') await store.wipe()
  return erasure
}

function erase(store: Store, sequence: number, who: Who): Promise<Erasure> {
  return store.write(async tx => {
    const [event] = await eventsAfter(tx, sequence - 1, 1)
    if (event?.sequence !== sequence) return { kind: 'unknown' }
    if (!(await deletePayload(tx, sequence))) return { kind: 'nothing-to-erase' }
    await appendEvent(tx, {
      at: who.now,
      kind: 'payload-erased',
      actor: who.actor,
      subject: { kind: 'event', id: String(sequence) },
      facts: { payloadHash: event.payloadHash },
      payloadHash: null,
    })
    return { kind: 'erased' }
  })
}
