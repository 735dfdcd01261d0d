/** Takes proposals back from the decision they were put forward for, with a reason. They stay in their catalogue. */
import type { Refusal } from '../../core/process/may.ts'
import { deleteReferred, referredOf } from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { findProposal } from '../../store/proposals/proposals.ts'
import { writeNotices } from '../people/write-notices.ts'
import type { Acting } from '../process/acting.ts'
import { allow } from '../process/allow.ts'
import type { Standing } from '../process/standing.ts'
import { tell } from '../told.ts'
import type { Store } from '../who.ts'

export type Recalling = {
  readonly catalogueId: string
  readonly proposalIds: readonly string[]
  readonly reason: string
}

export type Recalled =
  | { readonly kind: 'recalled' }
  /** No proposal was chosen. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

/** All of them or none. */
export function recallProposals(
  store: Store,
  { catalogueId, proposalIds, reason }: Recalling,
  acting: Acting,
): Promise<Recalled> {
  const also = reason.trim() === '' ? [] : (['reason-given'] as const)
  return store.write(async tx => {
    if (proposalIds.length === 0) return { kind: 'nothing' }
    const standings: Standing[] = []
    for (const id of new Set(proposalIds)) {
      if ((await findProposal(tx, id))?.catalogue_id !== catalogueId) return { kind: 'unknown' }
      const allowed = await allow(tx, 'recall', id, acting, also)
      if (allowed.kind === 'unknown') return allowed
      if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
      standings.push(allowed.standing)
    }
    for (const standing of standings) await recall(tx, standing, reason, acting)
    return { kind: 'recalled' }
  })
}

async function recall(tx: Tx, standing: Standing, reason: string, acting: Acting): Promise<void> {
  const { proposal, head, subject, calculatedBy, stamps } = standing
  const referred = (await referredOf(tx, [proposal.id])).get(proposal.id)
  if (!referred) throw new Error(`proposal ${proposal.id} is not referred`)
  const told = tell(reason, acting)
  const { sequence } = await appendEvent(
    tx,
    {
      at: acting.now,
      kind: 'proposal-recalled',
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: { referral: referred.referral_id, revision: head.id, number: head.number },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  await deleteReferred(tx, proposal.id)
  const to = [subject.proposer, calculatedBy, stamps[0]?.actor_id ?? null]
  await writeNotices(tx, { kind: 'recalled', event: sequence, subject, to }, acting)
}
