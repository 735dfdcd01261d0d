/**
 * A catalogue as its page shows it: sums of the whole, one page of rows after filter and order, and the findings
 * of those rows. Reads narrow rows and ready sums only, however large the catalogue is.
 */
import type { CatalogueContent, OverviewRow } from '../../core/catalogue/content.ts'
import { money } from '../../core/money.ts'
import type { Period } from '../../core/period.ts'
import { isAlike } from '../../core/text/likeness.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import { readFacets, readFacetYears } from '../../store/catalogues/facets.ts'
import { lastPublication } from '../../store/catalogues/publications.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { parseCatalogue } from '../../store/proposals/contents.ts'
import { withdrawnOf } from '../../store/proposals/process.ts'
import { findDocument, findingsAbout, printedRows, wholeDocument } from '../../store/received/documents.ts'
import type { CatalogueRowTable, CatalogueTable } from '../../store/tables/tables.ts'
import { progressOf } from '../process/states-of.ts'
import type { CatalogueQuery, CatalogueView, CommitteeGroup, ProposalRow } from '../views.ts'
import type { Store } from '../who.ts'
import { readPage } from './catalogue-page.ts'
import { byHand } from './create-catalogue.ts'
import { countOf, economyOfFacets, type Facets, netSums, selectFacets } from './facet-sums.ts'
import { countsOf, parsePeriods } from './list-catalogues.ts'
import { parseFinding } from './member-findings.ts'
import { readNets } from './net-list.ts'
import { orderKey } from './order-key.ts'
import { readCatalogueStory } from './read-catalogue-story.ts'
import { readReferral, referredMarks } from './view-referral.ts'

/** null where there is no such catalogue. */
export function viewCatalogue(
  store: Store,
  id: string,
  query: CatalogueQuery,
): Promise<CatalogueView | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const catalogue = await findCatalogue(tx, id)
    return catalogue ? readView(tx, catalogue, query) : null
  })
}

async function readView(tx: Tx, catalogue: CatalogueTable, query: CatalogueQuery): Promise<CatalogueView> {
  const periods = parsePeriods(catalogue.years)
  const content = parseCatalogue(catalogue.header)
  const [described, groups, years, overview] = await Promise.all([
    describe(tx, catalogue),
    readFacets(tx, catalogue.id),
    readFacetYears(tx, catalogue.id),
    findingsAbout(tx, catalogue.document_id, [wholeDocument]),
  ])
  const facets = { groups, years }
  const { rows, ...rest } = await readPage(tx, { catalogue, facets, periods, query })
  return {
    ...described,
    content,
    periods,
    economy: economyOfFacets(facets, periods),
    paidBack: countOf(facets.groups.map(group => group.paid_back)),
    committees: committeeGroups(facets, periods, content),
    policyAreas: policyAreas(facets),
    overviewFindings: overview.map(parseFinding),
    rows: await readProposalRows(tx, catalogue, rows, periods),
    ...rest,
  }
}

type Described = Pick<
  CatalogueView,
  | 'id'
  | 'kind'
  | 'isExample'
  | 'importedAt'
  | 'documentId'
  | 'fileName'
  | 'isByHand'
  | 'withdrawn'
  | 'proposals'
  | 'counts'
  | 'published'
  | 'referral'
  | 'story'
>

async function describe(tx: Tx, catalogue: CatalogueTable): Promise<Described> {
  const [document, publication, withdrawn, referral, story] = await Promise.all([
    findDocument(tx, catalogue.document_id),
    lastPublication(tx, catalogue.id),
    tx.isPublished ? [] : withdrawnOf(tx, catalogue.id),
    readReferral(tx, catalogue.id),
    readCatalogueStory(tx, catalogue.id),
  ])
  return {
    id: catalogue.id,
    kind: catalogue.kind,
    isExample: catalogue.is_example === 1,
    importedAt: catalogue.imported_at,
    documentId: catalogue.document_id,
    fileName: document?.file_name ?? '',
    isByHand: document?.format === byHand,
    withdrawn,
    proposals: catalogue.proposals,
    counts: countsOf(catalogue),
    referral,
    story,
    published: publication ? { id: publication.id, number: publication.number, at: publication.at } : null,
  }
}

function committeeGroups(
  facets: Facets,
  periods: readonly Period[],
  content: CatalogueContent,
): CommitteeGroup[] {
  const inOrder = [...facets.groups].sort((a, b) => a.first_position - b.first_position)
  const names = [...new Set(inOrder.map(group => group.committee))]
  return names.map(name => ({
    committee: name === '' ? null : name,
    ...netSums(
      selectFacets(facets, group => group.committee === name),
      periods,
    ),
    printed: content.overview?.committeeTotals.find(total => isAlike(total.committee, name)) ?? null,
  }))
}

function policyAreas({ groups }: Facets): string[] {
  const names = [...new Set(groups.map(group => group.policy_area))].filter(name => name !== '')
  return names.sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
}

async function readProposalRows(
  tx: Tx,
  catalogue: CatalogueTable,
  rows: readonly CatalogueRowTable[],
  periods: readonly Period[],
): Promise<ProposalRow[]> {
  const ids = rows.map(row => row.proposal_id)
  const places = rows.map(row => row.position)
  const keys = rows.map(row => row.key)
  const [printed, findings, progress, markOf] = await Promise.all([
    printedRows(tx, catalogue.document_id, places),
    findingsAbout(tx, catalogue.document_id, keys, 'in-overview'),
    progressOf(tx, ids),
    referredMarks(tx, ids),
  ])
  return rows.map(row => ({
    ...toProposalRow(row, periods),
    referred: markOf(row.proposal_id),
    ...progress(row.proposal_id),
    printed: parsePrinted(printed.get(row.position)),
    overviewFindings: findings.filter(finding => finding.proposal_key === row.key).map(parseFinding),
  }))
}

function toProposalRow(
  row: CatalogueRowTable,
  periods: readonly Period[],
): Omit<ProposalRow, 'printed' | 'overviewFindings' | 'state' | 'stamp' | 'referred'> {
  return {
    id: row.proposal_id,
    key: row.key,
    number: row.number,
    title: row.title,
    committee: row.committee || null,
    policyArea: row.policy_area || null,
    net: money(row.net),
    nets: readNets(row.nets, periods),
    counts: countsOf(row),
    isPaidBack: row.is_paid_back === 1,
  }
}

function parsePrinted(json: string | null | undefined): ProposalRow['printed'] {
  return json === null || json === undefined ? null : (JSON.parse(json) as OverviewRow)
}
