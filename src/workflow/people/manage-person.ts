/** What an administrator does with people who are here: other roles, no more access, access again. */
import type { Grant } from '../../core/person/person.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { forgetMailLinks } from '../../store/people/mails.ts'
import { closeLinks } from '../../store/people/one-time-links.ts'
import { findPerson, grantsOf, holdersOf, replaceGrants, updatePerson } from '../../store/people/people.ts'
import { accountsOf, deleteSessions } from '../../store/people/sign-ins.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import type { Acting } from '../process/acting.ts'
import { type PassingOn, passOnWhereLeft } from '../process/pass-on.ts'
import type { Store } from '../who.ts'
import { areSameGrants, toGrantRows } from './grants.ts'
import { grantsAsFact, notePerson } from './person-event.ts'

export type Managed =
  | { readonly kind: 'done' }
  /** It is so already. */
  | { readonly kind: 'unchanged' }
  /** Nobody could look after the people any more. */
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function changeGrants(
  store: Store,
  { personId, grants }: { readonly personId: string; readonly grants: readonly Grant[] },
  basis: PassingOn,
  acting: Acting,
): Promise<Managed> {
  return manage(store, personId, acting, async (tx, person) => {
    const rows = toGrantRows(personId, 'administrator', grants)
    const held = (await grantsOf(tx, [personId])).get(personId) ?? []
    const own = held.filter(row => row.source === 'administrator')
    if (areSameGrants(own, rows)) return { kind: 'unchanged' }
    const staysAdministrator = [...rows, ...held.filter(row => row.source === 'provider')].some(
      row => row.role === 'administrator',
    )
    if (!staysAdministrator && (await isLastAdministrator(tx, person))) return { kind: 'last-administrator' }
    await replaceGrants(tx, personId, 'administrator', rows)
    await notePerson(
      tx,
      { kind: 'person-granted', personId, facts: { grants: grantsAsFact(grants) } },
      acting,
    )
    await passOnWhereLeft(tx, personId, basis, acting)
    return { kind: 'done' }
  })
}

/** Ends every session at once. */
export function deactivatePerson(
  store: Store,
  personId: string,
  basis: PassingOn,
  acting: Acting,
): Promise<Managed> {
  return manage(store, personId, acting, async (tx, person) => {
    if (person.status === 'deactivated') return { kind: 'unchanged' }
    if (await isLastAdministrator(tx, person)) return { kind: 'last-administrator' }
    await updatePerson(tx, personId, { status: 'deactivated' })
    await deleteSessions(tx, personId)
    await closeLinks(tx, personId, acting.now)
    await forgetMailLinks(tx, personId)
    await notePerson(tx, { kind: 'person-deactivated', personId }, acting)
    await passOnWhereLeft(tx, personId, basis, acting)
    return { kind: 'done' }
  })
}

/** Who never came is invited again; who was here comes back with the password they had. */
export function reactivatePerson(store: Store, personId: string, acting: Acting): Promise<Managed> {
  return manage(store, personId, acting, async (tx, person) => {
    if (person.status !== 'deactivated') return { kind: 'unchanged' }
    const hasBeenHere = (await accountsOf(tx, personId)).length > 0
    await updatePerson(tx, personId, { status: hasBeenHere ? 'active' : 'invited' })
    await notePerson(tx, { kind: 'person-reactivated', personId }, acting)
    return { kind: 'done' }
  })
}

function manage(
  store: Store,
  personId: string,
  acting: Acting,
  work: (tx: Tx, person: PersonTable) => Promise<Managed>,
): Promise<Managed> {
  const refusal = mayInGeneral('manage-people', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(async tx => {
    const person = await findPerson(tx, personId)
    return person && person.status !== 'erased' ? work(tx, person) : { kind: 'unknown' }
  })
}

export async function isLastAdministrator(tx: Tx, { id }: Pick<PersonTable, 'id'>): Promise<boolean> {
  const holders = await holdersOf(tx, ['administrator'], 'active')
  return holders.length === 1 && holders[0]?.id === id
}
