/** Kysely over Node's own SQLite: one connection, statements kept prepared, transactions begun as told. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { createBreath, untilFree } from './wait.ts'

/** How many prepared statements a connection keeps. */
const statementsKept = 300

/** `begin` takes whatever lock the transaction needs, so that no statement inside it can meet one. */
export function sqliteDialect(database: DatabaseSync, begin: readonly string[]): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(database, begin),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function sqliteDriver(database: DatabaseSync, begin: readonly string[]): Driver {
  const connection = sqliteConnection(database)
  const [beginning, commit] = [begin.map(each => database.prepare(each)), database.prepare('commit')]
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => untilFree(() => beginOrUndo(database, beginning)),
    commitTransaction: () => untilFree(() => void commit.run()),
    rollbackTransaction: async () => undo(database),
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  }
}

function beginOrUndo(database: DatabaseSync, begin: readonly StatementSync[]): void {
  try {
    for (const statement of begin) statement.run()
  } catch (error) {
    undo(database)
    throw error
  }
}

// SQLite has already rolled back by itself after a full disk or an I/O error
function undo(database: DatabaseSync): void {
  if (database.isTransaction) database.exec('rollback')
}

function sqliteConnection(database: DatabaseSync): DatabaseConnection {
  const prepare = statementCache(database)
  const breathe = createBreath()
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      await breathe()
      const { statement, returnsRows } = prepare(sql)
      const values = parameters as SQLInputValue[]
      if (returnsRows) return { rows: statement.all(...values) as R[] }
      const { changes } = statement.run(...values)
      return { numAffectedRows: BigInt(changes), rows: [] }
    },
    streamQuery: () => {
      throw new Error('streaming is not used: read in pages')
    },
  }
}

type Prepared = { readonly statement: StatementSync; readonly returnsRows: boolean }

/** A statement returns rows if it has columns. The one not used for longest makes room for a new one. */
function statementCache(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return sql => {
    const found = kept.get(sql) ?? prepareStatement(database, sql)
    kept.delete(sql)
    kept.set(sql, found)
    const [oldest] = kept.keys()
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest)
    return found
  }
}

function prepareStatement(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql)
  return { statement, returnsRows: statement.columns().length > 0 }
}
