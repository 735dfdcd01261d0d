/** What happens to people, as events: ids and roles are facts; names and e-mail can be erased. */
import type { EventKind } from '../../core/event/event.ts'
import type { Grant } from '../../core/person/person.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { updatePerson } from '../../store/people/people.ts'
import { tellAll } from '../told.ts'
import type { Who } from '../who.ts'

export type PersonEventKind = Extract<EventKind, `person-${string}` | 'password-changed'>

export type PersonEvent = {
  readonly kind: PersonEventKind
  readonly personId: string
  readonly facts?: Readonly<Record<string, string | number | null>>
  /** What must be erasable: name, e-mail, the names of centres. */
  readonly told?: Readonly<Record<string, string>>
}

/** Gives the event's place in the chain, which the person's row keeps. */
export async function notePerson(tx: Tx, { kind, personId, facts = {}, told }: PersonEvent, who: Who) {
  const { kept, payloadHash } = told ? tellAll(told, who) : { kept: null, payloadHash: null }
  const { sequence } = await appendEvent(
    tx,
    { at: who.now, kind, actor: who.actor, subject: { kind: 'person', id: personId }, facts, payloadHash },
    kept,
  )
  await updatePerson(tx, personId, { event: sequence, updated_at: who.now })
  return sequence
}

/** Roles as a fact of an event: `economist; validator @ centre Center for Arbejdsmarked`. */
export function grantsAsFact(grants: readonly Grant[]): string {
  return grants
    .map(({ role, scope }) => (scope.kind === 'everywhere' ? role : `${role} @ ${scope.kind} ${scope.name}`))
    .join('; ')
}
