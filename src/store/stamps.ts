/** Stamps of validation, each bound to one revision's hash. None is ever changed or removed. */
import { chunksOf } from './chunks.ts'
import { insertRows } from './insert-rows.ts'
import type { StampTable } from './process-tables.ts'
import type { Tx } from './transaction.ts'

export async function insertStamp(tx: Tx, stamp: StampTable): Promise<void> {
  await insertRows(tx, 'stamp', [stamp])
}

/** Newest first. */
export function stampsOf(tx: Tx, proposalId: string): Promise<StampTable[]> {
  return tx.db
    .selectFrom('stamp')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('event', 'desc')
    .execute()
}

/** The newest stamp of each of several proposals. */
export async function lastStamps(tx: Tx, proposalIds: readonly string[]): Promise<Map<string, StampTable>> {
  const found = new Map<string, StampTable>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db
      .selectFrom('stamp')
      .selectAll()
      .where('proposal_id', 'in', some)
      .orderBy('event')
      .execute()
    for (const row of rows) found.set(row.proposal_id, row)
  }
  return found
}
