/**
 * The table of rules, asked about a stored proposal (standing.ts) inside the transaction that would act. Every use case
 * that writes in a proposal asks here first.
 */

import type { Person } from '../../core/person/person.ts'
import type { Condition, ProposalAction } from '../../core/process/action.ts'
import { may, type Refusal, type Subject } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { endOfChain } from '../../store/events/events.ts'
import { putProcess } from '../../store/proposals/process.ts'
import type { GlanceTable } from '../../store/tables/process-tables.ts'
import type { Who } from '../who.ts'
import type { Acting } from './acting.ts'
import { findStanding, type Standing } from './standing.ts'

export type Allowed =
  | { readonly kind: 'allowed'; readonly standing: Standing; readonly to: State }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly standing: Standing }
  | { readonly kind: 'unknown' }

/** `also`: what is true of the act itself, such as that a reason was given. */
export async function allow(
  tx: Tx,
  action: ProposalAction,
  proposalId: string,
  { person }: Pick<Acting, 'person'>,
  also: Iterable<Condition> = [],
): Promise<Allowed> {
  // whoever is allowed appends what they did
  const [standing] = await Promise.all([findStanding(tx, proposalId), endOfChain(tx)])
  if (!standing) return { kind: 'unknown' }
  const verdict = may(action, person, standing.subject, new Set([...standing.met, ...also]))
  if (verdict.kind === 'no') return { kind: 'refused', refusal: verdict.refusal, standing }
  return { kind: 'allowed', standing, to: verdict.to }
}

type Placing = {
  readonly to: State
  readonly assigned: string | null
  readonly calculatedBy?: string | null
  readonly event: number
}

/** Notes where a proposal now is. It says nothing of why: that stands with the event. */
export async function place(
  tx: Tx,
  { proposal, subject, calculatedBy }: Standing,
  placing: Placing,
  who: Who,
): Promise<void> {
  await putProcess(tx, {
    proposal_id: proposal.id,
    state: placing.to,
    proposer: subject.proposer,
    assigned: placing.assigned,
    calculated_by: placing.calculatedBy === undefined ? calculatedBy : placing.calculatedBy,
    centre: subject.belonging.centre,
    committee: subject.belonging.committee,
    since: who.now,
    moved_by: who.actor.id,
    event: placing.event,
  })
}

/** After a change of a proposal that the rules let it come through in another state, such as no longer validated. */
export async function placeAfterChange(
  tx: Tx,
  { standing, to }: Extract<Allowed, { kind: 'allowed' }>,
  event: number,
  who: Who,
): Promise<void> {
  if (to !== standing.subject.state) await place(tx, standing, { to, assigned: null, event }, who)
}

/** What a validator has looked at, so that the next look shows what is another since. */
export function glanceOf({ proposal, head }: Standing, { actor, now }: Who): GlanceTable {
  return { person: actor.id, proposal_id: proposal.id, revision_id: head.id, at: now }
}

/** Whether a signed-in person may see a proposal that is not published. */
export function maySee(person: Person | null, subject: Subject): boolean {
  return may('see', person, subject, new Set()).kind === 'yes'
}
