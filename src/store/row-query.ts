/** Which rows of a catalogue a reader asked for: filter, order, one page, and the sums over all that match. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { CatalogueRowTable, Tables } from './tables.ts'
import type { Tx } from './transaction.ts'

/** Texts are as they stand in the rows; words are normalised as core/text/likeness.ts does. */
export type RowFilter = {
  readonly catalogueId: string
  readonly committee: string | null
  readonly policyArea: string | null
  /** 3 only with errors, 2 with errors or warnings, 0 all. */
  readonly atLeast: number
  readonly words: readonly string[]
}

export type RowOrder = 'position' | 'number_order' | 'title_order' | 'committee_order' | 'net' | number

export type RowPage = {
  /** A column, or a year to order by its net. */
  readonly order: RowOrder
  readonly descending: boolean
  readonly from: number
  readonly count: number
}

export function readRows(tx: Tx, filter: RowFilter, page: RowPage): Promise<CatalogueRowTable[]> {
  const { order, from, count } = page
  const direction = page.descending ? 'desc' : 'asc'
  const rows = matching(tx, filter).selectAll('r').limit(count).offset(from)
  if (order === 'position') return rows.orderBy('r.position', direction).execute()
  if (typeof order === 'number')
    return rows
      .leftJoin('catalogue_row_year as y', join =>
        join
          .onRef('y.catalogue_id', '=', 'r.catalogue_id')
          .onRef('y.position', '=', 'r.position')
          .on('y.year', '=', order),
      )
      .orderBy('y.net', way => (page.descending ? way.desc() : way.asc()).nullsLast())
      .orderBy('r.position', direction)
      .execute()
  return rows.orderBy(`r.${order}`, direction).orderBy('r.position', direction).execute()
}

export type MatchSums = {
  readonly proposals: number
  readonly net: number
  /** Null where all that match are blank in that year. */
  readonly byYear: ReadonlyMap<number, number | null>
}

/** Sums row by row; only asked for where subtotals cannot answer. */
export async function sumRows(tx: Tx, filter: RowFilter): Promise<MatchSums> {
  const total = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('proposals'))
    .select(sql<number | null>`cast(sum(r.net) as bigint)`.as('net'))
    .executeTakeFirstOrThrow()
  const years = await matching(tx, filter)
    .innerJoin('catalogue_row_year as y', join =>
      join.onRef('y.catalogue_id', '=', 'r.catalogue_id').onRef('y.position', '=', 'r.position'),
    )
    .select('y.year')
    .select(sql<number | null>`cast(sum(y.net) as bigint)`.as('net'))
    .groupBy('y.year')
    .execute()
  const byYear = new Map(years.map(row => [row.year, row.net]))
  return { proposals: total.proposals, net: total.net ?? 0, byYear }
}

type Rows = SelectQueryBuilder<Tables & { r: CatalogueRowTable }, 'r', Record<never, never>>

function matching(tx: Tx, filter: RowFilter): Rows {
  let rows: Rows = tx.db.selectFrom('catalogue_row as r').where('r.catalogue_id', '=', filter.catalogueId)
  if (filter.committee !== null) rows = rows.where('r.committee', '=', filter.committee)
  if (filter.policyArea !== null) rows = rows.where('r.policy_area', '=', filter.policyArea)
  if (filter.atLeast > 0) rows = rows.where('r.worst', '>=', filter.atLeast)
  for (const word of filter.words)
    rows = rows.where('r.proposal_id', 'in', found =>
      found
        .selectFrom('word')
        .select('word.proposal_id')
        .where('word', '>=', word)
        .where('word', isPrefix(word) ? '<=' : '=', isPrefix(word) ? `${word}\u{10ffff}` : word),
    )
  return rows
}

/** A single letter or digit is looked for as a word of its own: as a beginning it would match nearly everything. */
function isPrefix(word: string): boolean {
  return [...word].length > 1
}
