/** Links that open one door once. Only the hash of their secret is kept. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { LinkPurpose, OneTimeLinkTable } from '../tables/people-tables.ts'

export async function insertLink(tx: Tx, link: OneTimeLinkTable): Promise<void> {
  await insertRows(tx, 'one_time_link', [link])
}

/** undefined for a link that is used, too old or not there. */
export function findOpenLink(
  tx: Tx,
  hash: string,
  purpose: LinkPurpose,
  now: string,
): Promise<OneTimeLinkTable | undefined> {
  return tx.db
    .selectFrom('one_time_link')
    .selectAll()
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** A person's own, or those of nobody: none of them opens anything any more. */
export async function closeLinks(tx: Tx, personId: string | null, now: string): Promise<void> {
  await send(
    tx,
    tx.db
      .updateTable('one_time_link')
      .set({ used_at: now })
      .where('person_id', personId === null ? 'is' : '=', personId)
      .where('used_at', 'is', null),
  )
}

export async function deleteLinks(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('one_time_link').where('person_id', '=', personId))
}
