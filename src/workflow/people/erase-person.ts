/**
 * Erases a person: name, e-mail, roles, ways in, mails, drafts. What they did stays, by an id that leads to nobody.
 * Who was erased is kept as an id, in the store and by whoever is handed it (`remember`), so that a backup from before
 * can be told again what it must forget.
 */

import { systemActor } from '../../core/event/event.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent, deletePayload, eventsAbout } from '../../store/events/events.ts'
import { deleteOwnThings, insertErasure, listErasures } from '../../store/people/erasures.ts'
import { deleteMailsTo } from '../../store/people/mails.ts'
import { deleteLinks } from '../../store/people/one-time-links.ts'
import { deleteGrants, findPerson, updatePerson } from '../../store/people/people.ts'
import { deleteAccounts, deleteSessions } from '../../store/people/sign-ins.ts'
import type { Acting } from '../process/acting.ts'
import { type PassingOn, passOnWhereLeft } from '../process/pass-on.ts'
import type { Store, Who } from '../who.ts'
import { isLastAdministrator } from './manage-person.ts'
import { notePerson } from './person-event.ts'

export type PersonErasure =
  | { readonly kind: 'erased' }
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type Erasing = PassingOn & {
  /** Is told first: a list that names somebody who is still there does no harm. */
  readonly remember: (personId: string) => Promise<void>
}

export async function erasePerson(
  store: Store,
  personId: string,
  { remember, chart }: Erasing,
  acting: Acting,
): Promise<PersonErasure> {
  const refusal = mayInGeneral('erase', acting.person)
  if (refusal) return { kind: 'refused', refusal }
  const before = await store.read(tx => mayBeErased(tx, personId))
  if (before !== 'yes') return { kind: before }
  await remember(personId)
  const done = await store.write(async tx => {
    const now = await mayBeErased(tx, personId)
    if (now === 'yes') await erase(tx, personId, { chart }, acting)
    return now
  })
  if (done !== 'yes') return { kind: done }
  await store.wipe()
  return { kind: 'erased' }
}

async function mayBeErased(tx: Tx, personId: string): Promise<'yes' | 'unknown' | 'last-administrator'> {
  const person = await findPerson(tx, personId)
  if (!person || person.status === 'erased') return 'unknown'
  return (await isLastAdministrator(tx, person)) ? 'last-administrator' : 'yes'
}

/** Erases again whoever is on the list and is here all the same. Gives how many there were. */
export async function eraseAgain(
  store: Store,
  remembered: readonly string[],
  basis: PassingOn,
  at: Pick<Who, 'now' | 'random'>,
): Promise<number> {
  const who: Who = { ...at, actor: systemActor }
  const erased = await store.write(async tx => {
    let count = 0
    for (const personId of remembered) {
      const person = await findPerson(tx, personId)
      if (!person || person.status === 'erased') continue
      await erase(tx, personId, basis, who)
      count += 1
    }
    return count
  })
  if (erased > 0) await store.wipe()
  return erased
}

/** Those the store itself knows of, for a list that was lost. */
export function erasedPersons(store: Store): Promise<string[]> {
  return store.read(async tx => (await listErasures(tx)).map(row => row.person_id))
}

async function erase(tx: Tx, personId: string, basis: PassingOn, who: Who): Promise<void> {
  for (const event of await eventsAbout(tx, { kind: 'person', id: personId })) {
    if (event.payloadHash === null || !(await deletePayload(tx, event.sequence))) continue
    await appendEvent(tx, {
      at: who.now,
      kind: 'payload-erased',
      actor: who.actor,
      subject: { kind: 'event', id: String(event.sequence) },
      facts: { payloadHash: event.payloadHash },
      payloadHash: null,
    })
  }
  await deleteSessions(tx, personId)
  await deleteAccounts(tx, personId)
  await deleteLinks(tx, personId)
  await deleteMailsTo(tx, personId)
  await deleteGrants(tx, personId)
  await deleteOwnThings(tx, personId)
  const nobody = { name: null, email: null, email_verified: 0, image: null, status: 'erased' } as const
  await updatePerson(tx, personId, nobody)
  await insertErasure(tx, { person_id: personId, at: who.now })
  await notePerson(tx, { kind: 'person-erased', personId }, who)
  await passOnWhereLeft(tx, personId, basis, who)
}
