/** The figures of stamped and published revisions, kept once and for ever as canonical JSON. */
import type { Hash } from '../../core/canonical.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { KeptGraphTable } from '../tables/tables.ts'

export async function insertKeptGraphs(tx: Tx, graphs: readonly KeptGraphTable[]): Promise<void> {
  await insertRows(tx, 'kept_graph', graphs)
}

/** The hash of each revision's graph, where it has one. */
export async function keptGraphsOf(tx: Tx, revisionIds: readonly string[]): Promise<Map<string, Hash>> {
  const found = new Map<string, Hash>()
  for (const some of chunksOf(revisionIds)) {
    const rows = await tx.db.selectFrom('kept_graph').selectAll().where('revision_id', 'in', some).execute()
    for (const row of rows) found.set(row.revision_id, row.text_hash)
  }
  return found
}
