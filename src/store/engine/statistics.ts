/** Tells PostgreSQL at once how large its tables have become; by itself it finds out a minute later. */
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** What lists are made of, and what an import of a catalogue writes beside them. */
const tables = {
  lists: ['document_proposal', 'finding', 'catalogue_row', 'catalogue_row_year', 'word'],
  rest: [
    'proposal',
    'content',
    'revision',
    'mention',
    'event',
    'member_finding',
    'member_fact',
    'member_key',
  ],
} as const

/** A catalogue of so many proposals changes how tables are best read. */
const large = 1_000

/** After so many proposals were written. SQLite needs no telling: its plans follow the keys. */
export async function refreshStatistics(
  tx: Tx,
  proposals: number,
  of: readonly (keyof typeof tables)[] = ['lists'],
): Promise<void> {
  if (tx.engine === 'sqlite' || proposals < large) return
  for (const table of of.flatMap(each => tables[each])) await sql`analyze ${sql.table(table)}`.execute(tx.db)
}
