/** Files that people attach to an idea or a proposal. The bytes lie with the uploads, by their hash. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import { deleteUnusedUpload } from '../received/uploads.ts'
import type { AttachmentTable } from '../tables/process-tables.ts'

export async function insertAttachment(tx: Tx, attachment: AttachmentTable): Promise<void> {
  await insertRows(tx, 'attachment', [attachment])
}

export function findAttachment(tx: Tx, id: string): Promise<AttachmentTable | undefined> {
  return tx.db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those not removed, in the order they came. */
export function attachmentsOf(
  tx: Tx,
  of: { readonly proposal: string } | { readonly idea: string },
): Promise<AttachmentTable[]> {
  const [column, id] =
    'proposal' in of ? (['proposal_id', of.proposal] as const) : (['idea_id', of.idea] as const)
  return tx.db
    .selectFrom('attachment')
    .selectAll()
    .where(column, '=', id)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function noteRemoved(tx: Tx, id: string, at: string): Promise<void> {
  await send(tx, tx.db.updateTable('attachment').set({ removed_at: at }).where('id', '=', id))
}

/** Nothing of it is left; its bytes only where something else has the same. */
export async function deleteAttachment(
  tx: Tx,
  { id, upload_hash }: Pick<AttachmentTable, 'id' | 'upload_hash'>,
): Promise<void> {
  await send(tx, tx.db.deleteFrom('attachment').where('id', '=', id))
  await deleteUnusedUpload(tx, upload_hash)
}

/** Those removed before are among them. */
export async function deleteAttachmentsOfIdea(tx: Tx, ideaId: string): Promise<void> {
  const files = await tx.db
    .selectFrom('attachment')
    .select(['id', 'upload_hash'])
    .where('idea_id', '=', ideaId)
    .where('proposal_id', 'is', null)
    .execute()
  for (const file of files) await deleteAttachment(tx, file)
}

/** What was attached to an idea belongs to the proposal it has become. */
export async function moveToProposal(tx: Tx, ideaId: string, proposalId: string): Promise<void> {
  await send(
    tx,
    tx.db.updateTable('attachment').set({ proposal_id: proposalId }).where('idea_id', '=', ideaId),
  )
}
