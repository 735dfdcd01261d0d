/** Which revision of a proposal a validator last looked at, so that the next look can show what changed since. */

import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { GlanceTable } from '../tables/process-tables.ts'

export function findGlance(tx: Tx, person: string, proposalId: string): Promise<GlanceTable | undefined> {
  return tx.db
    .selectFrom('glance')
    .selectAll()
    .where('person', '=', person)
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
}

export function glancesOf(tx: Tx, person: string): Promise<GlanceTable[]> {
  return tx.db
    .selectFrom('glance')
    .selectAll()
    .where('person', '=', person)
    .orderBy('at')
    .orderBy('proposal_id')
    .execute()
}

export async function putGlance(tx: Tx, glance: GlanceTable): Promise<void> {
  const { revision_id, at } = glance
  await send(
    tx,
    tx.db
      .insertInto('glance')
      .values(glance)
      .onConflict(conflict => conflict.columns(['person', 'proposal_id']).doUpdateSet({ revision_id, at })),
  )
}
