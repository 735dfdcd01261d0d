/** A store that tells of every moment at which it could be cut off: after each statement that writes, and each commit. */
import type { KyselyPlugin } from 'kysely'
import type { Store } from '../../src/store/store.ts'

/** What `atMoment` throws ends the transaction it is in, as an end of the process would. */
export function cutStore(store: Store, atMoment: () => void): Store {
  const told: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      atMoment()
      return result
    },
  }
  return {
    ...store,
    write: async work => {
      const written = await store.write(tx => work({ ...tx, db: tx.db.withPlugin(told) }))
      atMoment()
      return written
    },
  }
}
