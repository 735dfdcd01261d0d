/**
 * Tells those whom a step concerns, in the transaction of the step: some by name, and everybody whom the table of
 * rules lets take the next one. Never who acted, and nobody who may not see the proposal.
 */
import { may, type Subject } from '../../core/process/may.ts'
import type { NoticeKind } from '../../core/process/notice.ts'
import { proposalRules } from '../../core/process/rules.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { holdersOf, personsNamed } from '../../store/people/people.ts'
import type { Who } from '../who.ts'
import { peopleWithGrants } from './grants.ts'
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
  const named = to.filter(id => id !== null)
  const ids = new Set([...named, ...(next ? await thoseWhoMay(tx, next, subject) : [])])
  ids.delete(who.actor.id)
  if (ids.size === 0) return
  const [persons, seeing] = await Promise.all([personsNamed(tx, [...ids]), peopleWithGrants(tx, [...ids])])
  const told = persons.filter(person => {
    const reader = seeing.get(person.id)
    const isReached = person.status === 'active' && person.email !== null
    const maySee = reader !== undefined && may('see', reader, subject, new Set()).kind === 'yes'
    return isReached && maySee
  })
  await writeNotice(tx, told, { kind, event }, who)
}

/** Those whom the table of rules lets take it now. */
export async function thoseWhoMay(tx: Tx, action: Taking, subject: Subject): Promise<string[]> {
  const held = new Set(proposalRules[action].flatMap(({ roles }) => roles))
  const holders = await Promise.all([...held].map(role => holdersOf(tx, role, 'active')))
  const people = await peopleWithGrants(tx, [...new Set(holders.flat())])
  return [...people.values()]
    .filter(person => may(action, person, subject, new Set()).kind === 'yes')
    .map(person => person.id)
}
