/** Who was erased, by id only, so that a backup that still has them can be told. */

import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import { deleteIdea, openIdeasOf } from '../proposals/ideas.ts'
import type { ErasureTable } from '../tables/people-tables.ts'

export async function insertErasure(tx: Tx, erasure: ErasureTable): Promise<void> {
  await insertRows(tx, 'erasure', [erasure], 'keep')
}

export function listErasures(tx: Tx): Promise<ErasureTable[]> {
  return tx.db.selectFrom('erasure').selectAll().orderBy('at').orderBy('person_id').execute()
}

/** What a person was writing, or had looked at, for nobody else to see. */
export async function deleteOwnThings(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('draft').where('person', '=', personId))
  await send(tx, tx.db.deleteFrom('glance').where('person', '=', personId))
  await send(tx, tx.db.deleteFrom('presence').where('person', '=', personId))
  for (const { id } of await openIdeasOf(tx, personId)) await deleteIdea(tx, id)
}
