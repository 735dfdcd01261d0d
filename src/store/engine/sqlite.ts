/**
 * The embedded engine: one connection that writes, a few that read beside it, all on one file with a write-ahead log.
 * A commit is on the disk before it is acknowledged, so a cut power line loses nothing that was; the disk is waited for
 * beside the event loop (docs/decisions/115).
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import type { Tables } from '../tables/tables.ts'
import { type Checkpoints, checkpointsBeside } from './checkpoints.ts'
import { StoreProblem } from './problem.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Engine, Tx } from './transaction.ts'
import { untilFree } from './wait.ts'
import { type WriteAheadLog, writeAheadLogOf } from './write-ahead-log.ts'

/** How long SQLite itself waits for a lock. It blocks the process meanwhile, so it is short; untilFree does the rest. */
const busyTimeout = 15

/** Readers see the last commit while a writer is at work; each holds one snapshot at a time. */
const readers = 3

export async function openSqlite(file: string): Promise<Engine> {
  const writer = await openConnection(file, ['begin immediate'], [leaveTheLog])
  const pool = await Promise.all(Array.from({ length: readers }, () => openReader(file)))
  const log = writeAheadLogOf(file)
  const checkpoints = checkpointsBeside(file, () => foldInPassing(writer))
  const write = <T>(work: (tx: Tx) => Promise<T>) => onDisk({ log, checkpoints }, inTransaction(writer, work))
  let next = 0
  return {
    name: 'sqlite',
    read: work => {
      next = (next + 1) % pool.length
      return inTransaction(pool[next] ?? writer, work)
    },
    snapshot: null,
    mayAskAgain: () => false,
    write,
    migrate: write,
    wipe: () => emptyLog(writer),
    close: async () => {
      await log.close()
      await checkpoints.close()
      // the last to close folds the log into the file, so the writer goes last
      for (const reader of pool) await reader.destroy()
      await writer.destroy()
    },
  }
}

function inTransaction<T>(connection: Kysely<Tables>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return connection.transaction().execute(db => work({ db, engine: 'sqlite' }))
}

/** The next writer need not wait for this one's disk: whatever builds on a commit comes after it in the log. */
async function onDisk<T>(
  { log, checkpoints }: { readonly log: WriteAheadLog; readonly checkpoints: Checkpoints },
  committing: Promise<T>,
): Promise<T> {
  const done = await committing
  await log.onDisk()
  checkpoints.due()
  return done
}

/** As SQLite does by itself, at every thousand pages, where checkpoints can no longer be made beside. */
function foldInPassing(writer: Kysely<Tables>): void {
  sql`pragma wal_autocheckpoint = 1000`.execute(writer).catch(() => {
    // the database is being closed, which folds everything in
  })
}

/** Rows that are gone from the file still stand in the log, until it is folded in and cut off. */
async function emptyLog(writer: Kysely<Tables>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(writer)
    if (rows[0]?.busy === 0) return
    // somebody reads an older state; where that never ends, the next quiet moment does it
    await pause(20)
  }
}

/** The snapshot begins with the first statement that looks at the file, so a reader looks at once. */
function openReader(file: string): Promise<Kysely<Tables>> {
  return openConnection(file, ['begin', 'select 1 from sqlite_schema limit 1'], ['pragma query_only = on'])
}

async function openConnection(
  file: string,
  begin: readonly string[],
  settings: readonly string[] = [],
): Promise<Kysely<Tables>> {
  const database = openFile(file)
  try {
    for (const setting of [...durability, ...settings]) await untilFree(() => database.exec(setting))
  } catch (error) {
    database.close()
    throw isForeign(error) ? new StoreProblem('not-a-database', { cause: error }) : error
  }
  const connection = new Kysely<Tables>({ dialect: sqliteDialect(database, begin) })
  // Kysely opens at the first use and closes only what it opened
  await connection.connection().execute(async () => {})
  return connection
}

const leaveTheLog = 'pragma wal_autocheckpoint = 0'

const durability = [
  'pragma journal_mode = wal',
  // the disk is waited for after the commit (write-ahead-log.ts), and by who folds the log in
  'pragma synchronous = normal',
  'pragma foreign_keys = on',
  'pragma trusted_schema = off',
  // 'fast' would leave what is erased in pages that nothing uses any more
  'pragma secure_delete = on',
  'pragma temp_store = memory',
  'pragma cache_size = -32000',
  'pragma journal_size_limit = 67108864',
]

function openFile(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true })
    return new DatabaseSync(file, { timeout: busyTimeout })
  } catch (error) {
    throw new StoreProblem('unreachable', { cause: error })
  }
}

// result code 26: the file is not a database
function isForeign(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 26
}
