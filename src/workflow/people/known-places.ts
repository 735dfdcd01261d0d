/**
 * Names of centres and committees to choose from where one is written: who is reached by what follows from the name,
 * so it had better be written as others write it.
 */
import { type KnownPlaces, knownPlacesIn } from '../../store/people/known-places.ts'
import type { Store } from '../who.ts'

export type { KnownPlaces }

export async function knownPlaces(store: Store): Promise<KnownPlaces> {
  const { centres, committees } = await store.read(knownPlacesIn)
  return { centres: inOrder(centres), committees: inOrder(committees) }
}

/** Each once, as the first has written it: the case of letters makes no other place. */
function inOrder(names: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const name of names.map(each => each.trim())) {
    const same = name.toLocaleLowerCase('da')
    if (name !== '' && !byName.has(same)) byName.set(same, name)
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}
