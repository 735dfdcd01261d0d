/** Writes a mail in the transaction of what caused it; it is sent later, once, by whichever process is free. */
import { createId } from '../../store/id.ts'
import { insertMail } from '../../store/mails.ts'
import type { MailKind, PersonTable } from '../../store/people-tables.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Who } from '../who.ts'

export async function writeMail(
  tx: Tx,
  to: Pick<PersonTable, 'id' | 'email' | 'language'>,
  { kind, token }: { readonly kind: MailKind; readonly token: string },
  { now, random }: Who,
): Promise<void> {
  if (to.email === null) throw new Error(`person ${to.id} has no address`)
  await insertMail(tx, {
    id: createId(random),
    person_id: to.id,
    kind,
    language: to.language,
    address: to.email,
    token,
    written_at: now,
    attempts: 0,
    next_at: now,
    sent_at: null,
    problem: null,
  })
}
