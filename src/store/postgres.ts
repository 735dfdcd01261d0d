/**
 * The server engine: a pool of connections to PostgreSQL. Writers take turns, as they do on SQLite, so that both
 * engines keep the same promises and the chain of events has one end.
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import {
  createStatementNames,
  isPlannedForOtherTables,
  nameStatements,
  type StatementNames,
} from './postgres-statements.ts'
import { StoreProblem } from './problem.ts'
import type { Tables } from './tables.ts'
import type { Engine, Tx } from './transaction.ts'

/** Any two numbers that no other program in the same database is likely to use. */
const writerLock = 0x1c47
const migrationLock = 0x1c48

/** How long to wait for a connection or a lock, in milliseconds. */
const longestWait = 30_000

const int8 = 20

export async function openPostgres(url: string): Promise<Engine> {
  const names = createStatementNames()
  const pool = createPool(url, names)
  await reach(pool)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return {
    name: 'postgres',
    read: work =>
      againIfTablesChanged(names, () => reading.execute(tx => work({ db: tx, engine: 'postgres' }))),
    write: work => againIfTablesChanged(names, () => underLock(db, writerLock, work)),
    migrate: work => underLock(db, migrationLock, work),
    wipe: () => rewriteErased(db),
    close: () => db.destroy(),
  }
}

function createPool(url: string, names: StatementNames): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: longestWait,
    lock_timeout: longestWait,
    idle_in_transaction_session_timeout: 2 * longestWait,
    application_name: 'investeringskatalog',
    types: { getTypeParser },
  })
  // a connection that dies while idle is replaced at its next use; without a listener it would end the process
  pool.on('error', () => {})
  pool.on('connect', client => nameStatements(client, names))
  return pool
}

async function againIfTablesChanged<T>(names: StatementNames, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isPlannedForOtherTables(error)) throw error
    names.forget()
    return work()
  }
}

/** The server's 64-bit integers are our amounts and counts: numbers, refused where a number cannot hold them. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === int8 ? toSafeInteger : pg.types.getTypeParser(type, format)

function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`)
  return value
}

async function reach(pool: pg.Pool): Promise<void> {
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    throw new StoreProblem('unreachable', { cause: error })
  }
}

/** The lock is taken before anything is read and falls with the transaction. */
async function underLock<T>(db: Kysely<Tables>, lock: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx).catch(refuseWaiting)
    return work({ db: tx, engine: 'postgres' })
  })
}

/** Where what is erased of people and of events stood. */
const erasable = [
  ...['event_payload', 'person', 'person_grant', 'mail', 'identity_account', 'identity_session'],
  ...['identity_verification', 'draft', 'idea', 'attachment', 'upload'],
] as const

/**
 * Only rewriting a table takes old rows out of its files, and only counting it anew takes them out of what the server
 * remembers of it. Where one is in use too long, the next erasure does it.
 */
async function rewriteErased(db: Kysely<Tables>): Promise<void> {
  for (const table of erasable)
    try {
      await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db)
    } catch (error) {
      if (!isLockTimeout(error)) throw error
    }
}

function refuseWaiting(error: unknown): never {
  throw isLockTimeout(error) ? new StoreProblem('busy', { cause: error }) : error
}

// 55P03: the lock was not to be had in time
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}
