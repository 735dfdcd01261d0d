/** Passwords that were forgotten or are to be another. Only hashes come in here; how they are made is not known. */
import { parseEmail } from '../../core/person/email.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { forgetMailLinks } from '../../store/people/mails.ts'
import { closeLinks, findOpenLink } from '../../store/people/one-time-links.ts'
import { findPerson, findPersonByEmail } from '../../store/people/people.ts'
import { deleteSessions, findAccount, passwordProvider, putPassword } from '../../store/people/sign-ins.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import type { Acting } from '../process/acting.ts'
import type { Store, Who } from '../who.ts'
import { hashLink, openLink } from './one-time-link.ts'
import { notePerson } from './person-event.ts'
import { writeMail } from './write-mail.ts'

/** Says nothing of whether the address is known: whoever asks learns that from the mail. */
export async function askForReset(
  store: Store,
  email: string,
  who: Pick<Who, 'now' | 'random'>,
): Promise<void> {
  const address = parseEmail(email)
  if (address === null) return
  await store.write(async tx => {
    const person = await findPersonByEmail(tx, address)
    if (person?.status === 'active') await sendReset(tx, person, { ...who, actor: nobody })
  })
}

/** Asking leaves no event, so it has no actor. */
const nobody = { id: 'system', kind: 'system' } as const

export type ResetSent =
  | { readonly kind: 'sent'; readonly token: string }
  | { readonly kind: 'not-active' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** For a person who asks an administrator for help. */
export function sendResetTo(store: Store, personId: string, acting: Acting): Promise<ResetSent> {
  const refusal = mayInGeneral('manage-people', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(async tx => {
    const person = await findPerson(tx, personId)
    if (person?.status !== 'active') return { kind: 'not-active' }
    return { kind: 'sent', token: await sendReset(tx, person, acting) }
  })
}

async function sendReset(tx: Tx, person: PersonTable, who: Who): Promise<string> {
  await closeLinks(tx, person.id, who.now)
  await forgetMailLinks(tx, person.id)
  const token = await openLink(tx, 'reset', person.id, who)
  await writeMail(tx, person, { kind: 'reset', token }, who)
  return token
}

export type Resetting = { readonly personId: string; readonly name: string; readonly email: string }

/** Whose password a link may set; null for a link that opens nothing, or no more. */
export function viewReset(store: Store, token: string, { now }: Pick<Who, 'now'>): Promise<Resetting | null> {
  return store.read(async tx => {
    const person = await findResetting(tx, token, now)
    return person?.email == null
      ? null
      : { personId: person.id, name: person.name ?? '', email: person.email }
  })
}

/** Every session ends: whoever had got in with the old password is out. */
export function resetPassword(
  store: Store,
  { token, passwordHash }: { readonly token: string; readonly passwordHash: string },
  at: Pick<Who, 'now' | 'random'>,
): Promise<{ readonly kind: 'reset'; readonly email: string } | { readonly kind: 'closed' }> {
  return store.write(async tx => {
    const person = await findResetting(tx, token, at.now)
    if (person?.email == null) return { kind: 'closed' }
    const who: Who = { ...at, actor: { id: person.id, kind: 'person' } }
    await putPassword(tx, { id: createId(at.random), personId: person.id, hash: passwordHash, now: at.now })
    await deleteSessions(tx, person.id)
    await closeLinks(tx, person.id, at.now)
    await forgetMailLinks(tx, person.id)
    await notePerson(tx, { kind: 'password-changed', personId: person.id, facts: { by: 'link' } }, who)
    return { kind: 'reset', email: person.email }
  })
}

async function findResetting(tx: Tx, token: string, now: string): Promise<PersonTable | null> {
  const link = await findOpenLink(tx, hashLink(token), 'reset', now)
  const person = link?.person_id == null ? undefined : await findPerson(tx, link.person_id)
  return person?.status === 'active' ? person : null
}

/** null for who signs in elsewhere only. */
export function passwordHashOf(store: Store, personId: string): Promise<string | null> {
  return store.read(async tx => (await findAccount(tx, passwordProvider, personId))?.password ?? null)
}

/** Ends the other sessions and keeps the one that it is done in. */
export function changePassword(
  store: Store,
  { passwordHash, session }: { readonly passwordHash: string; readonly session: string | null },
  who: Who,
): Promise<void> {
  return store.write(async tx => {
    const personId = who.actor.id
    await putPassword(tx, { id: createId(who.random), personId, hash: passwordHash, now: who.now })
    await deleteSessions(tx, personId, { except: session })
    await notePerson(tx, { kind: 'password-changed', personId, facts: { by: 'self' } }, who)
  })
}
