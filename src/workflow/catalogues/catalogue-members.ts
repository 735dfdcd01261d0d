/**
 * A proposal that comes to count among those of its catalogue, or no longer does: its row, the sums and the search
 * follow, in the transaction of what made it so. The proposal itself and its revisions are not touched.
 */
import { comparePeriods, type Period, unitePeriods } from '../../core/period.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { addRow, findRow, keptOf, lastPosition, removeRow } from '../../store/catalogues/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../../store/catalogues/catalogues.ts'
import { readFacets, sumsOf } from '../../store/catalogues/facets.ts'
import { changeWords, wordsToChange } from '../../store/catalogues/words.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { countInDocument, findInDocument } from '../../store/received/documents.ts'
import type { CatalogueTable, DocumentProposalTable, ProposalTable } from '../../store/tables/tables.ts'
import { wordsOfProposal } from '../proposals/proposal-words.ts'
import { committeePrinted, keyByHand } from '../proposals/settle-proposal.ts'
import { parsePeriods } from './list-catalogues.ts'
import { createSpelling, noCounts, summaryRow } from './summary-row.ts'

export type Joining = {
  readonly proposal: Pick<ProposalTable, 'id' | 'catalogue_id'>
  readonly content: ProposalContent
  readonly economy: Economy | null
}

/** What is found about it is counted when the catalogue is checked again (recheck-catalogue.ts). */
export async function addMember(tx: Tx, { proposal, content, economy }: Joining): Promise<void> {
  const [catalogue, groups, { position, key, printed }] = await Promise.all([
    requireCatalogue(tx, proposal.catalogue_id),
    readFacets(tx, proposal.catalogue_id),
    placeOf(tx, proposal),
  ])
  const known = parsePeriods(catalogue.years)
  const all = unitePeriods([known, content.budget?.periods ?? []])
  const added = all.filter(period => known.every(other => comparePeriods(period, other) !== 0))
  const years = yearsOf(all)
  const committees = createSpelling(groups.map(group => group.committee))
  const policyAreas = createSpelling(groups.map(group => group.policy_area))
  const summary = summaryRow({
    catalogueId: catalogue.id,
    position,
    proposalId: proposal.id,
    key,
    content,
    economy,
    counts: noCounts,
    committee: committees(content.committee?.text ?? committeePrinted(printed)),
    policyArea: policyAreas(content.policyArea?.text ?? null),
    years,
  })
  const [sums, words] = await Promise.all([
    sumsOf(tx, summary.row),
    wordsToChange(tx, catalogue.id, position, { gone: [], come: wordsOfProposal(content) }),
  ])
  await addRow(tx, summary, sums, yearsOf(added))
  await changeWords(tx, words)
  await updateCatalogue(tx, catalogue.id, catalogue.version, {
    proposals: catalogue.proposals + 1,
    net: catalogue.net + summary.row.net,
    years: JSON.stringify(years),
  })
}

/** Nothing happens where it did not count. What is asked about it is asked no more. */
export async function removeMember(
  tx: Tx,
  { proposal, content }: Pick<Joining, 'proposal' | 'content'>,
): Promise<void> {
  const [row, catalogue] = await Promise.all([
    findRow(tx, proposal.id),
    requireCatalogue(tx, proposal.catalogue_id),
  ])
  if (!row) return
  const [kept, words] = await Promise.all([
    keptOf(tx, row),
    wordsToChange(tx, catalogue.id, row.position, { gone: wordsOfProposal(content), come: [] }),
  ])
  await removeRow(tx, row, kept)
  await changeWords(tx, words)
  await updateCatalogue(tx, catalogue.id, catalogue.version, {
    proposals: catalogue.proposals - 1,
    net: catalogue.net - row.net,
    errors: catalogue.errors - row.errors,
    warnings: catalogue.warnings - row.warnings,
    notes: catalogue.notes - row.notes,
  })
}

/** Where the catalogue's document has it, or else after everything that stands there and everything added since. */
async function placeOf(
  tx: Tx,
  { id, catalogue_id }: Joining['proposal'],
): Promise<Pick<DocumentProposalTable, 'position' | 'key' | 'printed'>> {
  const [stands, inDocument, taken] = await Promise.all([
    findInDocument(tx, catalogue_id, id),
    countInDocument(tx, catalogue_id),
    lastPosition(tx, catalogue_id),
  ])
  if (stands) return stands
  return { position: Math.max(inDocument - 1, taken) + 1, key: keyByHand(id), printed: null }
}

function yearsOf(periods: readonly Period[]): number[] {
  return periods.map(period => period.year)
}

async function requireCatalogue(tx: Tx, id: string): Promise<CatalogueTable> {
  const catalogue = await findCatalogue(tx, id)
  if (!catalogue) throw new Error(`no catalogue ${id}`)
  return catalogue
}
