/** Findings that somebody set aside, by proposal and fingerprint. Why lies with the event. */
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { DismissalTable } from '../tables/tables.ts'

export async function insertDismissal(tx: Tx, dismissal: DismissalTable): Promise<void> {
  await insertRows(tx, 'dismissal', [dismissal])
}

/** False where there was none. */
export async function deleteDismissal(tx: Tx, proposalId: string, finding: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('dismissal')
    .where('proposal_id', '=', proposalId)
    .where('finding', '=', finding)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function dismissalsOf(tx: Tx, proposalIds: readonly string[]): Promise<DismissalTable[]> {
  const query = tx.db.selectFrom('dismissal').selectAll()
  const found: DismissalTable[] = []
  for (const some of chunksOf(proposalIds))
    found.push(...(await query.where('proposal_id', 'in', some).execute()))
  return found
}
