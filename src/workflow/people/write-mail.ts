/** Writes mails in the transaction of what caused them; each is sent later, once, by whichever process is free. */

import type { NoticeKind } from '../../core/process/notice.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { insertMails } from '../../store/people/mails.ts'
import type { LinkKind, MailTable, PersonTable } from '../../store/tables/people-tables.ts'
import type { Who } from '../who.ts'

type To = Pick<PersonTable, 'id' | 'email' | 'language'>

export async function writeMail(
  tx: Tx,
  to: To,
  { kind, token }: { readonly kind: LinkKind; readonly token: string },
  who: Who,
): Promise<void> {
  await insertMails(tx, [mailTo(to, { kind, token, event: null }, who)])
}

/** Mails that tell of an event. They hold none of its words, so that what is erased there is not kept here. */
export async function writeNotice(
  tx: Tx,
  to: readonly To[],
  { kind, event }: { readonly kind: NoticeKind; readonly event: number },
  who: Who,
): Promise<void> {
  const mails = to.map(each => mailTo(each, { kind, token: null, event }, who))
  await insertMails(tx, mails)
}

function mailTo(to: To, about: Pick<MailTable, 'kind' | 'token' | 'event'>, { now, random }: Who): MailTable {
  if (to.email === null) throw new Error(`person ${to.id} has no address`)
  return {
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
  }
}
