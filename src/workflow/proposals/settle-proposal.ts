/** Works out what accepting a document makes of one of its proposals: its head, a new revision or none, its row. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { layAgain } from '../../core/calculation/readings/lay-lines.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { hasComputedLines } from '../../core/proposal/printed-budget.ts'
import type { SummaryRow } from '../../store/catalogues/catalogue-rows.ts'
import { addWords, type WordIndex } from '../../store/catalogues/words.ts'
import { type KeptContent, parseProposal, toProposalContent } from '../../store/proposals/contents.ts'
import { type Head, revisionHash } from '../../store/proposals/proposals.ts'
import type { DocumentProposalTable, ProposalTable, RevisionTable } from '../../store/tables/tables.ts'
import { type Computed, compute, readComputed, writeComputed } from '../calculation/computed.ts'
import { noCounts, type Spelling, summaryRow } from '../catalogues/summary-row.ts'
import { type Effect, isUnlisted } from '../imports/import-effects.ts'
import type { SeverityCounts } from '../views.ts'
import { wordsOfProposal } from './proposal-words.ts'

/** What all proposals of one document are settled with. `words` collects what they are found by. */
export type Settling = {
  readonly catalogueId: string
  readonly documentId: string
  readonly chart: ChartOfAccounts
  readonly counts: ReadonlyMap<string, SeverityCounts>
  readonly committees: Spelling
  readonly policyAreas: Spelling
  readonly years: readonly number[]
  readonly words: WordIndex
}

/** What is known of one proposal. */
export type Known = {
  readonly json: string
  /** The head's, where people have said something beside the form. */
  readonly head: string | null
  /** What was computed with the revision that stays, or whose assumptions stay. */
  readonly computed: string | null
}

export type NewIds = { readonly proposal: string; readonly revision: string }

/** A revision before it is known who made it, when, and by which event. */
export type NewRevision = Omit<RevisionTable, 'event' | 'at' | 'actor_id'>

/** A proposal as its catalogue counts it. */
export type Member = {
  readonly id: string
  readonly revisionId: string
  readonly revisionHash: string
  readonly economy: Economy | null
  readonly row: SummaryRow
}

export type Settled = Omit<Member, 'row'> & {
  readonly effect: Effect['effect']
  /** The proposal at its new head with the revision it stands at; null where nothing changed. */
  readonly step: {
    readonly proposal: ProposalTable
    readonly revision: NewRevision
    /** Content that is not the document's own: what was said beside the form is added. */
    readonly kept: KeptContent | null
  } | null
  /** null for a proposal that does not count: it follows the document, and stays out of lists and sums. */
  readonly row: SummaryRow | null
  /** The document's proposal with what became of it. */
  readonly noted: DocumentProposalTable
}

export function settleProposal(settling: Settling, target: Effect, known: Known, fresh: NewIds): Settled {
  const { proposal: incoming, effect, head } = target
  const content = contentOf(known)
  const computed = computedOf(settling, target, known, content)
  const id = head?.id ?? fresh.proposal
  const row = head && isUnlisted(head) ? null : rowOf(settling, incoming, id, content, computed.economy)
  if (row) addWords(settling.words, incoming.position, wordsOfProposal(content))
  const shared = {
    id,
    effect,
    economy: computed.economy,
    row,
    noted: { ...incoming, proposal_id: id, effect },
  }
  if (head && effect === 'unchanged')
    return { ...shared, revisionId: head.revision_id, revisionHash: head.hash, step: null }
  const kept = known.head === null ? null : toProposalContent(content)
  const revision = nextRevision(head && { number: head.revision_number, hash: head.hash }, {
    id: fresh.revision,
    proposal_id: id,
    text_hash: kept?.textHash ?? incoming.text_hash,
    content_hash: kept?.contentHash ?? incoming.content_hash,
    form_hash: kept?.formHash ?? null,
    computed: writeComputed(computed),
    document_id: settling.documentId,
    document_key: incoming.key,
    assumptions: head?.assumptions ?? null,
  })
  const proposal = proposalAt(settling.catalogueId, revision, content)
  return {
    ...shared,
    revisionId: revision.id,
    revisionHash: revision.hash,
    step: { proposal, revision, kept },
  }
}

/** A document changes the form only: what people have said beside it stays, and so do the lines that were calculated. */
function contentOf({ json, head, computed }: Known): ProposalContent {
  const incoming = parseProposal(json)
  if (head === null) return incoming
  const { supplement, budget } = parseProposal(head)
  const calculation = computed === null ? null : readComputed(computed).calculation
  if (!calculation || !budget || !hasComputedLines(budget)) return { ...incoming, supplement }
  return {
    ...incoming,
    supplement,
    budget: layAgain(incoming.budget, budget, calculation) ?? incoming.budget,
  }
}

/** A changed document leaves the assumptions, and what they gave, as they were. */
function computedOf(
  { chart }: Settling,
  { effect }: Effect,
  known: Known,
  content: ProposalContent,
): Computed {
  const before = known.computed === null ? null : readComputed(known.computed)
  if (before && effect === 'unchanged') return before
  const { calculation } = before ?? {}
  return { ...compute(content, chart), ...(calculation && { calculation }) }
}

type PreviousRevision = Pick<RevisionTable, 'number' | 'hash'>

type RevisionInput = Omit<NewRevision, 'number' | 'previous' | 'hash'>

/** The revision that follows another, or the first one, sealed by its hash. */
export function nextRevision(previous: PreviousRevision | null, input: RevisionInput): NewRevision {
  const unsealed = { ...input, number: (previous?.number ?? 0) + 1, previous: previous?.hash ?? null }
  return { ...unsealed, hash: revisionHash(unsealed) }
}

/** A proposal with a revision as its head. */
export function proposalAt(
  catalogueId: string,
  revision: NewRevision,
  content: ProposalContent,
): ProposalTable {
  return {
    id: revision.proposal_id,
    catalogue_id: catalogueId,
    revision_id: revision.id,
    number: content.number?.text ?? null,
    title: content.title?.text ?? null,
  }
}

function rowOf(
  { catalogueId, counts, committees, policyAreas, years }: Settling,
  { position, key, printed }: Pick<DocumentProposalTable, 'position' | 'key' | 'printed'>,
  proposalId: string,
  content: ProposalContent,
  economy: Computed['economy'],
): SummaryRow {
  return summaryRow({
    catalogueId,
    position,
    proposalId,
    key,
    content,
    economy,
    counts: counts.get(key) ?? noCounts,
    committee: committees(content.committee?.text ?? committeePrinted(printed)),
    policyArea: policyAreas(content.policyArea?.text ?? null),
    years,
  })
}

/** A proposal that somebody made by hand, after those of the document. */
export function settleByHand(settling: Settling, head: Head, known: Known, position: number): Member {
  const content = parseProposal(known.json)
  const { economy } = known.computed === null ? { economy: null } : readComputed(known.computed)
  addWords(settling.words, position, wordsOfProposal(content))
  const row = rowOf(settling, { position, key: keyByHand(head.id), printed: null }, head.id, content, economy)
  return { id: head.id, revisionId: head.revision_id, revisionHash: head.hash, economy, row }
}

/** No key of a document looks like this, so nothing that is found in one is taken for a finding about it. */
export function keyByHand(proposalId: string): string {
  return `hand-${proposalId}`
}

/** A form that does not name its committee stands under one in the overview. */
export function committeePrinted(printed: string | null): string | null {
  return printed === null ? null : (JSON.parse(printed) as { committee: string | null }).committee
}
