/** Proves that the book of own values still says what was entered: each entry is bound to the event that made it. */

import type { Fault } from '../../core/event/fault.ts'
import { type KeptOwnEntry, ownEntries } from '../../store/figures/own-values.ts'
import { entryHash } from '../rates/own-values.ts'
import type { Proof, Proving } from './proof.ts'
import type { SealedEntry } from './sealed.ts'

export async function verifyOwnValues({ store, sealed }: Pick<Proving, 'store' | 'sealed'>): Promise<Proof> {
  const entries = (await store.read(ownEntries)).filter(entry => entry.event <= sealed.until)
  const left = new Map(sealed.ownValues)
  const faults: Fault[] = []
  for (const entry of entries) {
    const event = sealed.ownValues.get(entry.event)
    left.delete(entry.event)
    if (!event || !isAsSealed(entry, event)) faults.push(toFault(entry.parameter, entry.from))
  }
  for (const { parameter } of left.values()) faults.push(toFault(parameter, null))
  return { looked: entries.length, faults }
}

function isAsSealed(entry: KeptOwnEntry, event: SealedEntry): boolean {
  return (
    event.parameter === entry.parameter &&
    event.actor === entry.actor &&
    event.at === entry.at &&
    event.hash === entryHash(entry)
  )
}

/** Without a day where the entry is gone. */
function toFault(parameter: string, from: string | null): Fault {
  return { kind: 'own-value', parameter, from }
}
