/** All that a database holds as one hash, the same on both engines. */
import { sql } from 'kysely'
import { hashOf, hashText } from '../../src/core/canonical.ts'
import type { Store } from '../../src/store/store.ts'
import { tablesOf } from './find-traces.ts'

/** By table, so that a difference can be told: every row, whatever the order they lie in. */
export async function digestsOf(store: Store): Promise<Readonly<Record<string, string>>> {
  return store.read(async tx => {
    const digests: Record<string, string> = {}
    for (const table of (await tablesOf(tx)).sort()) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx.db)
      digests[table] = hashText(rows.map(textOf).sort().join('\n'))
    }
    return digests
  })
}

export async function digestOf(store: Store): Promise<string> {
  return hashOf(await digestsOf(store))
}

function textOf(row: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  ])
  return JSON.stringify(entries.sort())
}
