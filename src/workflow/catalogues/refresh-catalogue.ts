/** After a proposal was revised by hand: the list, the sums and the search of its catalogue follow. */
import { comparePeriods, unitePeriods } from '../../core/period.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { findRow, replaceRow, type SummaryRow } from '../../store/catalogues/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../../store/catalogues/catalogues.ts'
import { readFacets } from '../../store/catalogues/facets.ts'
import { changeWords, wordsToChange } from '../../store/catalogues/words.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import type {
  CatalogueRowTable,
  CatalogueTable,
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
  const [catalogue, row] = await Promise.all([findCatalogue(tx, catalogueId), findRow(tx, id)])
  if (!catalogue) throw new Error(`proposal ${id} has no catalogue`)
  const change = row ? await refreshRow(tx, catalogue, row, revised) : {}
  await updateCatalogue(tx, catalogue.id, catalogue.version, change)
}

async function refreshRow(
  tx: Tx,
  catalogue: CatalogueTable,
  row: CatalogueRowTable,
  revised: RevisedProposal,
): Promise<Partial<CatalogueTable>> {
  const known = parsePeriods(catalogue.years)
  const all = unitePeriods([known, revised.content.budget?.periods ?? []])
  const added = all.filter(period => known.every(other => comparePeriods(period, other) !== 0))
  const years = all.map(period => period.year)
  const [next, moved] = await Promise.all([rowAfter(tx, row, years, revised), wordsMoved(tx, revised)])
  const words = await wordsToChange(tx, catalogue.id, row.position, moved)
  await replaceRow(
    tx,
    row,
    next,
    added.map(period => period.year),
  )
  await changeWords(tx, words)
  return { net: catalogue.net + next.row.net - row.net, years: JSON.stringify(years) }
}

async function wordsMoved(
  tx: Tx,
  { head, content }: RevisedProposal,
): Promise<{ gone: string[]; come: string[] }> {
  const before = new Set(wordsOfProposal(parseProposal(await readContent(tx, head.text_hash))))
  const after = new Set(wordsOfProposal(content))
  return {
    gone: [...before].filter(word => !after.has(word)),
    come: [...after].filter(word => !before.has(word)),
  }
}

/** With what was asked until now: recheck-catalogue.ts counts what is asked of the new words. */
async function rowAfter(
  tx: Tx,
  row: CatalogueRowTable,
  years: readonly number[],
  { content, computed }: RevisedProposal,
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
    economy: computed.economy,
    counts: { error: row.errors, warning: row.warnings, note: row.notes },
    committee: committees(content.committee?.text ?? row.committee),
    policyArea: policyAreas(content.policyArea?.text ?? null),
    years,
  })
}
