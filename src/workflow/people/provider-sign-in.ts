/**
 * Somebody whom the organisation's own sign-in vouches for. They become a person here if a role follows from what it
 * says of them, keep what an administrator gave, and have exactly the roles that it gives them today.
 */
import { parseEmail } from '../../core/person/email.ts'
import type { Grant } from '../../core/person/person.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import {
  findPerson,
  findPersonByEmail,
  grantsOf,
  insertPerson,
  replaceGrants,
  updatePerson,
} from '../../store/people/people.ts'
import { deleteSessions, findAccount, insertAccount } from '../../store/people/sign-ins.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import { type PassingOn, passOnWhereLeft } from '../process/pass-on.ts'
import type { Store, Who } from '../who.ts'
import { areSameGrants, toGrantRows } from './grants.ts'
import { grantsAsFact, notePerson } from './person-event.ts'
import { readName } from './person-name.ts'

export type Vouched = {
  readonly provider: string
  /** The provider's own name for the person; it never changes. */
  readonly subject: string
  readonly name: string
  readonly email: string
  /** Whether the provider vouches for the address too: only then may it lead to somebody who is here already. */
  readonly isEmailVerified: boolean
  readonly grants: readonly Grant[]
}

export type Welcomed =
  | { readonly kind: 'welcome'; readonly personId: string; readonly email: string; readonly name: string }
  /** No role follows, here or there. */
  | { readonly kind: 'no-role' }
  | { readonly kind: 'deactivated' }
  | { readonly kind: 'bad-email' }
  /** The address belongs to somebody here, and the provider does not vouch for it. */
  | { readonly kind: 'address-taken' }

export function welcomeVouched(
  store: Store,
  vouched: Vouched,
  basis: PassingOn,
  at: Pick<Who, 'now' | 'random'>,
): Promise<Welcomed> {
  return store.write(async tx => {
    const known = await findKnown(tx, vouched)
    if (known === 'address-taken') return { kind: 'address-taken' }
    if (known?.status === 'deactivated' || known?.status === 'erased') return { kind: 'deactivated' }
    if (!known && vouched.grants.length === 0) return { kind: 'no-role' }
    const person = known ?? (await addPerson(tx, vouched, at))
    if (!person) return { kind: 'bad-email' }
    return settle(tx, person, { ...vouched, ...basis }, at)
  })
}

async function findKnown(tx: Tx, vouched: Vouched): Promise<PersonTable | undefined | 'address-taken'> {
  const account = await findAccount(tx, vouched.provider, vouched.subject)
  if (account) return findPerson(tx, account.person_id)
  const email = parseEmail(vouched.email)
  const person = email === null ? undefined : await findPersonByEmail(tx, email)
  return person && !vouched.isEmailVerified ? 'address-taken' : person
}

async function addPerson(
  tx: Tx,
  { email: given, isEmailVerified }: Vouched,
  { now, random }: Pick<Who, 'now' | 'random'>,
): Promise<PersonTable | null> {
  const email = parseEmail(given)
  if (email === null) return null
  const person: PersonTable = {
    id: createId(random),
    name: '',
    email,
    email_verified: isEmailVerified ? 1 : 0,
    image: null,
    language: 'da',
    status: 'invited',
    created_at: now,
    updated_at: now,
    event: 0,
  }
  await insertPerson(tx, person)
  return person
}

/** Ways in, name and roles as the provider says them today. */
async function settle(
  tx: Tx,
  person: PersonTable,
  vouched: Vouched & PassingOn,
  at: Pick<Who, 'now' | 'random'>,
): Promise<Welcomed> {
  const who: Who = { ...at, actor: { id: person.id, kind: 'person' } }
  const before = (await grantsOf(tx, [person.id])).get(person.id) ?? []
  const provided = toGrantRows(person.id, 'provider', vouched.grants)
  const kept = before.filter(row => row.source === 'administrator')
  await replaceGrants(tx, person.id, 'provider', provided)
  const had = before.filter(row => row.source === 'provider')
  if (!areSameGrants(had, provided)) {
    const facts = { provided: grantsAsFact(vouched.grants) }
    await notePerson(tx, { kind: 'person-granted', personId: person.id, facts }, who)
  }
  if (kept.length + provided.length === 0) {
    await deleteSessions(tx, person.id)
    await passOnWhereLeft(tx, person.id, vouched, who)
    return { kind: 'no-role' }
  }
  await linkAccount(tx, person, vouched, at)
  const name = readName(vouched.name) ?? (person.name || (person.email ?? ''))
  if (person.status === 'invited') {
    await updatePerson(tx, person.id, { name, status: 'active' })
    const told = { name, email: person.email ?? '' }
    await notePerson(
      tx,
      { kind: 'person-joined', personId: person.id, facts: { by: vouched.provider }, told },
      who,
    )
  }
  return { kind: 'welcome', personId: person.id, email: person.email ?? '', name }
}

async function linkAccount(
  tx: Tx,
  person: PersonTable,
  { provider, subject }: Vouched,
  { now, random }: Pick<Who, 'now' | 'random'>,
): Promise<void> {
  if (await findAccount(tx, provider, subject)) return
  const account = { id: createId(random), provider_id: provider, account_id: subject, person_id: person.id }
  await insertAccount(tx, { ...account, password: null }, now)
}
