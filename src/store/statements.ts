/**
 * A way in for a library that speaks Kysely itself, such as the one that signs people in: each of its statements is a
 * read or a write of our own, so it waits its turn, meets no lock and is on the disk when it is answered.
 */
import type { CompiledQuery, DatabaseConnection, Kysely } from 'kysely'
import { overConnection } from './engine/one-connection.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables/tables.ts'

export function openStatements(store: Store): Kysely<Tables> {
  return overConnection(store.engine, connection(store))
}

function connection({ read, write }: Store): DatabaseConnection {
  return {
    executeQuery: <R>(query: CompiledQuery) => {
      const run = query.query.kind === 'SelectQueryNode' ? read : write
      return run(tx => tx.db.executeQuery<R>(query as CompiledQuery<R>))
    },
    streamQuery: () => {
      throw new Error('streaming is not used')
    },
  }
}
