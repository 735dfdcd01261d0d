/** When the program starts: catalogues that were checked by rules of another release are checked by today's. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Store } from '../who.ts'
import { listCatalogues } from './list-catalogues.ts'
import { refreshRecheck } from './recheck-catalogue.ts'

/** Each in a transaction of its own. Gives those that were checked anew. */
export async function refreshRechecks(store: Store, chart: ChartOfAccounts): Promise<string[]> {
  const refreshed: string[] = []
  for (const { id } of await listCatalogues(store))
    if (await store.write(tx => refreshRecheck(tx, id, chart))) refreshed.push(id)
  return refreshed
}
