/** What people are called, by their ids. Whoever has been erased, or was never a person here, has no name. */
import { namesOf } from '../../store/people/people.ts'
import type { Store } from '../who.ts'

export type PersonNames = ReadonlyMap<string, string | null>

export function personNames(store: Store): Promise<PersonNames> {
  return store.read(namesOf)
}
