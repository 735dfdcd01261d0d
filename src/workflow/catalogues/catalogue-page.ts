/** Which proposals of a catalogue a reader asked for: filter, order and page, and the sums over all that match. */
import { money, sum } from '../../core/money.ts'
import type { Period } from '../../core/period.ts'
import { isAlike, likeness } from '../../core/text/likeness.ts'
import type { Group } from '../../store/catalogues/facets.ts'
import {
  type Match,
  type RowFilter,
  type RowOrder,
  readMatches,
  readRows,
  readRowsAt,
} from '../../store/catalogues/row-query.ts'
import { findPositions } from '../../store/catalogues/words.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import type { CatalogueRowTable, CatalogueTable } from '../../store/tables/tables.ts'
import { wordsAsked } from '../proposals/proposal-words.ts'
import type { CatalogueQuery, CatalogueView, SortKey } from '../views.ts'
import { type Facets, type NetSums, netSums, selectFacets } from './facet-sums.ts'
import { sumNets } from './net-list.ts'
import { severityRank } from './summary-row.ts'

export type PageRequest = {
  readonly catalogue: CatalogueTable
  readonly facets: Facets
  readonly periods: readonly Period[]
  readonly query: CatalogueQuery
}

export type Page = Pick<CatalogueView, 'matching' | 'page' | 'pages'> & {
  readonly rows: readonly CatalogueRowTable[]
}

/** Only a text needs the rows themselves for its sums; every other filter leaves whole groups. */
export async function readPage(tx: Tx, { catalogue, facets, periods, query }: PageRequest): Promise<Page> {
  const filter = await filterOf(tx, catalogue, facets, query)
  const ordering = { order: orderOf(query.sort, periods), descending: query.descending }
  if (filter.positions !== null) {
    const matches = await readMatches(tx, filter, ordering)
    const { from, ...place } = placeOf(query, matches.length)
    const shown = matches.slice(from, from + query.pageSize).map(match => match.position)
    const rows = await readRowsAt(tx, filter.catalogueId, shown)
    return { ...place, rows, matching: sumMatches(matches, periods) }
  }
  const matching = netSums(selectFacets(facets, isLeftBy(filter)), periods)
  const { from, ...place } = placeOf(query, matching.proposals)
  const page = { ...ordering, from, count: query.pageSize, all: matching.proposals }
  const rows = await readRows(tx, filter, page)
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
  return {
    proposals: matches.length,
    net: sum(matches.map(match => money(match.net))),
    nets: sumNets(
      matches.map(match => match.nets),
      periods,
    ),
  }
}

/** Names are compared as people do; one that the catalogue does not have leaves nothing. */
async function filterOf(
  tx: Tx,
  catalogue: CatalogueTable,
  { groups }: Facets,
  query: CatalogueQuery,
): Promise<RowFilter> {
  const asked = wordsAsked(query.text ?? '')
  return {
    catalogueId: catalogue.id,
    committee: spelled(
      query.committee,
      groups.map(group => group.committee),
    ),
    policyArea: spelled(
      query.policyArea,
      groups.map(group => group.policy_area),
    ),
    atLeast: query.findings === null ? 0 : severityRank[query.findings],
    positions: asked.length === 0 ? null : await findPositions(tx, catalogue.id, asked),
  }
}

function spelled(asked: string | null, names: readonly string[]): string | null {
  return asked === null ? null : (names.find(name => isAlike(name, asked)) ?? likeness(asked))
}

/** A year that the catalogue does not show orders nothing. */
function orderOf(sort: SortKey, periods: readonly Period[]): RowOrder {
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
      return periods.find(period => sort === `year-${period.year}`)?.year ?? 'position'
  }
}
