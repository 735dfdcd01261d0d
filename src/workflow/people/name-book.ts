/** What people are called, by their ids: for pages that say who does what just now. */
import { namesOf } from '../../store/people/people.ts'
import type { Store } from '../who.ts'

/** Who has been erased has no name any more. */
export async function readNames(store: Store): Promise<ReadonlyMap<string, string | null>> {
  return store.read(namesOf)
}
