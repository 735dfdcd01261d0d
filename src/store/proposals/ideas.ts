/** Ideas: what a person is still writing in the guided form. Nobody else reads them. */

import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { IdeaTable } from '../tables/process-tables.ts'
import { deleteAttachmentsOfIdea } from './attachments.ts'

export function findIdea(tx: Tx, person: string, id: string): Promise<IdeaTable | undefined> {
  return tx.db
    .selectFrom('idea')
    .selectAll()
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
}

/** Those not submitted yet, last touched first. */
export function openIdeasOf(tx: Tx, person: string): Promise<IdeaTable[]> {
  return tx.db
    .selectFrom('idea')
    .selectAll()
    .where('person', '=', person)
    .where('proposal_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function putIdea(tx: Tx, idea: IdeaTable): Promise<void> {
  const { id: _, ...changing } = idea
  await send(
    tx,
    tx.db
      .insertInto('idea')
      .values(idea)
      .onConflict(conflict => conflict.column('id').doUpdateSet(changing)),
  )
}

/** With what was attached to it. */
export async function deleteIdea(tx: Tx, id: string): Promise<void> {
  await deleteAttachmentsOfIdea(tx, id)
  await send(tx, tx.db.deleteFrom('idea').where('id', '=', id))
}
