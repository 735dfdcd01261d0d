/**
 * A catalogue as its page shows it: sums of the whole, one page of rows after filter and order, and the findings
 * of those rows. Reads narrow rows and ready sums only, however large the catalogue is.
 */
import type { CatalogueContent, OverviewRow } from '../core/catalogue/content.ts'
import type { Finding } from '../core/check/finding.ts'
import { type Money, money, sum } from '../core/money.ts'
import { type Period, periodKey } from '../core/period.ts'
import { isAlike, likeness } from '../core/text/likeness.ts'
import { readFacets, readFacetYears } from '../store/catalogue-rows.ts'
import { findCatalogue } from '../store/catalogues.ts'
import { parseCatalogue } from '../store/contents.ts'
import { findDocument, findingsAbout, printedRows, wholeDocument } from '../store/documents.ts'
import { isId } from '../store/id.ts'
import { lastPublication } from '../store/publications.ts'
import {
  type Match,
  type RowFilter,
  type RowOrder,
  readMatches,
  readRows,
  readRowsAt,
} from '../store/row-query.ts'
import type { CatalogueRowTable, CatalogueTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { findPositions } from '../store/words.ts'
import {
  countOf,
  economyOfFacets,
  type Facets,
  type Group,
  type NetSums,
  netSums,
  selectFacets,
} from './facet-sums.ts'
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
  const asked = wordsAsked(query.text ?? '')
  const positions = asked.length === 0 ? null : await findPositions(tx, catalogue.id, asked)
  const filter = { ...filterOf(catalogue.id, facets, query), positions }
  const { rows, matching, page, pages } = await readPage(tx, { filter, facets, periods, query })
  return {
    ...(await describe(tx, catalogue)),
    content,
    periods,
    economy: economyOfFacets(facets, periods),
    paidBack: countOf(facets.groups.map(group => group.paid_back)),
    committees: committeeGroups(facets, periods, content),
    policyAreas: policyAreas(facets),
    overviewFindings: (await findingsAbout(tx, catalogue.document_id, [wholeDocument])).map(parseFinding),
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
function filterOf(
  catalogueId: string,
  { groups }: Facets,
  query: CatalogueQuery,
): Omit<RowFilter, 'positions'> {
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
  }
}

type PageRequest = {
  readonly filter: RowFilter
  readonly facets: Facets
  readonly periods: readonly Period[]
  readonly query: CatalogueQuery
}

type Page = Pick<CatalogueView, 'matching' | 'page' | 'pages'> & {
  readonly rows: readonly CatalogueRowTable[]
}

/** Only a text needs the rows themselves for its sums; every other filter leaves whole groups. */
async function readPage(tx: Tx, { filter, facets, periods, query }: PageRequest): Promise<Page> {
  const ordering = { order: orderOf(query.sort), descending: query.descending }
  if (filter.positions !== null) {
    const matches = await readMatches(tx, filter, ordering)
    const place = placeOf(query, matches.length)
    const shown = matches.slice(place.from, place.from + query.pageSize).map(match => match.position)
    const rows = await readRowsAt(tx, filter.catalogueId, shown)
    const inOrder = shown.flatMap(position => rows.find(row => row.position === position) ?? [])
    return { ...place, rows: inOrder, matching: sumMatches(matches, periods) }
  }
  const matching = netSums(selectFacets(facets, isLeftBy(filter)), periods)
  const place = placeOf(query, matching.proposals)
  const rows = await readRows(tx, filter, { ...ordering, from: place.from, count: query.pageSize })
  return { ...place, rows, matching }
}

/** A page beyond the last is the last. */
function placeOf(query: CatalogueQuery, proposals: number): { page: number; pages: number; from: number } {
  const pages = Math.max(1, Math.ceil(proposals / query.pageSize))
  const page = Math.min(Math.max(1, query.page), pages)
  return { page, pages, from: (page - 1) * query.pageSize }
}

function isLeftBy({ committee, policyArea, atLeast }: RowFilter) {
  return (group: Group): boolean =>
    (committee === null || group.committee === committee) &&
    (policyArea === null || group.policy_area === policyArea) &&
    group.worst >= atLeast
}

function sumMatches(matches: readonly Match[], periods: readonly Period[]): NetSums {
  const byYear = new Map<string, Money>()
  for (const match of matches)
    for (const [year, net] of Object.entries(parseNets(match.nets)))
      byYear.set(year, money((byYear.get(year) ?? 0) + net))
  return {
    proposals: matches.length,
    net: sum(matches.map(match => money(match.net))),
    nets: periods.map(period => byYear.get(periodKey(period)) ?? null),
  }
}

function parseNets(json: string): Readonly<Record<number, Money>> {
  return JSON.parse(json) as Record<number, Money>
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
  const printed = await printedRows(
    tx,
    catalogue.document_id,
    rows.map(row => row.position),
  )
  const findings = await findingsAbout(
    tx,
    catalogue.document_id,
    rows.map(row => row.key),
    'in-overview',
  )
  return rows.map(row => ({
    ...toProposalRow(row, periods),
    printed: parsePrinted(printed.get(row.position)),
    overviewFindings: findings.filter(finding => finding.proposal_key === row.key).map(parseFinding),
  }))
}

function toProposalRow(
  row: CatalogueRowTable,
  periods: readonly Period[],
): Omit<ProposalRow, 'printed' | 'overviewFindings'> {
  const nets = parseNets(row.nets)
  return {
    id: row.proposal_id,
    key: row.key,
    number: row.number,
    title: row.title,
    committee: row.committee || null,
    policyArea: row.policy_area || null,
    net: money(row.net),
    nets: periods.map(({ year }) => nets[year] ?? null),
    counts: countsOf(row),
    isPaidBack: row.is_paid_back === 1,
  }
}

function parsePrinted(json: string | null | undefined): ProposalRow['printed'] {
  return json === null || json === undefined ? null : (JSON.parse(json) as OverviewRow)
}

/** Findings are kept as they were found. */
export function parseFinding({ json }: { readonly json: string }): Finding {
  return JSON.parse(json) as Finding
}
