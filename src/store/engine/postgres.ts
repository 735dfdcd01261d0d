/**
 * The server engine: a pool of connections to PostgreSQL. Writers take turns, as they do on SQLite, so that both
 * engines keep the same promises and the chain of events has one end.
 */
import pg from 'pg'
import { connectionOn, type PostgresConnection } from './postgres-connection.ts'
import { createStatementNames, isPlannedForOtherTables, type StatementNames } from './postgres-statements.ts'
import { StoreProblem } from './problem.ts'
import type { Engine, Snapshot, Tx } from './transaction.ts'
import { turnsOf } from './turns.ts'

/** Any two numbers that no other program in the same database is likely to use. */
const writerLock = 0x1c47
const migrationLock = 0x1c48

/** How long to wait for a connection or a lock, in milliseconds. */
const longestWait = 30_000

/** One writes, and the next stands at the lock already; the rest wait without a connection that readers need. */
const writersAtOnce = 2

const int8 = 20

export async function openPostgres(url: string): Promise<Engine> {
  const pool = createPool(url)
  await reach(pool)
  const names = createStatementNames()
  const take = connectionsOf(pool, names)
  const inTurn = turnsOf(writersAtOnce)
  return {
    name: 'postgres',
    read: async work => reading(await take(), work),
    snapshot: async () => snapshot(await take()),
    mayAskAgain: error => {
      const isForOtherTables = isPlannedForOtherTables(error)
      if (isForOtherTables) names.forget()
      return isForOtherTables
    },
    write: work => inTurn(async () => writing(await take(), writerLock, work)),
    migrate: async work => writing(await take(), migrationLock, work),
    wipe: () => rewriteErased(pool),
    close: () => pool.end(),
  }
}

function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    connectionTimeoutMillis: longestWait,
    lock_timeout: longestWait,
    idle_in_transaction_session_timeout: 2 * longestWait,
    application_name: 'investeringskatalog',
    types: { getTypeParser },
  })
  // a connection that dies while idle is replaced at its next use; without a listener it would end the process
  pool.on('error', () => {})
  return pool
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

/** Each connection of the pool keeps what is made for it. */
function connectionsOf(pool: pg.Pool, names: StatementNames): () => Promise<PostgresConnection> {
  const made = new WeakMap<pg.PoolClient, PostgresConnection>()
  return async () => {
    const client = await pool.connect()
    const connection = made.get(client) ?? connectionOn(client, names)
    made.set(client, connection)
    return connection
  }
}

const beginReading = 'start transaction isolation level repeatable read, read only'

function snapshot({ db, begin, end, release }: PostgresConnection): Snapshot {
  begin('looking', beginReading)
  return {
    tx: { db, engine: 'postgres' },
    end: () => {
      end()
      release()
    },
  }
}

async function reading<T>(connection: PostgresConnection, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { db, begin, end, rollback, release } = connection
  try {
    begin('reading', beginReading)
    const found = await work({ db, engine: 'postgres' })
    end()
    return found
  } catch (error) {
    await rollback()
    throw error
  } finally {
    release()
  }
}

/** The lock is taken before anything is read and falls with the transaction. */
async function writing<T>(
  connection: PostgresConnection,
  lock: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { db, begin, commit, rollback, release } = connection
  try {
    begin('writing', 'begin', `select pg_advisory_xact_lock(${lock})`)
    const done = await work({ db, engine: 'postgres' })
    await commit()
    return done
  } catch (error) {
    await rollback()
    throw isLockTimeout(error) ? new StoreProblem('busy', { cause: error }) : error
  } finally {
    release()
  }
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
async function rewriteErased(pool: pg.Pool): Promise<void> {
  for (const table of erasable)
    try {
      await pool.query(`vacuum (full, analyze) ${table}`)
    } catch (error) {
      if (!isLockTimeout(error)) throw error
    }
}

// 55P03: the lock was not to be had in time
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}
