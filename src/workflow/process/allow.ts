/**
 * The table of rules, asked about a stored proposal inside the transaction that would act: where it is, who stands how
 * to it, and what is true of it. Every use case that writes in a proposal asks here first.
 */

import type { Person } from '../../core/person/person.ts'
import type { Condition, ProposalAction } from '../../core/process/action.ts'
import { may, type Refusal, type Subject } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { isBlank } from '../../core/text/rich-text.ts'
import { findRow } from '../../store/catalogues/catalogue-rows.ts'
import { referredOf } from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal } from '../../store/proposals/contents.ts'
import { authorsOf, findProcess, putProcess } from '../../store/proposals/process.ts'
import { findHead, findProposal } from '../../store/proposals/proposals.ts'
import { countOpenQuestions } from '../../store/proposals/questions.ts'
import { stampsOf } from '../../store/proposals/stamps.ts'
import type {
  GlanceTable,
  ProcessTable,
  ReferredTable,
  StampTable,
} from '../../store/tables/process-tables.ts'
import type { ProposalTable, RevisionTable } from '../../store/tables/tables.ts'
import { isHere } from '../people/is-here.ts'
import type { Who } from '../who.ts'
import type { Acting } from './acting.ts'
import { seenState } from './states-of.ts'

/** A proposal at its head, with where it is on its way. */
export type Standing = {
  readonly proposal: ProposalTable
  readonly head: RevisionTable
  readonly content: ProposalContent
  readonly subject: Subject
  /** Newest first. */
  readonly stamps: readonly StampTable[]
  /** Who finished the last calculation. */
  readonly calculatedBy: string | null
  /** Since when it is in this state; null where it has never moved here. */
  readonly since: string | null
  /** What is true of it, whoever asks. */
  readonly met: ReadonlySet<Condition>
  readonly openQuestions: number
}

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
  const standing = await findStanding(tx, proposalId)
  if (!standing) return { kind: 'unknown' }
  const verdict = may(action, person, standing.subject, new Set([...standing.met, ...also]))
  if (verdict.kind === 'no') return { kind: 'refused', refusal: verdict.refusal, standing }
  return { kind: 'allowed', standing, to: verdict.to }
}

export async function findStanding(tx: Tx, proposalId: string): Promise<Standing | null> {
  const [proposal, newest, process, row, open, hands, stamps, marks] = await Promise.all([
    findProposal(tx, proposalId),
    findHead(tx, proposalId),
    findProcess(tx, proposalId),
    findRow(tx, proposalId),
    countOpenQuestions(tx, [proposalId]),
    authorsOf(tx, [proposalId]),
    stampsOf(tx, proposalId),
    referredOf(tx, [proposalId]),
  ])
  if (!proposal || !newest) return null
  const { head } = newest
  const content = parseProposal(newest.json)
  const belonging = belongingOf(content, row?.committee ?? null)
  const openQuestions = open.get(proposalId) ?? 0
  const authors = hands.get(proposalId) ?? []
  const state = await seenState(tx, process, stamps[0], head.hash)
  const referred = marks.get(proposalId)
  const isProposerHere = process?.proposer != null && (await isHere(tx, process.proposer))
  return {
    proposal,
    head,
    content,
    subject: { state, belonging, ...handsOn(process, authors) },
    stamps,
    calculatedBy: process?.calculated_by ?? null,
    since: process?.since ?? null,
    met: conditionsMet({ content, head, openQuestions, state, referred, isProposerHere }),
    openQuestions,
  }
}

function handsOn(
  process: ProcessTable | undefined,
  authors: readonly string[],
): Pick<Subject, 'proposer' | 'assigned' | 'authors'> {
  const calculatedBy = process?.calculated_by ?? null
  return {
    proposer: process?.proposer ?? null,
    assigned: process?.assigned ?? null,
    authors: calculatedBy === null ? authors : [...new Set([...authors, calculatedBy])],
  }
}

function belongingOf(content: ProposalContent, committee: string | null): Subject['belonging'] {
  return {
    centre: content.supplement.centre ?? content.proposedBy?.text ?? null,
    committee: content.committee?.text ?? committee,
  }
}

type Facts = {
  readonly content: ProposalContent
  readonly head: RevisionTable
  readonly openQuestions: number
  readonly state: State
  readonly referred: ReferredTable | undefined
  readonly isProposerHere: boolean
}

/** What today's rates say of a stamp is calculated, so whoever asks for it takes `stamp-holds` away. */
function conditionsMet({
  content,
  head,
  openQuestions,
  state,
  referred,
  isProposerHere,
}: Facts): Set<Condition> {
  const met: [Condition, boolean][] = [
    ['form-filled-in', isFilledIn(content)],
    ['budget-present', head.assumptions !== null || (content.budget?.lines.length ?? 0) > 0],
    ['questions-answered', openQuestions === 0],
    ['proposer-known', isProposerHere],
    ['stamp-holds', state === 'validated'],
    ['referred', referred !== undefined],
    ['not-referred', referred?.revision_id !== head.id],
  ]
  return new Set(met.flatMap(([condition, holds]) => (holds ? [condition] : [])))
}

/** What an economist must know to begin: what it is called, what is done, and for whom. */
function isFilledIn({ title, fields: { content, targetGroup } }: ProposalContent): boolean {
  return (
    [content, targetGroup].every(field => field && !isBlank(field.text)) && (title?.text ?? '').trim() !== ''
  )
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
