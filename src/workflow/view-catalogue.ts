/**
 * A catalogue as its page shows it: sums of the whole, one page of rows after filter and order, and the findings
 * of those rows. Reads narrow rows and ready sums only, however large the catalogue is.
 */
import type { CatalogueContent } from '../core/catalogue/content.ts'
import type { Finding } from '../core/check/finding.ts'
import { type Money, money } from '../core/money.ts'
import type { Period } from '../core/period.ts'
import { isAlike, likeness } from '../core/text/likeness.ts'
import { readFacets, readFacetYears, readRowYears } from '../store/catalogue-rows.ts'
import { findCatalogue } from '../store/catalogues.ts'
import { parseCatalogue } from '../store/contents.ts'
import { findDocument, findingsAbout } from '../store/documents.ts'
import { isId } from '../store/id.ts'
import { lastPublication } from '../store/publications.ts'
import { type RowFilter, type RowOrder, readRows, sumRows } from '../store/row-query.ts'
import type { CatalogueRowTable, CatalogueRowYearTable, CatalogueTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { countOf, economyOfFacets, type Facets, type NetSums, netSums, selectFacets } from './facet-sums.ts'
import { countsOf, parsePeriods } from './list-catalogues.ts'
import { orderKey } from './order-key.ts'
import { wordsAsked } from './proposal-words.ts'
import { severityRank } from './summary-row.ts'
import type { CatalogueQuery, CatalogueView, CommitteeGroup, ProposalRow, SortKey } from './views.ts'
import type { Store } from './who.ts'

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
  const facets = { groups: await readFacets(tx, catalogue.id), years: await readFacetYears(tx, catalogue.id) }
  const filter = filterOf(catalogue.id, facets, query)
  const matching = await sumMatching(tx, filter, facets, periods)
  const pages = Math.max(1, Math.ceil(matching.proposals / query.pageSize))
  const page = Math.min(Math.max(1, query.page), pages)
  const rows = await readRows(tx, filter, {
    order: orderOf(query.sort),
    descending: query.descending,
    from: (page - 1) * query.pageSize,
    count: query.pageSize,
  })
  return {
    ...(await describe(tx, catalogue)),
    content,
    periods,
    economy: economyOfFacets(facets, periods),
    paidBack: countOf(facets.groups.map(group => group.paid_back)),
    committees: committeeGroups(facets, periods, content),
    policyAreas: policyAreas(facets),
    overviewFindings: (await findingsAbout(tx, catalogue.document_id, null)).map(parseFinding),
    rows: await readProposalRows(tx, catalogue, rows, periods),
    matching,
    page,
    pages,
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
  | 'proposals'
  | 'counts'
  | 'published'
>

async function describe(tx: Tx, catalogue: CatalogueTable): Promise<Described> {
  const document = await findDocument(tx, catalogue.document_id)
  const publication = await lastPublication(tx, catalogue.id)
  return {
    id: catalogue.id,
    kind: catalogue.kind,
    isExample: catalogue.is_example === 1,
    importedAt: catalogue.imported_at,
    documentId: catalogue.document_id,
    fileName: document?.file_name ?? '',
    proposals: catalogue.proposals,
    counts: countsOf(catalogue),
    published: publication ? { id: publication.id, number: publication.number, at: publication.at } : null,
  }
}

/** Names are compared as people do; one that the catalogue does not have leaves nothing. */
function filterOf(catalogueId: string, { groups }: Facets, query: CatalogueQuery): RowFilter {
  const spelled = (asked: string | null, names: readonly string[]): string | null =>
    asked === null ? null : (names.find(name => isAlike(name, asked)) ?? likeness(asked))
  return {
    catalogueId,
    committee: spelled(
      query.committee,
      groups.map(group => group.committee),
    ),
    policyArea: spelled(
      query.policyArea,
      groups.map(group => group.policy_area),
    ),
    atLeast: query.findings === null ? 0 : severityRank[query.findings],
    words: wordsAsked(query.text ?? ''),
  }
}

/** Only a text needs the rows themselves; every other filter leaves whole groups. */
async function sumMatching(
  tx: Tx,
  filter: RowFilter,
  facets: Facets,
  periods: readonly Period[],
): Promise<NetSums> {
  if (filter.words.length === 0) {
    const { committee, policyArea, atLeast } = filter
    const selected = selectFacets(
      facets,
      group =>
        (committee === null || group.committee === committee) &&
        (policyArea === null || group.policy_area === policyArea) &&
        group.worst >= atLeast,
    )
    return netSums(selected, periods)
  }
  const { proposals, net, byYear } = await sumRows(tx, filter)
  return { proposals, net: money(net), nets: periods.map(({ year }) => amount(byYear.get(year))) }
}

function orderOf(sort: SortKey): RowOrder {
  switch (sort) {
    case 'order':
      return 'position'
    case 'number':
    case 'title':
    case 'committee':
      return `${sort}_order`
    case 'net':
      return 'net'
    default:
      return Number(sort.slice('year-'.length))
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
  const years = await readRowYears(
    tx,
    catalogue.id,
    rows.map(row => row.position),
  )
  const findings = await findingsAbout(
    tx,
    catalogue.document_id,
    rows.map(row => row.key),
  )
  return rows.map(row => ({
    ...toProposalRow(row),
    nets: periods.map(period => amount(netIn(years, row, period))),
    overviewFindings: findings
      .filter(finding => finding.in_overview === 1 && finding.proposal_key === row.key)
      .map(parseFinding),
  }))
}

function toProposalRow(row: CatalogueRowTable): Omit<ProposalRow, 'nets' | 'overviewFindings'> {
  return {
    id: row.proposal_id,
    key: row.key,
    number: row.number,
    title: row.title,
    committee: row.committee || null,
    policyArea: row.policy_area || null,
    net: money(row.net),
    printed: row.printed === null ? null : (JSON.parse(row.printed) as ProposalRow['printed']),
    counts: countsOf(row),
    isPaidBack: row.is_paid_back === 1,
  }
}

function netIn(
  years: readonly CatalogueRowYearTable[],
  { position }: CatalogueRowTable,
  { year }: Period,
): number | null | undefined {
  return years.find(row => row.position === position && row.year === year)?.net
}

function amount(net: number | null | undefined): Money | null {
  return net === null || net === undefined ? null : money(net)
}

/** Findings are kept as they were found. */
export function parseFinding({ json }: { readonly json: string }): Finding {
  return JSON.parse(json) as Finding
}
