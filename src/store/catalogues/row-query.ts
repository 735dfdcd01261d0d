/** Which rows of a catalogue a reader asked for: filter, order, one page, and the sums over all that match. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../engine/transaction.ts'
import type { CatalogueRowTable } from '../tables/tables.ts'

/** Names are as they stand in the rows. */
export type RowFilter = {
  readonly catalogueId: string
  readonly committee: string | null
  readonly policyArea: string | null
  /** 3 only with errors, 2 with errors or warnings, 0 all. */
  readonly atLeast: number
  /** Only these places in the catalogue; null is all of them. */
  readonly positions: ReadonlySet<number> | null
}

/** A column, or a year to order by its net. */
export type RowOrder = 'position' | 'number_order' | 'title_order' | 'committee_order' | 'net' | number

export type RowOrdering = { readonly order: RowOrder; readonly descending: boolean }

/** `all`: how many match. */
export type RowPage = RowOrdering & { readonly from: number; readonly count: number; readonly all: number }

/**
 * Places first, then their rows: an engine that sorts, or counts through what comes before the page, does so with
 * little in its hands, and counts from the nearer end.
 */
export async function readRows(
  tx: Tx,
  filter: RowFilter,
  { from, count, all, ...ordering }: RowPage,
): Promise<CatalogueRowTable[]> {
  const length = Math.min(count, all - from)
  if (length <= 0) return []
  const isFromEnd = from > all / 2
  const found = await ordered(tx, filter, ordering, isFromEnd)
    .select('r.position')
    .limit(length)
    .offset(isFromEnd ? all - from - length : from)
    .execute()
  const positions = found.map(({ position }) => position)
  return readRowsAt(tx, filter.catalogueId, isFromEnd ? positions.reverse() : positions)
}

export type Match = Pick<CatalogueRowTable, 'position' | 'net' | 'nets'>

/** All rows that match, in order and as narrow as can be: for sums that no subtotal can answer. */
export async function readMatches(tx: Tx, filter: RowFilter, ordering: RowOrdering): Promise<Match[]> {
  const { positions } = filter
  const isFew = positions !== null && positions.size <= fewPositions
  const asked = isFew ? filter : { ...filter, positions: null }
  const found = await ordered(tx, asked, ordering).select(['r.position', 'r.net', 'r.nets']).execute()
  return positions === null || isFew ? found : found.filter(match => positions.has(match.position))
}

/**
 * So many places can be asked for by name: of a catalogue of 10,000, three thousand cost both engines less than half of
 * what all do. Of more, it is quicker to look at all rows and pick.
 */
const fewPositions = 3_000

/** In the order in which the places are given. */
export async function readRowsAt(
  tx: Tx,
  catalogueId: string,
  positions: readonly number[],
): Promise<CatalogueRowTable[]> {
  if (positions.length === 0) return []
  const rows = await tx.db
    .selectFrom('catalogue_row')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('position', 'in', positions)
    .execute()
  const byPosition = new Map(rows.map(row => [row.position, row]))
  return positions.flatMap(position => byPosition.get(position) ?? [])
}

function ordered(tx: Tx, filter: RowFilter, { order, descending }: RowOrdering, isFromEnd = false) {
  const direction = descending === isFromEnd ? 'asc' : 'desc'
  if (typeof order === 'number') return byYear(tx, filter, order, direction, isFromEnd)
  const rows = tx.db.selectFrom('catalogue_row as r').where(matches(filter))
  const first = order === 'position' ? rows : rows.orderBy(`r.${order}`, direction)
  return first.orderBy('r.position', direction)
}

/** From the year's own order to the rows: SQLite follows a cross join from left to right. Blanks come last. */
function byYear(tx: Tx, filter: RowFilter, year: number, direction: 'asc' | 'desc', isFromEnd: boolean) {
  return tx.db
    .selectFrom('catalogue_row_year as y')
    .crossJoin('catalogue_row as r')
    .where('y.catalogue_id', '=', filter.catalogueId)
    .where('y.year', '=', year)
    .whereRef('r.position', '=', 'y.position')
    .where(matches(filter))
    .orderBy('y.net', way => {
      const net = direction === 'desc' ? way.desc() : way.asc()
      return isFromEnd ? net.nullsFirst() : net.nullsLast()
    })
    .orderBy('y.position', direction)
}

/** The condition on `r`, a row of the catalogue. */
function matches({ catalogueId, committee, policyArea, atLeast, positions }: RowFilter): RawBuilder<boolean> {
  const conditions = [sql`r.catalogue_id = ${catalogueId}`]
  if (committee !== null) conditions.push(sql`r.committee = ${committee}`)
  if (policyArea !== null) conditions.push(sql`r.policy_area = ${policyArea}`)
  if (atLeast > 0) conditions.push(sql`r.worst >= ${atLeast}`)
  if (positions?.size === 0) conditions.push(sql`1 = 0`)
  else if (positions) conditions.push(sql`r.position in (${sql.join([...positions])})`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
