/** After a proposal was revised by hand: the list, the sums and the search of its catalogue follow. */
import { comparePeriods, unitePeriods } from '../../core/period.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { findRow, keptOf, replaceRow, type SummaryRow } from '../../store/catalogues/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../../store/catalogues/catalogues.ts'
import { readFacets } from '../../store/catalogues/facets.ts'
import { changeWords, wordsToChange } from '../../store/catalogues/words.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import type {
  CatalogueRowTable,
  CatalogueTable,
  FacetTable,
  ProposalTable,
  RevisionTable,
} from '../../store/tables/tables.ts'
import type { Computed } from '../calculation/computed.ts'
import { wordsOfProposal } from '../proposals/proposal-words.ts'
import { parsePeriods } from './list-catalogues.ts'
import { createSpelling, summaryRow } from './summary-row.ts'

export type RevisedProposal = {
  readonly proposal: Pick<ProposalTable, 'id' | 'catalogue_id'>
  /** The revision that was the newest until now. */
  readonly head: RevisionTable
  readonly content: ProposalContent
  readonly computed: Computed
}

/** The catalogue's version moves too, so that an import that was prepared meanwhile sees it. */
export async function refreshCatalogue(tx: Tx, revised: RevisedProposal): Promise<void> {
  const { id, catalogue_id: catalogueId } = revised.proposal
  const [catalogue, row, groups, json] = await Promise.all([
    findCatalogue(tx, catalogueId),
    findRow(tx, id),
    readFacets(tx, catalogueId),
    readContent(tx, revised.head.text_hash),
  ])
  if (!catalogue) throw new Error(`proposal ${id} has no catalogue`)
  const change = row
    ? await refreshRow(tx, { catalogue, row, groups, before: parseProposal(json) }, revised)
    : {}
  await updateCatalogue(tx, catalogue.id, catalogue.version, change)
}

type Listed = {
  readonly catalogue: CatalogueTable
  readonly row: CatalogueRowTable
  readonly groups: readonly FacetTable[]
  /** What the proposal said until now. */
  readonly before: ProposalContent
}

async function refreshRow(
  tx: Tx,
  { catalogue, row, groups, before }: Listed,
  revised: RevisedProposal,
): Promise<Partial<CatalogueTable>> {
  const known = parsePeriods(catalogue.years)
  const all = unitePeriods([known, revised.content.budget?.periods ?? []])
  const added = all.filter(period => known.every(other => comparePeriods(period, other) !== 0))
  const years = all.map(period => period.year)
  const next = rowAfter(row, groups, years, revised)
  const [kept, words] = await Promise.all([
    keptOf(tx, row),
    wordsToChange(tx, catalogue.id, row.position, wordsMoved(before, revised.content)),
  ])
  await replaceRow(
    tx,
    { row, kept },
    next,
    added.map(period => period.year),
  )
  await changeWords(tx, words)
  return { net: catalogue.net + next.row.net - row.net, years: JSON.stringify(years) }
}

function wordsMoved(before: ProposalContent, after: ProposalContent): { gone: string[]; come: string[] } {
  const [former, now] = [new Set(wordsOfProposal(before)), new Set(wordsOfProposal(after))]
  return {
    gone: [...former].filter(word => !now.has(word)),
    come: [...now].filter(word => !former.has(word)),
  }
}

/** With what was asked until now: recheck-catalogue.ts counts what is asked of the new words. */
function rowAfter(
  row: CatalogueRowTable,
  groups: readonly FacetTable[],
  years: readonly number[],
  { content, computed }: RevisedProposal,
): SummaryRow {
  const committees = createSpelling(groups.map(group => group.committee))
  const policyAreas = createSpelling(groups.map(group => group.policy_area))
  return summaryRow({
    catalogueId: row.catalogue_id,
    position: row.position,
    proposalId: row.proposal_id,
    key: row.key,
    content,
    economy: computed.economy,
    counts: { error: row.errors, warning: row.warnings, note: row.notes },
    committee: committees(content.committee?.text ?? row.committee),
    policyArea: policyAreas(content.policyArea?.text ?? null),
    years,
  })
}
