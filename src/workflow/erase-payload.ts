/** Erases what was told beside an event, on somebody's right to it. That it was erased is an event of its own. */
import { appendEvent, deletePayload, eventsAfter } from '../store/events.ts'
import type { Store, Who } from './who.ts'

export type Erasure =
  | { readonly kind: 'erased' }
  /** The event has no payload, or it is erased already. */
  | { readonly kind: 'nothing-to-erase' }
  | { readonly kind: 'unknown' }

export async function erasePayload(store: Store, sequence: number, who: Who): Promise<Erasure> {
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
