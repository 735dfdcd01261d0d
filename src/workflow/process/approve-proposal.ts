/**
 * Validates a proposal: another person than who calculated it has been through the checklist, and a second evaluation
 * of the table agrees. The stamp is bound to the hash of the one revision that was looked at.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { canonicalJson, type Hash, hashText } from '../../core/canonical.ts'
import type { Condition } from '../../core/process/action.ts'
import { type Checklist, checkItems, isDone } from '../../core/process/checklist.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { putGlance } from '../../store/proposals/glances.ts'
import { insertStamp } from '../../store/proposals/stamps.ts'
import { keepGraphs } from '../calculation/keep-graphs.ts'
import { agrees, type Recomputed, recomputeProposal } from '../calculation/recompute-proposal.ts'
import { writeNotices } from '../people/write-notices.ts'
import { tellAll } from '../told.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { allow, glanceOf, place } from './allow.ts'
import { findStanding, type Standing } from './standing.ts'

export type Approving = {
  readonly proposalId: string
  /** The revision the validator saw. */
  readonly expectedRevision: string
  readonly checklist: Checklist
}

export type Approved =
  | { readonly kind: 'validated'; readonly revisionHash: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The proposal has changed since the validator looked. */
  | { readonly kind: 'conflict'; readonly revisionId: string }
  | { readonly kind: 'unknown' }

export async function approveProposal(
  store: Store,
  approving: Approving,
  basis: Surroundings,
  acting: Acting,
): Promise<Approved> {
  const seen = await store.read(tx => findStanding(tx, approving.proposalId))
  if (!seen) return { kind: 'unknown' }
  const recomputed = await recomputeProposal(store, approving.proposalId, seen.content, basis)
  const met: Condition[] = [
    ...(isDone(approving.checklist) ? (['checklist-done'] as const) : []),
    ...(agrees(recomputed) ? (['recomputation-agrees'] as const) : []),
  ]
  return store.write(async tx => {
    const allowed = await allow(tx, 'approve', approving.proposalId, acting, met)
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    const { head } = allowed.standing
    // what was recomputed must be what is stamped, and both what the validator saw
    const isAsSeen = head.id === approving.expectedRevision && head.id === seen.head.id
    if (!isAsSeen) return { kind: 'conflict', revisionId: head.id }
    const graphs = await keepGraphs(tx, [head.id], basis)
    await stamp(tx, allowed.standing, { checklist: approving.checklist, recomputed, graphs }, acting)
    return { kind: 'validated', revisionHash: head.hash }
  })
}

type Looked = {
  readonly checklist: Checklist
  readonly recomputed: Recomputed
  readonly graphs: Hash | null
}

/** The answers are kept with the stamp for ever; the remarks, being free text, beside its event. */
async function stamp(
  tx: Tx,
  standing: Standing,
  { checklist, recomputed, graphs }: Looked,
  acting: Acting,
): Promise<void> {
  const { proposal, head, subject } = standing
  const told = tellAll(remarksIn(checklist), acting)
  const answers = Object.fromEntries(checkItems.map(item => [item, checklist[item]?.answer ?? null]))
  const statement = canonicalJson({ checklist: answers, recomputation: recomputed.kind })
  const { sequence } = await appendEvent(
    tx,
    {
      at: acting.now,
      kind: 'proposal-validated',
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: {
        from: subject.state,
        to: 'validated',
        revision: head.id,
        number: head.number,
        hash: head.hash,
        graphs,
        statement: hashText(statement),
      },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  await insertStamp(tx, {
    id: createId(acting.random),
    proposal_id: proposal.id,
    revision_id: head.id,
    revision_hash: head.hash,
    statement,
    at: acting.now,
    actor_id: acting.actor.id,
    event: sequence,
  })
  await putGlance(tx, glanceOf(standing, acting))
  await place(tx, standing, { to: 'validated', assigned: null, event: sequence }, acting)
  const after = { ...subject, state: 'validated', assigned: null } as const
  const to = [subject.proposer, standing.calculatedBy]
  await writeNotices(tx, { kind: 'approved', event: sequence, subject: after, to }, acting)
}

function remarksIn(checklist: Checklist): Record<string, string> {
  const remarks = checkItems.flatMap(item => {
    const checked = checklist[item]
    return checked?.answer === 'remark' ? [[item, checked.remark] as const] : []
  })
  return Object.fromEntries(remarks)
}
