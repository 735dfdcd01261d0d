/** Who has a proposal open just now, as far as any process knows: a row each, which is worth nothing once it is old. */

import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { PresenceTable } from '../tables/tables.ts'

/** `forget`: rows of the proposal that were last seen before it are gone. */
export async function putPresence(tx: Tx, seen: PresenceTable, forget: string): Promise<void> {
  await send(
    tx,
    tx.db.deleteFrom('presence').where('proposal_id', '=', seen.proposal_id).where('seen_at', '<', forget),
  )
  await send(
    tx,
    tx.db
      .insertInto('presence')
      .values(seen)
      .onConflict(conflict =>
        conflict.columns(['proposal_id', 'person']).doUpdateSet({ seen_at: seen.seen_at }),
      ),
  )
}

export async function deletePresence(tx: Tx, proposalId: string, person: string): Promise<void> {
  await send(
    tx,
    tx.db.deleteFrom('presence').where('proposal_id', '=', proposalId).where('person', '=', person),
  )
}

/** Those seen since a moment, last seen first. */
export function presentSince(tx: Tx, proposalId: string, since: string): Promise<PresenceTable[]> {
  return tx.db
    .selectFrom('presence')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('seen_at', '>=', since)
    .orderBy('seen_at', 'desc')
    .orderBy('person')
    .execute()
}
