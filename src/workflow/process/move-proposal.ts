/** Moves a proposal on its way, or back, as the table of rules allows. Validating has a use case of its own. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Refusal } from '../../core/process/may.ts'
import { parseSpot, writeSpot } from '../../core/process/spot.ts'
import { isListed, type State } from '../../core/process/state.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { putGlance } from '../../store/proposals/glances.ts'
import { readComputed } from '../calculation/computed.ts'
import { addMember, removeMember } from '../catalogues/catalogue-members.ts'
import { recheckCatalogue } from '../catalogues/recheck-catalogue.ts'
import { type Notices, writeNotices } from '../people/write-notices.ts'
import { tell } from '../told.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { allow, glanceOf, place } from './allow.ts'
import type { Standing } from './standing.ts'

export const moves = [
  'submit',
  'take-for-calculation',
  'finish-calculation',
  'send-to-validation',
  'take-for-validation',
  'send-back',
  'withdraw',
  'revive',
] as const
export type Move = (typeof moves)[number]

export type MoveRequest = {
  readonly proposalId: string
  readonly move: Move
  /** The revision the person saw; the newest, whichever it is, where none is given. */
  readonly expectedRevision?: string | null
  readonly reason?: string | null
  /** What the reason is about, as `writeSpot` says it. */
  readonly spot?: string
}

export type Moved =
  | { readonly kind: 'moved'; readonly to: State }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The proposal has a newer revision than the person saw. */
  | { readonly kind: 'conflict'; readonly revisionId: string }
  | { readonly kind: 'unknown' }

export function moveProposal(
  store: Store,
  request: MoveRequest,
  { chart }: { readonly chart: ChartOfAccounts },
  acting: Acting,
): Promise<Moved> {
  return store.write(tx => moveIn(tx, request, chart, acting))
}

/** The same inside a transaction that does more. */
export async function moveIn(
  tx: Tx,
  request: MoveRequest,
  chart: ChartOfAccounts,
  acting: Acting,
): Promise<Moved> {
  const hasReason = (request.reason ?? '').trim() !== ''
  const also = hasReason ? (['reason-given'] as const) : []
  const allowed = await allow(tx, request.move, request.proposalId, acting, also)
  if (allowed.kind === 'unknown') return allowed
  if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
  const { standing, to } = allowed
  const { head } = standing
  if ((request.expectedRevision ?? head.id) !== head.id) return { kind: 'conflict', revisionId: head.id }
  await move(tx, standing, { request, to }, acting)
  await followState(tx, standing, to, chart)
  return { kind: 'moved', to }
}

type Step = { readonly request: MoveRequest; readonly to: State }

async function move(tx: Tx, standing: Standing, { request, to }: Step, acting: Acting): Promise<void> {
  const { proposal, head, subject } = standing
  const told = tell(request.reason, acting)
  const spot = parseSpot(request.spot ?? '')
  const assigned = assignedAfter(request.move, to, standing, acting)
  const { sequence } = await appendEvent(
    tx,
    {
      at: acting.now,
      kind: 'proposal-moved',
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: {
        move: request.move,
        from: subject.state,
        to,
        revision: head.id,
        number: head.number,
        ...(spot && spot.kind !== 'whole' && { spot: writeSpot(spot) }),
      },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  const calculatedBy = request.move === 'finish-calculation' ? acting.actor.id : standing.calculatedBy
  await place(tx, standing, { to, assigned, calculatedBy, event: sequence }, acting)
  if (request.move === 'send-back' && subject.state === 'being-validated')
    await putGlance(tx, glanceOf(standing, acting))
  const concerned = concernedBy(request.move, to, standing)
  const after = { ...subject, state: to, assigned }
  if (concerned) await writeNotices(tx, { ...concerned, event: sequence, subject: after }, acting)
}

/** Who is told of a move by mail; null where it concerns nobody but who made it. */
function concernedBy(
  move: Move,
  to: State,
  { subject: { proposer, assigned, state }, calculatedBy, stamps }: Standing,
): Pick<Notices, 'kind' | 'to' | 'next'> | null {
  const next = to === 'submitted' ? 'take-for-calculation' : null
  const signed = state === 'validated' ? [stamps[0]?.actor_id ?? null] : []
  switch (move) {
    case 'submit':
    case 'revive':
      return { kind: 'submitted', to: move === 'revive' ? [proposer] : [], next }
    case 'take-for-calculation':
      return { kind: 'taken', to: [proposer, assigned] }
    case 'finish-calculation':
      return { kind: 'calculated', to: [proposer] }
    case 'send-to-validation':
      return { kind: 'sent-to-validation', to: [], next: 'take-for-validation' }
    case 'send-back':
      return { kind: 'sent-back', to: [proposer, calculatedBy, ...signed], next }
    case 'withdraw':
      return { kind: 'withdrawn', to: [proposer, assigned, ...signed] }
    case 'take-for-validation':
      return null
    default:
      return move satisfies never
  }
}

/** In the same transaction: who withdraws a proposal takes it out of its catalogue's lists and sums; who revives or submits it puts it there. */
export async function followState(
  tx: Tx,
  { proposal, content, head, subject }: Standing,
  to: State,
  chart: ChartOfAccounts,
): Promise<void> {
  if (isListed(to) === isListed(subject.state)) return
  const { economy } = readComputed(head.computed)
  if (isListed(to)) await addMember(tx, { proposal, content, economy })
  else await removeMember(tx, { proposal, content })
  await recheckCatalogue(tx, proposal.catalogue_id, proposal.id, chart)
}

/** Who has it then. What is sent back for calculation goes to whoever calculated it. */
function assignedAfter(move: Move, to: State, standing: Standing, { actor }: Acting): string | null {
  if (move === 'take-for-calculation' || move === 'take-for-validation') return actor.id
  return move === 'send-back' && to === 'being-calculated' ? standing.calculatedBy : null
}
