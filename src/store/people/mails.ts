/** Mails to people: written with what caused them, sent after. They hold no sentences, only what the mail is about. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { MailTable } from '../tables/people-tables.ts'

export async function insertMails(tx: Tx, mails: readonly MailTable[]): Promise<void> {
  await insertRows(tx, 'mail', mails)
}

/** Those whose link still opens something first, so that no heap of notices hides them; newest first. */
export function listMails(tx: Tx, most: number): Promise<MailTable[]> {
  return tx.db
    .selectFrom('mail')
    .selectAll()
    .orderBy(({ eb }) => eb('token', 'is', null))
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** The one that has waited longest for its turn. What is told of an event from before `oldest` is no news any more. */
export function findDueMail(
  tx: Tx,
  {
    now,
    oldest,
    mostAttempts,
  }: { readonly now: string; readonly oldest: string; readonly mostAttempts: number },
): Promise<MailTable | undefined> {
  return (
    tx.db
      .selectFrom('mail')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('next_at', '<=', now)
      .where('attempts', '<', mostAttempts)
      // without its link it has nothing to say any more
      .where(({ eb, or, and }) =>
        or([eb('token', 'is not', null), and([eb('event', 'is not', null), eb('written_at', '>', oldest)])]),
      )
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  )
}

export async function updateMail(
  tx: Tx,
  id: string,
  change: Partial<Pick<MailTable, 'attempts' | 'next_at' | 'sent_at' | 'problem' | 'token'>>,
): Promise<void> {
  await send(tx, tx.db.updateTable('mail').set(change).where('id', '=', id))
}

/** The links in a person's mails open nothing any more, so they are not kept. */
export async function forgetMailLinks(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.updateTable('mail').set({ token: null }).where('person_id', '=', personId))
}

export function mailsTo(tx: Tx, personId: string): Promise<MailTable[]> {
  return tx.db
    .selectFrom('mail')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
}

export async function deleteMailsTo(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('mail').where('person_id', '=', personId))
}

export async function deleteMail(tx: Tx, id: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('mail').where('id', '=', id))
}
