/**
 * A proposal that comes to count among those of its catalogue, or no longer does: its row, the sums and the search
 * follow, in the transaction of what made it so. The proposal itself and its revisions are not touched.
 */
import { comparePeriods, unitePeriods } from '../../core/period.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { addRow, findRow, lastPosition, removeRow } from '../../store/catalogues/catalogue-rows.ts'
import { findCatalogue, updateCatalogue } from '../../store/catalogues/catalogues.ts'
import { readFacets } from '../../store/catalogues/facets.ts'
import { changeWords } from '../../store/catalogues/words.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { findDocument, findInDocument } from '../../store/received/documents.ts'
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
  const [catalogue, groups] = await Promise.all([
    requireCatalogue(tx, proposal.catalogue_id),
    readFacets(tx, proposal.catalogue_id),
  ])
  const { position, key, printed } = await placeOf(tx, catalogue, proposal.id)
  const known = parsePeriods(catalogue.years)
  const all = unitePeriods([known, content.budget?.periods ?? []])
  const added = all.filter(period => known.every(other => comparePeriods(period, other) !== 0))
  const years = all.map(period => period.year)
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
  await addRow(
    tx,
    summary,
    added.map(period => period.year),
  )
  await changeWords(tx, catalogue.id, position, { gone: [], come: wordsOfProposal(content) })
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
  const row = await findRow(tx, proposal.id)
  if (!row) return
  const catalogue = await requireCatalogue(tx, proposal.catalogue_id)
  await removeRow(tx, row)
  await changeWords(tx, catalogue.id, row.position, { gone: wordsOfProposal(content), come: [] })
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
  catalogue: CatalogueTable,
  proposalId: string,
): Promise<Pick<DocumentProposalTable, 'position' | 'key' | 'printed'>> {
  const [stands, document, taken] = await Promise.all([
    findInDocument(tx, catalogue.document_id, proposalId),
    findDocument(tx, catalogue.document_id),
    lastPosition(tx, catalogue.id),
  ])
  if (stands) return stands
  const last = Math.max((document?.proposals ?? 0) - 1, taken)
  return { position: last + 1, key: keyByHand(proposalId), printed: null }
}

async function requireCatalogue(tx: Tx, id: string): Promise<CatalogueTable> {
  const catalogue = await findCatalogue(tx, id)
  if (!catalogue) throw new Error(`no catalogue ${id}`)
  return catalogue
}
