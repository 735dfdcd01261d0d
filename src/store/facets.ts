/**
 * Sums kept ready per group of a catalogue's proposals. Every filter but the text leaves whole groups of equal
 * committee, area and worst finding, so these sums answer all of them without looking at a single proposal.
 */
import { type RawBuilder, sql } from 'kysely'
import type { CatalogueRowTable, FacetTable, FacetYearTable } from './tables.ts'
import type { Tx } from './transaction.ts'

/** What the proposals of a group have in common. */
export type Group = Pick<CatalogueRowTable, 'committee' | 'policy_area' | 'worst'>

/** Sums the groups up again from the rows: some of them, or (`null`) all. */
export async function sumUp(tx: Tx, catalogueId: string, groups: readonly Group[] | null): Promise<void> {
  if (groups === null) return sumWhere(tx, sql`r.catalogue_id = ${catalogueId}`)
  const distinct = new Map(groups.map(group => [JSON.stringify(groupOf(group)), group]))
  // one after the other, so that each is found by its index
  for (const { committee, policy_area, worst } of distinct.values())
    await sumWhere(
      tx,
      sql`r.catalogue_id = ${catalogueId} and r.committee = ${committee}
        and r.policy_area = ${policy_area} and r.worst = ${worst}`,
    )
}

export function groupOf({ committee, policy_area, worst }: Group): readonly [string, string, number] {
  return [committee, policy_area, worst]
}

async function sumWhere(tx: Tx, isMeant: RawBuilder<unknown>): Promise<void> {
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

export function readFacets(tx: Tx, catalogueId: string): Promise<FacetTable[]> {
  return tx.db.selectFrom('facet').selectAll().where('catalogue_id', '=', catalogueId).execute()
}

export function readFacetYears(tx: Tx, catalogueId: string): Promise<FacetYearTable[]> {
  return tx.db.selectFrom('facet_year').selectAll().where('catalogue_id', '=', catalogueId).execute()
}
