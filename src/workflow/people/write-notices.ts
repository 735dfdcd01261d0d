/**
 * Tells those whom a step concerns, in the transaction of the step: some by name, and everybody whom the table of
 * rules lets take the next one. Never who acted, and nobody who may not see the proposal.
 */
import type { Person } from '../../core/person/person.ts'
import { may, type Subject } from '../../core/process/may.ts'
import type { NoticeKind } from '../../core/process/notice.ts'
import { proposalRules } from '../../core/process/rules.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { grantsOf, grantsOfHolders, holdersOf, personsNamed } from '../../store/people/people.ts'
import type { PersonGrantTable, PersonTable } from '../../store/tables/people-tables.ts'
import type { Who } from '../who.ts'
import { toGrants } from './grants.ts'
import { writeNotice } from './write-mail.ts'

/** What can be taken by whoever comes first. */
export type Taking = 'take-for-calculation' | 'take-for-validation'

export type Notices = {
  readonly kind: NoticeKind
  readonly event: number
  /** The proposal as it is after the step. */
  readonly subject: Subject
  readonly to: readonly (string | null)[]
  readonly next?: Taking | null
}

export async function writeNotices(
  tx: Tx,
  { kind, event, subject, to, next = null }: Notices,
  who: Who,
): Promise<void> {
  const named = new Set(to.filter(id => id !== null))
  if (named.size === 0 && next === null) return
  const [byName, takers] = await Promise.all([withGrants(tx, [...named]), next ? holders(tx, next) : []])
  const taking = takers.filter(({ reader }) => next && mayTake(next, reader, subject))
  const concerned = new Map([...byName, ...taking].map(each => [each.person.id, each]))
  concerned.delete(who.actor.id)
  const told = [...concerned.values()].flatMap(({ person, reader }) => {
    const isReached = person.status === 'active' && person.email !== null
    return isReached && may('see', reader, subject, new Set()).kind === 'yes' ? [person] : []
  })
  await writeNotice(tx, told, { kind, event }, who)
}

/** Those whom the table of rules lets take it now. */
export async function thoseWhoMay(tx: Tx, action: Taking, subject: Subject): Promise<string[]> {
  const all = await holders(tx, action)
  return all.flatMap(({ person, reader }) => (mayTake(action, reader, subject) ? [person.id] : []))
}

/** Somebody, as mail reaches them and as the rules know them. */
type Concerned = { readonly person: PersonTable; readonly reader: Person }

async function withGrants(tx: Tx, ids: readonly string[]): Promise<Concerned[]> {
  const [persons, grants] = await Promise.all([personsNamed(tx, ids), grantsOf(tx, ids)])
  return concernedOf(persons, grants)
}

/** Everybody with a role that the action takes, whatever it is for. */
async function holders(tx: Tx, action: Taking): Promise<Concerned[]> {
  const roles = [...new Set(proposalRules[action].flatMap(permit => permit.roles))]
  const [persons, grants] = await Promise.all([holdersOf(tx, roles, 'active'), grantsOfHolders(tx, roles)])
  return concernedOf(persons, grants)
}

function concernedOf(
  persons: readonly PersonTable[],
  grants: ReadonlyMap<string, readonly PersonGrantTable[]>,
): Concerned[] {
  return persons.map(person => ({
    person,
    reader: { id: person.id, grants: toGrants(grants.get(person.id) ?? []) },
  }))
}

function mayTake(action: Taking, reader: Person, subject: Subject): boolean {
  return may(action, reader, subject, new Set()).kind === 'yes'
}
