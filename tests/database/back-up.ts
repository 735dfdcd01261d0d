/** A backup of a whole database, put back beside it under a name of its own. */
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { StoreConfig } from '../../src/store/engine/config.ts'
import { type FreshDatabase, freshDatabase } from './engines.ts'

export async function backUp(config: StoreConfig): Promise<FreshDatabase> {
  const copy = await freshDatabase(config.engine)
  if (config.engine === 'sqlite' && copy.config.engine === 'sqlite') copyFile(config.file, copy.config.file)
  if (config.engine === 'postgres' && copy.config.engine === 'postgres')
    await copySchema(config.url, schemaOf(copy.config.url))
  return copy
}

function copyFile(from: string, to: string): void {
  const database = new DatabaseSync(from)
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

/** As dumping and restoring it would: tables, keys and rows. */
async function copySchema(url: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ tablename: string }>(
      'select tablename from pg_tables where schemaname = current_schema()',
    )
    for (const { tablename: table } of rows) {
      await client.query(`create table ${to}.${table} (like ${table} including all)`)
      await client.query(`insert into ${to}.${table} select * from ${table}`)
    }
  } finally {
    await client.end()
  }
}

function schemaOf(url: string): string {
  return new URL(url).searchParams.get('options')?.split('search_path=').at(-1) ?? ''
}
