/** The mails that wait to be sent: one process takes one, sends it, and says how it went. */
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import { findDueMail, listMails, updateMail } from '../../store/mails.ts'
import type { MailKind, MailTable } from '../../store/people-tables.ts'
import type { Acting } from '../acting.ts'
import type { Store, Who } from '../who.ts'
import type { Language } from './language.ts'

export type Mail = {
  readonly id: string
  readonly kind: MailKind
  readonly language: Language
  readonly address: string
  readonly token: string
  readonly attempt: number
}

const minute = 60_000
const mostAttempts = 8

/** Longer than any mail server takes to answer: meanwhile nobody else takes the mail. */
const claim = 5 * minute

/** Takes the next mail that is due, for this process alone; null where there is none. */
export function takeMail(store: Store, { now }: Pick<Who, 'now'>): Promise<Mail | null> {
  return store.write(async tx => {
    const mail = await findDueMail(tx, now, mostAttempts)
    if (!mail || mail.token === null) return null
    const attempt = mail.attempts + 1
    await updateMail(tx, mail.id, { attempts: attempt, next_at: later(now, claim) })
    const { id, kind, address, token } = mail
    return { id, kind, language: mail.language as Language, address, token, attempt }
  })
}

/** The link is not kept once it is on its way. */
export function noteSent(store: Store, id: string, { now }: Pick<Who, 'now'>): Promise<void> {
  return store.write(tx => updateMail(tx, id, { sent_at: now, token: null, problem: null }))
}

/** Tried again after one minute, then two, four … until it has been tried often enough. */
export function noteNotSent(
  store: Store,
  { id, attempt }: Pick<Mail, 'id' | 'attempt'>,
  problem: string,
  { now }: Pick<Who, 'now'>,
): Promise<void> {
  const next = later(now, minute * 2 ** (attempt - 1))
  return store.write(tx => updateMail(tx, id, { next_at: next, problem: problem.slice(0, 300) }))
}

function later(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString()
}

export type MailView = {
  readonly id: string
  readonly kind: MailKind
  readonly language: Language
  readonly address: string
  readonly writtenAt: string
  readonly sentAt: string | null
  readonly attempts: number
  readonly problem: string | null
  /** null once it was sent, or its link opens nothing any more. */
  readonly token: string | null
}

export type Outbox =
  | { readonly kind: 'outbox'; readonly mails: readonly MailView[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export async function viewOutbox(store: Store, { person }: Pick<Acting, 'person'>): Promise<Outbox> {
  const refusal = mayInGeneral('manage-people', person)
  if (refusal) return { kind: 'refused', refusal }
  const mails = await store.read(tx => listMails(tx, 100))
  return { kind: 'outbox', mails: mails.map(toView) }
}

function toView(mail: MailTable): MailView {
  return {
    id: mail.id,
    kind: mail.kind,
    language: mail.language as Language,
    address: mail.address,
    writtenAt: mail.written_at,
    sentAt: mail.sent_at,
    attempts: mail.attempts,
    problem: mail.problem,
    token: mail.token,
  }
}
