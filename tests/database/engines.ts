/**
 * Real databases for tests: SQLite in a temporary folder always, PostgreSQL on the server that TEST_DATABASE_URL
 * names where it is set, in a schema of its own. Nothing is left behind.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { StoreConfig } from '../../src/store/engine/config.ts'
import type { EngineName } from '../../src/store/engine/transaction.ts'
import { openStore, type Store } from '../../src/store/store.ts'

export const postgresUrl = process.env['TEST_DATABASE_URL']

export const engines: readonly EngineName[] = postgresUrl ? ['sqlite', 'postgres'] : ['sqlite']

export type FreshDatabase = { readonly config: StoreConfig; readonly drop: () => Promise<void> }

/** An empty database that nobody has opened yet. */
export function freshDatabase(engine: EngineName): Promise<FreshDatabase> {
  return engine === 'sqlite' ? freshFile() : freshPostgres()
}

export type FreshStore = FreshDatabase & { readonly store: Store }

export async function freshStore(engine: EngineName): Promise<FreshStore> {
  const database = await freshDatabase(engine)
  const store = await openStore(database.config)
  const drop = async (): Promise<void> => {
    await store.close()
    await database.drop()
  }
  return { ...database, store, drop }
}

/** DATABASE_URL for a process that shall use this database. */
export function databaseUrl(config: StoreConfig): string {
  return config.engine === 'sqlite' ? `sqlite:${config.file}` : config.url
}

async function freshFile(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'ik-database-'))
  return {
    config: { engine: 'sqlite', file: join(folder, 'catalogue.db') },
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(): Promise<FreshDatabase> {
  if (!postgresUrl) throw new Error('TEST_DATABASE_URL names no server')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(postgresUrl, `create schema ${name}`)
  const url = new URL(postgresUrl)
  url.searchParams.set('options', `-c search_path=${name}`)
  return {
    config: { engine: 'postgres', url: url.href },
    drop: () => administer(postgresUrl, `drop schema ${name} cascade`),
  }
}

async function administer(url: string | undefined, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
