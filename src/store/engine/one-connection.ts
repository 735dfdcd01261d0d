/** Kysely over one connection that somebody else has begun a transaction on, or begins one for each statement. */
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from '../tables/tables.ts'
import type { EngineName } from './transaction.ts'

export function overConnection(engine: EngineName, connection: DatabaseConnection): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: (engine === 'sqlite' ? sqlite : postgres)(connection) })
}

const sqlite = (connection: DatabaseConnection): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver(connection),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const postgres = (connection: DatabaseConnection): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(connection),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function driver(connection: DatabaseConnection): Driver {
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}

/** What must happen together is one `store.write`, or one `store.read`. */
async function refuse(): Promise<never> {
  throw new Error('a transaction is not begun here')
}
