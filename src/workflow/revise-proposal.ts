/** A new revision of a proposal by hand. It follows the revision its author saw, or nothing happens. */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { unitePeriods } from '../core/period.ts'
import type { ProposalContent } from '../core/proposal/content.ts'
import { findRow, readFacets, replaceRow, type SummaryRow } from '../store/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../store/catalogues.ts'
import { type KeptContent, keepContents, parseProposal, readContent, toContent } from '../store/contents.ts'
import { deleteDraft } from '../store/drafts.ts'
import { appendEvent } from '../store/events.ts'
import { createId } from '../store/id.ts'
import { findProposal, findRevision, insertRevisions, putProposals } from '../store/proposals.ts'
import type { CatalogueRowTable, ProposalTable, RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { changeWords } from '../store/words.ts'
import { type Computed, compute, writeComputed } from './computed.ts'
import { parsePeriods } from './list-catalogues.ts'
import { wordsOfProposal } from './proposal-words.ts'
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
    await write(tx, { proposal, head, revision, kept, computed, revising }, who)
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
  readonly head: RevisionTable
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
  await keepContents(tx, [kept])
  await putProposals(tx, [proposalAt(proposal.catalogue_id, revision, revising.content)])
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event: sequence }])
  await refreshCatalogue(tx, step)
  await deleteDraft(tx, who.actor.id, proposal.id)
}

/** The catalogue's list and sums follow, and its version moves so that an import prepared meanwhile sees it. */
async function refreshCatalogue(tx: Tx, { proposal, head, computed, revising }: Step): Promise<void> {
  const catalogue = await findCatalogue(tx, proposal.catalogue_id)
  if (!catalogue) throw new Error(`no catalogue ${proposal.catalogue_id}`)
  const row = await findRow(tx, proposal.id)
  const years = unitePeriods([parsePeriods(catalogue.years), revising.content.budget?.periods ?? []]).map(
    period => period.year,
  )
  const next = row && (await rowAfter(tx, row, years, revising.content, computed))
  if (next) await replaceRow(tx, next, years)
  if (next)
    await changeWords(tx, catalogue.id, next.row.position, await wordsMoved(tx, head, revising.content))
  const net = catalogue.net + (next?.row.net ?? 0) - (row?.net ?? 0)
  await updateCatalogue(tx, catalogue.id, catalogue.version, { net, years: JSON.stringify(years) })
}

async function wordsMoved(
  tx: Tx,
  head: RevisionTable,
  content: ProposalContent,
): Promise<{ gone: string[]; come: string[] }> {
  const before = new Set(wordsOfProposal(parseProposal(await readContent(tx, head.text_hash))))
  const after = new Set(wordsOfProposal(content))
  return {
    gone: [...before].filter(word => !after.has(word)),
    come: [...after].filter(word => !before.has(word)),
  }
}

/** What was found in the document was found in words that no longer stand: the new row has no findings yet. */
async function rowAfter(
  tx: Tx,
  row: CatalogueRowTable,
  years: readonly number[],
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
    committee: committees(content.committee?.text ?? row.committee),
    policyArea: policyAreas(content.policyArea?.text ?? null),
    years,
  })
}
