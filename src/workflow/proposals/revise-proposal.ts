/**
 * A new revision of a proposal by hand, inside the transaction of whoever has asked the rules (edit-proposal.ts). It
 * follows the revision its author saw, or nothing happens.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { type KeptProposal, toProposalContent } from '../../store/proposals/contents.ts'
import { deleteDraft } from '../../store/proposals/drafts.ts'
import { findHead, findProposal } from '../../store/proposals/proposals.ts'
import { type Computed, compute, readComputed } from '../calculation/computed.ts'
import type { Who } from '../who.ts'
import { writeRevision } from './write-revision.ts'

export type Revising = {
  readonly proposalId: string
  /** The revision the author saw. */
  readonly expectedRevision: string
  readonly content: ProposalContent
  readonly reason?: string | null
}

export type Revised =
  | { readonly kind: 'revised'; readonly revisionId: string; readonly number: number; readonly event: number }
  /** Says the same as the revision it would follow. */
  | { readonly kind: 'unchanged'; readonly revisionId: string }
  /** Somebody else was quicker; this is the revision that now stands. */
  | { readonly kind: 'conflict'; readonly revisionId: string }
  | { readonly kind: 'unknown' }

/** What takes time and no lock. */
export type PreparedRevision = {
  readonly revising: Revising
  readonly kept: KeptProposal
  readonly computed: Computed
}

export function prepareRevision(revising: Revising, chart: ChartOfAccounts): PreparedRevision {
  return { revising, kept: toProposalContent(revising.content), computed: compute(revising.content, chart) }
}

export async function reviseIn(
  tx: Tx,
  { revising, kept, computed }: PreparedRevision,
  chart: ChartOfAccounts,
  who: Who,
): Promise<Revised> {
  const [proposal, newest] = await Promise.all([
    findProposal(tx, revising.proposalId),
    findHead(tx, revising.proposalId),
  ])
  if (!proposal || !newest) return { kind: 'unknown' }
  const { head } = newest
  if (head.id !== revising.expectedRevision) return { kind: 'conflict', revisionId: head.id }
  if (head.content_hash === kept.contentHash) return { kind: 'unchanged', revisionId: head.id }
  const { content, reason } = revising
  const { calculation } = readComputed(head.computed)
  const written = await writeRevision(
    tx,
    {
      ...{ proposal, head, said: { content, kept }, assumptions: null, event: 'proposal-revised', reason },
      computed: { ...computed, ...(calculation && { calculation }) },
    },
    chart,
    who,
  )
  await deleteDraft(tx, who.actor.id, proposal.id, 'fields')
  return { kind: 'revised', ...written }
}
