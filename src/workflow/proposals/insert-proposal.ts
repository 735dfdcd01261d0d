/**
 * A proposal that comes in by hand: its first revision, its event, where it is on its way, and its place in the
 * catalogue where it counts there. Part of the transaction that makes it; asking whether somebody may is for that.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Hash } from '../../core/canonical.ts'
import { isListed, type State } from '../../core/process/state.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent, endOfChain } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { type KeptProposal, keepContents, toProposalContent } from '../../store/proposals/contents.ts'
import { putProcess } from '../../store/proposals/process.ts'
import { insertRevisions, putProposals } from '../../store/proposals/proposals.ts'
import { replaceRelations } from '../../store/proposals/relations.ts'
import { type Computed, compute, type KeptCalculation, writeComputed } from '../calculation/computed.ts'
import { addMember } from '../catalogues/catalogue-members.ts'
import { recheckCatalogue } from '../catalogues/recheck-catalogue.ts'
import { tell } from '../told.ts'
import type { Who } from '../who.ts'
import { relationRows } from './relation-rows.ts'
import { type NewRevision, nextRevision, proposalAt } from './settle-proposal.ts'

export type NewProposal = {
  readonly catalogueId: string
  readonly content: ProposalContent
  /** The case it is calculated from, which is kept already, and what it gave. */
  readonly assumptions?: { readonly hash: Hash; readonly calculation: KeptCalculation } | null
  readonly state: State
  readonly assigned: string | null
  readonly reason?: string | null
}

/** Its id; null where there is no such catalogue. */
export async function insertProposal(
  tx: Tx,
  fresh: NewProposal,
  chart: ChartOfAccounts,
  who: Who,
): Promise<string | null> {
  const { catalogueId, content, state } = fresh
  const [catalogue] = await Promise.all([findCatalogue(tx, catalogueId), endOfChain(tx)])
  if (!catalogue) return null
  const kept = toProposalContent(content)
  const computed = computedOf(fresh, chart)
  const revision = firstRevision(fresh, kept, computed, who)
  const proposal = proposalAt(catalogueId, revision, content)
  const sequence = await appendCreated(tx, fresh, revision, who)
  await keepContents(tx, [kept])
  await putProposals(tx, [proposal])
  await replaceRelations(tx, proposal.id, relationRows(content))
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event: sequence }])
  await putProcess(tx, {
    ...{ proposal_id: proposal.id, state, proposer: who.actor.id, assigned: fresh.assigned },
    ...{ calculated_by: null, centre: content.supplement.centre, committee: content.committee?.text ?? null },
    ...{ since: who.now, moved_by: who.actor.id, event: sequence },
  })
  if (isListed(state)) {
    await addMember(tx, { proposal, content, economy: computed.economy })
    await recheckCatalogue(tx, catalogueId, proposal.id, chart)
  }
  return proposal.id
}

function computedOf({ content, assumptions }: NewProposal, chart: ChartOfAccounts): Computed {
  const calculation = assumptions?.calculation
  return { ...compute(content, chart), ...(calculation && { calculation }) }
}

function firstRevision(
  { assumptions }: NewProposal,
  kept: KeptProposal,
  computed: Computed,
  who: Who,
): NewRevision {
  return nextRevision(null, {
    id: createId(who.random),
    proposal_id: createId(who.random),
    text_hash: kept.textHash,
    content_hash: kept.contentHash,
    form_hash: kept.formHash,
    computed: writeComputed(computed),
    document_id: null,
    document_key: null,
    assumptions: assumptions?.hash ?? null,
  })
}

async function appendCreated(
  tx: Tx,
  { catalogueId, content, reason, state }: NewProposal,
  { id: revision, proposal_id, number, hash }: NewRevision,
  who: Who,
): Promise<number> {
  const told = tell(reason, who)
  const { copiedFrom } = content.supplement
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'proposal-created',
      actor: who.actor,
      subject: { kind: 'proposal', id: proposal_id },
      facts: {
        ...{ catalogue: catalogueId, state, revision, number, hash },
        ...(copiedFrom && { copiedFrom: copiedFrom.proposal, copiedRevision: copiedFrom.revision }),
      },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  return sequence
}
