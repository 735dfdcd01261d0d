/**
 * Sums kept ready per group of a catalogue's proposals. Every filter but the text leaves whole groups of equal
 * committee, area and worst finding, so these sums answer all of them without looking at a single proposal.
 */
import { sql } from 'kysely'
import type { CatalogueRowTable, FacetTable, FacetYearTable } from './tables.ts'
import type { Tx } from './transaction.ts'

/** What the proposals of a group have in common. */
export type Group = Pick<CatalogueRowTable, 'committee' | 'policy_area' | 'worst'>

/** Sums the groups up again from the rows: some of them, or (`null`) all. */
export async function sumUp(tx: Tx, catalogueId: string, groups: readonly Group[] | null): Promise<void> {
  const isMeant = sql`r.catalogue_id = ${catalogueId} and ${isIn(groups)}`
  await sql`delete from facet as r where ${isMeant}`.execute(tx.db)
  await sql`delete from facet_year as r where ${isMeant}`.execute(tx.db)
  // the casts: PostgreSQL widens a sum of integers beyond what its driver reads as a number
  await sql`
    insert into facet (catalogue_id, committee, policy_area, worst, first_position, proposals, paid_back, net)
    select r.catalogue_id, r.committee, r.policy_area, r.worst, min(r.position), count(*),
      cast(sum(r.is_paid_back) as bigint), cast(sum(r.net) as bigint)
    from catalogue_row r where ${isMeant}
    group by r.catalogue_id, r.committee, r.policy_area, r.worst`.execute(tx.db)
  await sql`
    insert into facet_year (catalogue_id, committee, policy_area, worst, year,
      net, service, transfer, refund, unplaced, blanks)
    select r.catalogue_id, r.committee, r.policy_area, r.worst, y.year,
      cast(sum(y.net) as bigint), cast(sum(y.service) as bigint), cast(sum(y.transfer) as bigint),
      cast(sum(y.refund) as bigint), cast(sum(y.unplaced) as bigint), cast(sum(y.blanks) as bigint)
    from catalogue_row r join catalogue_row_year y
      on y.catalogue_id = r.catalogue_id and y.position = r.position
    where ${isMeant}
    group by r.catalogue_id, r.committee, r.policy_area, r.worst, y.year`.execute(tx.db)
}

function isIn(groups: readonly Group[] | null) {
  if (groups === null) return sql`1 = 1`
  const each = groups.map(
    ({ committee, policy_area, worst }) =>
      sql`(r.committee = ${committee} and r.policy_area = ${policy_area} and r.worst = ${worst})`,
  )
  return sql`(${sql.join(each, sql` or `)})`
}

export function readFacets(tx: Tx, catalogueId: string): Promise<FacetTable[]> {
  return tx.db.selectFrom('facet').selectAll().where('catalogue_id', '=', catalogueId).execute()
}

export function readFacetYears(tx: Tx, catalogueId: string): Promise<FacetYearTable[]> {
  return tx.db.selectFrom('facet_year').selectAll().where('catalogue_id', '=', catalogueId).execute()
}
