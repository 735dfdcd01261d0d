/** A new revision of a proposal by hand. It follows the revision its author saw, or nothing happens. */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import type { ProposalContent } from '../core/proposal/content.ts'
import { findRow, readFacets, replaceRow, type SummaryRow } from '../store/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../store/catalogues.ts'
import { type KeptContent, keepContents, toContent } from '../store/contents.ts'
import { deleteDraft } from '../store/drafts.ts'
import { appendEvent } from '../store/events.ts'
import { createId } from '../store/id.ts'
import { findProposal, findRevision, insertRevisions, putProposals } from '../store/proposals.ts'
import type { CatalogueRowTable, ProposalTable, RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { applyWords, createWordPlan, planWords } from '../store/words.ts'
import { type Computed, compute, writeComputed } from './computed.ts'
import { type NewRevision, nextRevision, proposalAt } from './settle-proposal.ts'
import { createSpelling, noCounts, summaryRow } from './summary-row.ts'
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
  | { readonly kind: 'revised'; readonly revisionId: string; readonly number: number }
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
  const kept = toContent(revising.content)
  const computed = compute(revising.content, chart)
  return store.write(async tx => {
    const proposal = await findProposal(tx, revising.proposalId)
    const head = proposal && (await findRevision(tx, proposal.revision_id))
    if (!proposal || !head) return { kind: 'unknown' }
    if (head.id !== revising.expectedRevision) return { kind: 'conflict', revisionId: head.id }
    if (head.content_hash === kept.contentHash) return { kind: 'unchanged', revisionId: head.id }
    const revision = follow(head, kept, computed, who)
    await write(tx, { proposal, revision, kept, computed, revising }, who)
    return { kind: 'revised', revisionId: revision.id, number: revision.number }
  })
}

function follow(head: RevisionTable, kept: KeptContent, computed: Computed, who: Who): NewRevision {
  return nextRevision(head, {
    id: createId(who.random),
    proposal_id: head.proposal_id,
    text_hash: kept.textHash,
    content_hash: kept.contentHash,
    computed: writeComputed(computed),
    document_id: null,
    document_key: null,
  })
}

type Step = {
  readonly proposal: ProposalTable
  readonly revision: NewRevision
  readonly kept: KeptContent
  readonly computed: Computed
  readonly revising: Revising
}

async function write(tx: Tx, step: Step, who: Who): Promise<void> {
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
  const next = proposalAt(proposal.catalogue_id, revision, revising.content)
  await keepContents(tx, [kept])
  await putProposals(tx, [next])
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event: sequence }])
  const words = createWordPlan()
  planWords(words, { proposalId: proposal.id, before: proposal.words, after: next.words })
  await applyWords(tx, words)
  await refreshCatalogue(tx, step)
  await deleteDraft(tx, who.actor.id, proposal.id)
}

/** The catalogue's list and sums follow, and its version moves so that an import prepared meanwhile sees it. */
async function refreshCatalogue(tx: Tx, { proposal, computed, revising }: Step): Promise<void> {
  const catalogue = await findCatalogue(tx, proposal.catalogue_id)
  if (!catalogue) throw new Error(`no catalogue ${proposal.catalogue_id}`)
  const row = await findRow(tx, proposal.id)
  const next = row && (await rowAfter(tx, row, revising.content, computed))
  if (next) await replaceRow(tx, next)
  const net = catalogue.net + (next?.row.net ?? 0) - (row?.net ?? 0)
  await updateCatalogue(tx, catalogue.id, catalogue.version, { net })
}

/** What was found in the document was found in words that no longer stand: the new row has no findings yet. */
async function rowAfter(
  tx: Tx,
  row: CatalogueRowTable,
  content: ProposalContent,
  { economy }: Computed,
): Promise<SummaryRow> {
  const groups = await readFacets(tx, row.catalogue_id)
  const committees = createSpelling(groups.map(group => group.committee))
  const policyAreas = createSpelling(groups.map(group => group.policy_area))
  return summaryRow({
    catalogueId: row.catalogue_id,
    position: row.position,
    proposalId: row.proposal_id,
    key: row.key,
    content,
    economy,
    counts: noCounts,
    printed: row.printed,
    committee: committees(content.committee?.text ?? row.committee),
    policyArea: policyAreas(content.policyArea?.text ?? null),
  })
}
