/** Whether a catalogue is validated as a whole: every proposal of it, also those on other pages, and by today's rates. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { stampedRevisions } from '../../store/catalogues/all-stamped.ts'
import { differencesToday } from '../calculation/against-today.ts'
import type { Store } from '../who.ts'

/** An empty one has nothing that could be. */
export async function isAllValidated(
  store: Store,
  catalogueId: string,
  today: Surroundings,
): Promise<boolean> {
  const revisions = await store.read(tx => stampedRevisions(tx, catalogueId))
  if (revisions === null || revisions.length === 0) return false
  return (await differencesToday(store, revisions, today)).size === 0
}
