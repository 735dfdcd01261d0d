/** An invited person comes in: by the link of the mail, with a name and a password of their own. */

import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { forgetMailLinks } from '../../store/people/mails.ts'
import { closeLinks, findOpenLink } from '../../store/people/one-time-links.ts'
import { findPerson, updatePerson } from '../../store/people/people.ts'
import { putPassword } from '../../store/people/sign-ins.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import type { Store, Who } from '../who.ts'
import type { Language } from './language.ts'
import { hashLink } from './one-time-link.ts'
import { notePerson } from './person-event.ts'
import { readName } from './person-name.ts'

export type OpenInvitation = { readonly email: string; readonly language: Language }

/** null for a link that does not open anything, or no more. */
export function viewInvitation(
  store: Store,
  token: string,
  { now }: Pick<Who, 'now'>,
): Promise<OpenInvitation | null> {
  return store.read(async tx => {
    const person = await findInvited(tx, token, now)
    return person?.email == null ? null : { email: person.email, language: person.language as Language }
  })
}

export type Joining = { readonly token: string; readonly name: string; readonly passwordHash: string }

export type Joined =
  | { readonly kind: 'joined'; readonly personId: string; readonly email: string }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'closed' }

/** Whoever holds the link reads the mail, so the address is theirs. */
export function acceptInvitation(
  store: Store,
  { token, name: given, passwordHash }: Joining,
  at: Pick<Who, 'now' | 'random'>,
): Promise<Joined> {
  const name = readName(given)
  if (name === null) return Promise.resolve({ kind: 'no-name' })
  return store.write(async tx => {
    const person = await findInvited(tx, token, at.now)
    if (person?.email == null) return { kind: 'closed' }
    const who: Who = { ...at, actor: { id: person.id, kind: 'person' } }
    await updatePerson(tx, person.id, { name, email_verified: 1, status: 'active' })
    const password = { id: createId(at.random), personId: person.id, hash: passwordHash, now: at.now }
    await putPassword(tx, password)
    await closeLinks(tx, person.id, at.now)
    await forgetMailLinks(tx, person.id)
    await notePerson(tx, { kind: 'person-joined', personId: person.id, told: { name } }, who)
    return { kind: 'joined', personId: person.id, email: person.email }
  })
}

async function findInvited(tx: Tx, token: string, now: string): Promise<PersonTable | null> {
  const link = await findOpenLink(tx, hashLink(token), 'invitation', now)
  const person = link?.person_id == null ? undefined : await findPerson(tx, link.person_id)
  return person?.status === 'invited' ? person : null
}
