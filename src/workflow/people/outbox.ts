/** The mails that wait to be sent: one process takes one, sends it, and says how it went. */
import type { EventEnvelope } from '../../core/event/event.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import { isNoticeKind, type NoticeKind } from '../../core/process/notice.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAfter, readPayloads } from '../../store/events/events.ts'
import { deleteMail, findDueMail, listMails, updateMail } from '../../store/people/mails.ts'
import { findPerson } from '../../store/people/people.ts'
import type { LinkKind, MailKind, MailTable } from '../../store/tables/people-tables.ts'
import type { Acting } from '../process/acting.ts'
import { maySee } from '../process/allow.ts'
import { findStanding } from '../process/standing.ts'
import { proposalNames } from '../proposals/proposal-names.ts'
import { reasonIn } from '../told.ts'
import type { Store, Who } from '../who.ts'
import { peopleWithGrants } from './grants.ts'
import type { Language } from './language.ts'

export type Mail = MailWith<LinkMail> | MailWith<NoticeMail>

type MailWith<About> = About & {
  readonly id: string
  readonly language: Language
  readonly address: string
  readonly attempt: number
}

export type LinkMail = { readonly kind: LinkKind; readonly token: string }

/** As it stands when it is sent: what has been erased meanwhile is not said. */
export type NoticeMail = {
  readonly kind: NoticeKind
  readonly proposalId: string
  readonly title: string | null
  /** Who did it; null where the person has no name any more. */
  readonly by: string | null
  /** The reason, the question or the answer. */
  readonly text: string | null
  /** What the event says of itself. */
  readonly facts: EventEnvelope['facts']
}

const minute = 60_000
const mostAttempts = 8

/** After a week a notice is no news; whoever turns mail on later does not send what heaped up. */
const newsFor = 7 * 24 * 60 * minute

/** Longer than any mail server takes to answer: meanwhile nobody else takes the mail. */
const claim = 5 * minute

/**
 * Takes the next mail that is due, for this process alone; null where there is none. A notice whose receiver may no
 * longer see the proposal is not for them any more: it is thrown away.
 */
export function takeMail(store: Store, { now }: Pick<Who, 'now'>): Promise<Mail | null> {
  return store.write(async tx => {
    for (;;) {
      const mail = await findDueMail(tx, { now, oldest: later(now, -newsFor), mostAttempts })
      if (!mail) return null
      const about = await readAbout(tx, mail)
      if (about) {
        const attempt = mail.attempts + 1
        await updateMail(tx, mail.id, { attempts: attempt, next_at: later(now, claim) })
        return { id: mail.id, language: mail.language as Language, address: mail.address, attempt, ...about }
      }
      await deleteMail(tx, mail.id)
    }
  })
}

/** null where there is nothing that may be said. */
async function readAbout(
  tx: Tx,
  { kind, token, event, person_id }: MailTable,
): Promise<LinkMail | NoticeMail | null> {
  if (!isNoticeKind(kind)) return token === null ? null : { kind, token }
  const [told] = event === null ? [] : await eventsAfter(tx, event - 1, 1)
  if (!told) throw new Error(`a notice tells of event ${event}, which is not there`)
  const proposalId = told.subject.id
  if (!(await maySeeNow(tx, person_id, proposalId))) return null
  const payloads = await readPayloads(tx, [told.sequence])
  return {
    kind,
    proposalId,
    title: (await proposalNames(tx, [proposalId])).get(proposalId)?.title ?? null,
    by: (await findPerson(tx, told.actor.id))?.name ?? null,
    text: reasonIn(payloads.get(told.sequence)?.payload),
    facts: told.facts,
  }
}

/** As the table of rules says it at this moment: a role, or the proposal, may have moved since it was written. */
async function maySeeNow(tx: Tx, personId: string, proposalId: string): Promise<boolean> {
  const receiver = await findPerson(tx, personId)
  const standing = await findStanding(tx, proposalId)
  const reader = (await peopleWithGrants(tx, [personId])).get(personId)
  return receiver?.status === 'active' && standing !== null && maySee(reader ?? null, standing.subject)
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
  /** null once it was sent, or its link opens nothing any more; and where it never carried one. */
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
