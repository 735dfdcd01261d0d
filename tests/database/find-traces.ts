/** Looks for words in everything that a database holds: every table as text, and the engine's own files as bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '../../src/store/engine/transaction.ts'
import type { Store } from '../../src/store/store.ts'
import type { FreshStore } from './engines.ts'

/** What was found where: `person: kvistgaard`. */
export function findInTables(store: Store, words: readonly string[]): Promise<string[]> {
  return store.read(async tx => {
    const found: string[] = []
    for (const table of await tablesOf(tx)) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx.db)
      for (const row of rows) for (const text of Object.values(row)) found.push(...findIn(table, text, words))
    }
    return [...new Set(found)]
  })
}

export async function findInFiles(
  { store, config }: FreshStore,
  words: readonly string[],
): Promise<string[]> {
  const files = config.engine === 'sqlite' ? filesBeside(config.file) : await relationFiles(store)
  return [...files].flatMap(([name, bytes]) => findIn(name, bytes, words))
}

function findIn(where: string, value: unknown, words: readonly string[]): string[] {
  const text = (
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
  ).toLowerCase()
  return words.filter(word => text.includes(word)).map(word => `${where}: ${word}`)
}

/** What the database keeps, without the engine's own. */
export async function tablesOf({ db, engine }: Tx): Promise<string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{
          name: string
        }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`.execute(db)
      : await sql<{
          name: string
        }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(db)
  return rows.map(row => row.name)
}

function filesBeside(file: string): Map<string, Uint8Array> {
  const folder = dirname(file)
  return new Map(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]))
}

/** Of every table and index, with what is kept out of line; the server must let this user read its files. */
async function relationFiles(store: Store): Promise<Map<string, Uint8Array>> {
  return store.write(async ({ db }) => {
    await sql`checkpoint`.execute(db)
    const { rows } = await sql<{ name: string; bytes: Uint8Array }>`
      with own as (
        select oid, relname, reltoastrelid from pg_class where relnamespace = current_schema()::regnamespace
      )
      select relname as name, pg_read_binary_file(pg_relation_filepath(oid)) as bytes from own
        where pg_relation_filepath(oid) is not null
      union all
      select relname || ' out of line', pg_read_binary_file(pg_relation_filepath(reltoastrelid)) from own
        where reltoastrelid <> 0`.execute(db)
    return new Map(rows.map(row => [row.name, row.bytes]))
  })
}
