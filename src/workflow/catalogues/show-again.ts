/**
 * Shows the public again what was published before it read copies (decision 090): every catalogue that stands exactly
 * as it was published then. One that has moved on since is not shown before its manager publishes it anew, because
 * nothing may become public that nobody has published. Done at every start; there is nothing to do at most of them.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import { publishedWithoutCopies } from '../../store/published.ts'
import type { Store, Who } from '../who.ts'
import { publishIn, weigh } from './publish-catalogue.ts'

/** Gives those that are shown now and were not before. */
export async function showAgain(store: Store, basis: Surroundings, who: Who): Promise<string[]> {
  if ((await store.read(publishedWithoutCopies)).length === 0) return []
  return store.write(async tx => {
    const shown: string[] = []
    for (const id of await publishedWithoutCopies(tx)) {
      const catalogue = await findCatalogue(tx, id)
      if (!catalogue) continue
      const { hash, last } = await weigh(tx, catalogue)
      if (hash !== last?.hash) continue
      await publishIn(tx, catalogue, { reason: null, basis }, who)
      shown.push(id)
    }
    return shown
  })
}
