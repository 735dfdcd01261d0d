/** Writes a mail in the transaction of what caused it; it is sent later, once, by whichever process is free. */

import type { NoticeKind } from '../../core/process/notice.ts'
import { createId } from '../../store/id.ts'
import { insertMail } from '../../store/mails.ts'
import type { LinkKind, MailTable, PersonTable } from '../../store/people-tables.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Who } from '../who.ts'

type To = Pick<PersonTable, 'id' | 'email' | 'language'>

export function writeMail(
  tx: Tx,
  to: To,
  { kind, token }: { readonly kind: LinkKind; readonly token: string },
  who: Who,
): Promise<void> {
  return write(tx, to, { kind, token, event: null }, who)
}

/** A mail that tells of an event. It holds none of its words, so that what is erased there is not kept here. */
export function writeNotice(
  tx: Tx,
  to: To,
  { kind, event }: { readonly kind: NoticeKind; readonly event: number },
  who: Who,
): Promise<void> {
  return write(tx, to, { kind, token: null, event }, who)
}

async function write(
  tx: Tx,
  to: To,
  about: Pick<MailTable, 'kind' | 'token' | 'event'>,
  { now, random }: Who,
): Promise<void> {
  if (to.email === null) throw new Error(`person ${to.id} has no address`)
  await insertMail(tx, {
    id: createId(random),
    person_id: to.id,
    language: to.language,
    address: to.email,
    ...about,
    written_at: now,
    attempts: 0,
    next_at: now,
    sent_at: null,
    problem: null,
  })
}
