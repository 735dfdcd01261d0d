/** Where a click in the overview leads: another sorting, a folded committee, another page. */
import type { SortKey } from '../../workflow/views.ts'
import { type OverviewAddress, withQuery, writeOverviewAddress } from './overview-address.ts'

export type OverviewLinks = {
  readonly address: OverviewAddress
  /** Sorts by a column, or the other way round where it is sorted by it already. */
  readonly sorted: (sort: SortKey) => string
  readonly inDocumentOrder: string
  readonly page: (page: number) => string
  /** Folds or unfolds one committee and stays where it stands. */
  readonly toggled: (committee: string | null, all: readonly (string | null)[], order: number) => string
  readonly allFolded: string
  readonly allUnfolded: string
}

export function createOverviewLinks(
  address: OverviewAddress,
  hrefOf: (query: string) => string,
): OverviewLinks {
  const at = (change: OverviewAddress, anchor: string) => `${hrefOf(writeOverviewAddress(change))}#${anchor}`
  const { query, folded } = address
  return {
    address,
    sorted: sort =>
      at(withQuery(address, { sort, descending: query.sort === sort && !query.descending }), 'forslag'),
    inDocumentOrder: at(withQuery(address, { sort: 'order', descending: false }), 'forslag'),
    page: page => at(withQuery(address, { page }), 'forslag'),
    toggled: (committee, all, order) =>
      at({ ...address, folded: toggle(folded, committee ?? '', all) }, committeeAnchor(order)),
    allFolded: at({ ...address, folded: 'all' }, 'forslag'),
    allUnfolded: at({ ...address, folded: [] }, 'forslag'),
  }
}

export function committeeAnchor(order: number): string {
  return `udvalg-${order}`
}

function toggle(
  folded: OverviewAddress['folded'],
  committee: string,
  all: readonly (string | null)[],
): readonly string[] {
  const now = folded === 'all' ? all.map(name => name ?? '') : folded
  return now.includes(committee) ? now.filter(name => name !== committee) : [...now, committee]
}
