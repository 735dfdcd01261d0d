/** A new revision of a proposal by hand. It follows the revision its author saw, or nothing happens. */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import type { ProposalContent } from '../core/proposal/content.ts'
import { type KeptProposal, keepContents, toProposalContent } from '../store/contents.ts'
import { deleteDraft } from '../store/drafts.ts'
import { appendEvent } from '../store/events.ts'
import { createId } from '../store/id.ts'
import { findProposal, findRevision, insertRevisions, putProposals } from '../store/proposals.ts'
import type { ProposalTable, RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { type Computed, compute, readComputed, writeComputed } from './computed.ts'
import { recheckCatalogue } from './recheck-catalogue.ts'
import { refreshCatalogue } from './refresh-catalogue.ts'
import { type NewRevision, nextRevision, proposalAt } from './settle-proposal.ts'
import { tell } from './told.ts'
import type { Store, Who } from './who.ts'

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

export function reviseProposal(
  store: Store,
  revising: Revising,
  { chart }: { readonly chart: ChartOfAccounts },
  who: Who,
): Promise<Revised> {
  const prepared = prepareRevision(revising, chart)
  return store.write(tx => reviseIn(tx, prepared, chart, who))
}

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
  const proposal = await findProposal(tx, revising.proposalId)
  const head = proposal && (await findRevision(tx, proposal.revision_id))
  if (!proposal || !head) return { kind: 'unknown' }
  if (head.id !== revising.expectedRevision) return { kind: 'conflict', revisionId: head.id }
  if (head.content_hash === kept.contentHash) return { kind: 'unchanged', revisionId: head.id }
  const revision = follow(head, kept, computed, who)
  const event = await write(tx, { proposal, head, revision, kept, computed, revising }, who)
  await recheckCatalogue(tx, proposal.catalogue_id, chart)
  return { kind: 'revised', revisionId: revision.id, number: revision.number, event }
}

function follow(head: RevisionTable, kept: KeptProposal, computed: Computed, who: Who): NewRevision {
  const { calculation } = readComputed(head.computed)
  return nextRevision(head, {
    id: createId(who.random),
    proposal_id: head.proposal_id,
    text_hash: kept.textHash,
    content_hash: kept.contentHash,
    form_hash: kept.formHash,
    computed: writeComputed({ ...computed, ...(calculation && { calculation }) }),
    ...standsIn(head, kept),
    assumptions: head.assumptions,
  })
}

/** Where the form says the same, it still stands in its document; what is said beside it stands in none. */
function standsIn(
  head: RevisionTable,
  kept: KeptProposal,
): Pick<RevisionTable, 'document_id' | 'document_key'> {
  const isSameForm = (head.form_hash ?? head.content_hash) === (kept.formHash ?? kept.contentHash)
  const { document_id, document_key } = head
  return isSameForm ? { document_id, document_key } : { document_id: null, document_key: null }
}

type Step = {
  readonly proposal: ProposalTable
  readonly head: RevisionTable
  readonly revision: NewRevision
  readonly kept: KeptProposal
  readonly computed: Computed
  readonly revising: Revising
}

async function write(tx: Tx, step: Step, who: Who): Promise<number> {
  const { proposal, revision, kept, revising } = step
  const told = tell(revising.reason, who)
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'proposal-revised',
      actor: who.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: { revision: revision.id, number: revision.number, hash: revision.hash },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  await keepContents(tx, [kept])
  await putProposals(tx, [proposalAt(proposal.catalogue_id, revision, revising.content)])
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event: sequence }])
  await refreshCatalogue(tx, { head: step.head, content: revising.content, computed: step.computed })
  await deleteDraft(tx, who.actor.id, proposal.id, 'fields')
  return sequence
}
