/** The state everything is in, as one text: whatever is done appends an event, so it changes whenever a page might. */
import { lastEvent } from '../store/events/events.ts'
import type { Store } from './who.ts'

export function stateOf(store: Store): Promise<string> {
  return store.read(async tx => (await lastEvent(tx))?.hash ?? '')
}
