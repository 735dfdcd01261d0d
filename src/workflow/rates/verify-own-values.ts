/** Proves that the book of own values still says what was entered: each entry is bound to the event that made it. */
import { eventsAfter } from '../../store/events.ts'
import { ownEntries } from '../../store/own-values.ts'
import type { Store } from '../who.ts'
import { entryHash } from './own-values.ts'

export type OwnValueVerification = {
  readonly entries: number
  /** Entries that are not what their event says, or have none. */
  readonly changed: readonly string[]
}

export function verifyOwnValues(store: Store): Promise<OwnValueVerification> {
  return store.read(async tx => {
    const entries = await ownEntries(tx)
    const changed: string[] = []
    for (const entry of entries) {
      const [event] = await eventsAfter(tx, entry.event - 1, 1)
      const isWhole =
        event?.sequence === entry.event &&
        event.subject.id === entry.parameter &&
        event.actor.id === entry.actor &&
        event.at === entry.at &&
        event.facts['entry'] === entryHash(entry)
      if (!isWhole) changed.push(entry.id)
    }
    return { entries: entries.length, changed }
  })
}
