/**
 * Whether the examples are still to be loaded: nobody but the program has done anything here, and not all of them are
 * published, which is the last thing done to them. So a first start that was cut off is finished by the next.
 */
import { listCatalogueRows } from '../../store/catalogues/catalogues.ts'
import { hasPersonActed } from '../../store/events/events.ts'
import { hasCopies } from '../../store/published.ts'
import type { Store } from '../who.ts'

export function areExamplesDue(store: Store, examples: number): Promise<boolean> {
  return store.read(async tx => {
    if (await hasPersonActed(tx)) return false
    const catalogues = await listCatalogueRows(tx)
    if (catalogues.some(catalogue => catalogue.is_example === 0)) return false
    for (const { id } of catalogues) if (!(await hasCopies(tx, id))) return true
    return catalogues.length < examples
  })
}
