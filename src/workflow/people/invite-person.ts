/** Invites somebody by e-mail, with the roles they will have; or sends a new link to who has not come yet. */
import { parseEmail } from '../../core/person/email.ts'
import type { Grant } from '../../core/person/person.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { forgetMailLinks } from '../../store/people/mails.ts'
import { closeLinks } from '../../store/people/one-time-links.ts'
import { findPerson, findPersonByEmail, insertPerson, replaceGrants } from '../../store/people/people.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import type { Acting } from '../process/acting.ts'
import type { Store, Who } from '../who.ts'
import { toGrantRows } from './grants.ts'
import { openLink } from './one-time-link.ts'
import { grantsAsFact, notePerson } from './person-event.ts'
import { writeMail } from './write-mail.ts'

export type Invitation = {
  readonly email: string
  readonly grants: readonly Grant[]
  /** Of the mail, and of the pages until the person chooses. */
  readonly language: 'da' | 'en'
}

export type Invited =
  /** `token` is the secret of the link in the mail. */
  | { readonly kind: 'invited'; readonly personId: string; readonly token: string }
  | { readonly kind: 'bad-email' }
  | { readonly kind: 'no-roles' }
  /** Somebody with this address is here already. */
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function invitePerson(store: Store, invitation: Invitation, acting: Acting): Promise<Invited> {
  const refusal = mayInGeneral('manage-people', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  const email = parseEmail(invitation.email)
  if (email === null) return Promise.resolve({ kind: 'bad-email' })
  if (invitation.grants.length === 0) return Promise.resolve({ kind: 'no-roles' })
  return store.write(async tx => {
    const known = await findPersonByEmail(tx, email)
    if (known) return { kind: 'known', personId: known.id }
    const person = await addPerson(tx, { ...invitation, email }, acting)
    return { kind: 'invited', personId: person.id, token: await sendInvitation(tx, person, acting) }
  })
}

async function addPerson(tx: Tx, { email, grants, language }: Invitation, who: Who): Promise<PersonTable> {
  const person: PersonTable = {
    id: createId(who.random),
    name: '',
    email,
    email_verified: 0,
    image: null,
    language,
    status: 'invited',
    created_at: who.now,
    updated_at: who.now,
    event: 0,
  }
  await insertPerson(tx, person)
  await replaceGrants(tx, person.id, 'administrator', toGrantRows(person.id, 'administrator', grants))
  const facts = { grants: grantsAsFact(grants) }
  await notePerson(tx, { kind: 'person-invited', personId: person.id, facts, told: { email } }, who)
  return person
}

/** The newest link is the one that holds. */
async function sendInvitation(tx: Tx, person: PersonTable, who: Who): Promise<string> {
  await closeLinks(tx, person.id, who.now)
  await forgetMailLinks(tx, person.id)
  const token = await openLink(tx, 'invitation', person.id, who)
  await writeMail(tx, person, { kind: 'invitation', token }, who)
  return token
}

export type Resent =
  | { readonly kind: 'sent'; readonly token: string }
  /** The person has come already, or may not. */
  | { readonly kind: 'not-invited' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function resendInvitation(store: Store, personId: string, acting: Acting): Promise<Resent> {
  const refusal = mayInGeneral('manage-people', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(async tx => {
    const person = await findPerson(tx, personId)
    if (!person) return { kind: 'unknown' }
    if (person.status !== 'invited') return { kind: 'not-invited' }
    const token = await sendInvitation(tx, person, acting)
    await notePerson(tx, { kind: 'person-invited', personId, facts: { again: 1 } }, acting)
    return { kind: 'sent', token }
  })
}
