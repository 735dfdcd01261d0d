/**
 * A way in for a library that speaks Kysely itself, such as the one that signs people in: each of its statements is a
 * read or a write of our own, so it waits its turn, meets no lock and is on the disk when it is answered.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export function openStatements(store: Store): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: store.engine === 'sqlite' ? sqlite(store) : postgres(store) })
}

const sqlite = (store: Store): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver(store),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const postgres = (store: Store): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(store),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function driver(store: Store): ReturnType<Dialect['createDriver']> {
  return {
    init: async () => {},
    acquireConnection: async () => connection(store),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
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

/** What must happen together is a use case of ours, in one `store.write`. */
async function refuse(): Promise<never> {
  throw new Error('single statements only')
}
