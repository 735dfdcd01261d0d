/**
 * The narrow rows that lists are made of, and the subtotals kept ready beside them. All of it can be made again from
 * revisions and findings; it is written in the same transaction as what it sums up.
 */
import { sql } from 'kysely'
import { chunksOf } from './chunks.ts'
import { insertRows } from './insert-rows.ts'
import type { CatalogueRowTable, CatalogueRowYearTable, FacetTable, FacetYearTable } from './tables.ts'
import type { Tx } from './transaction.ts'

export type SummaryRow = {
  readonly row: CatalogueRowTable
  readonly years: readonly CatalogueRowYearTable[]
}

/** All rows of a catalogue anew, and its subtotals with them. */
export async function replaceRows(
  tx: Tx,
  catalogueId: string,
  summaries: readonly SummaryRow[],
): Promise<void> {
  await tx.db.deleteFrom('catalogue_row').where('catalogue_id', '=', catalogueId).executeTakeFirst()
  await tx.db.deleteFrom('catalogue_row_year').where('catalogue_id', '=', catalogueId).executeTakeFirst()
  for (const some of chunksOf(summaries)) {
    const rows = some.map(summary => summary.row)
    await insertRows(tx, 'catalogue_row', rows)
    const years = some.flatMap(summary => summary.years)
    await insertRows(tx, 'catalogue_row_year', years)
  }
  await sumUp(tx, catalogueId)
}

/** One proposal's row anew, at the place it has. A year that is new to the catalogue is blank for the others. */
export async function replaceRow(
  tx: Tx,
  { row, years }: SummaryRow,
  allYears: readonly number[],
): Promise<void> {
  for (const table of ['catalogue_row', 'catalogue_row_year'] as const)
    await tx.db
      .deleteFrom(table)
      .where('catalogue_id', '=', row.catalogue_id)
      .where('position', '=', row.position)
      .executeTakeFirst()
  await insertRows(tx, 'catalogue_row', [row])
  await insertRows(tx, 'catalogue_row_year', years)
  for (const year of allYears)
    await sql`
      insert into catalogue_row_year
        (catalogue_id, position, year, net, service, transfer, refund, unplaced, blanks)
      select catalogue_id, position, ${sql.lit(year)}, null, 0, 0, 0, 0, 0 from catalogue_row
      where catalogue_id = ${row.catalogue_id}
      on conflict do nothing`.execute(tx.db)
  await sumUp(tx, row.catalogue_id)
}

/**
 * Every filter but the text leaves whole groups of equal committee, area and worst finding, so sums over these
 * groups answer all of them without looking at a single proposal.
 */
async function sumUp(tx: Tx, catalogueId: string): Promise<void> {
  await tx.db.deleteFrom('facet').where('catalogue_id', '=', catalogueId).executeTakeFirst()
  await tx.db.deleteFrom('facet_year').where('catalogue_id', '=', catalogueId).executeTakeFirst()
  // the casts: PostgreSQL widens a sum of integers beyond what its driver reads as a number
  await sql`
    insert into facet (catalogue_id, committee, policy_area, worst, first_position, proposals, paid_back, net)
    select catalogue_id, committee, policy_area, worst, min(position), count(*),
      cast(sum(is_paid_back) as bigint), cast(sum(net) as bigint)
    from catalogue_row where catalogue_id = ${catalogueId}
    group by catalogue_id, committee, policy_area, worst`.execute(tx.db)
  await sql`
    insert into facet_year (catalogue_id, committee, policy_area, worst, year,
      net, service, transfer, refund, unplaced, blanks)
    select r.catalogue_id, r.committee, r.policy_area, r.worst, y.year,
      cast(sum(y.net) as bigint), cast(sum(y.service) as bigint), cast(sum(y.transfer) as bigint),
      cast(sum(y.refund) as bigint), cast(sum(y.unplaced) as bigint), cast(sum(y.blanks) as bigint)
    from catalogue_row r join catalogue_row_year y
      on y.catalogue_id = r.catalogue_id and y.position = r.position
    where r.catalogue_id = ${catalogueId}
    group by r.catalogue_id, r.committee, r.policy_area, r.worst, y.year`.execute(tx.db)
}

export function readFacets(tx: Tx, catalogueId: string): Promise<FacetTable[]> {
  return tx.db.selectFrom('facet').selectAll().where('catalogue_id', '=', catalogueId).execute()
}

export function readFacetYears(tx: Tx, catalogueId: string): Promise<FacetYearTable[]> {
  return tx.db.selectFrom('facet_year').selectAll().where('catalogue_id', '=', catalogueId).execute()
}

export function findRow(tx: Tx, proposalId: string): Promise<CatalogueRowTable | undefined> {
  return tx.db
    .selectFrom('catalogue_row')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
}

/** The row before (−1) or after (+1) a position. */
export function findNeighbour(
  tx: Tx,
  catalogueId: string,
  position: number,
  step: -1 | 1,
): Promise<Pick<CatalogueRowTable, 'proposal_id' | 'title'> | undefined> {
  return tx.db
    .selectFrom('catalogue_row')
    .select(['proposal_id', 'title'])
    .where('catalogue_id', '=', catalogueId)
    .where('position', step === 1 ? '>' : '<', position)
    .orderBy('position', step === 1 ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
}
