/**
 * Sums kept ready per group of a catalogue's proposals. Every filter but the text leaves whole groups of equal
 * committee, area and worst finding, so these sums answer all of them without looking at a single proposal.
 */
import { sql } from 'kysely'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type {
  CatalogueRowTable,
  CatalogueRowYearTable,
  FacetTable,
  FacetYearTable,
} from '../tables/tables.ts'

/** What the proposals of a group have in common. */
export type Group = Pick<CatalogueRowTable, 'committee' | 'policy_area' | 'worst'>

export function groupOf({ committee, policy_area, worst }: Group): readonly [string, string, number] {
  return [committee, policy_area, worst]
}

/** Sums all groups up again from the rows. */
export async function sumUp(tx: Tx, catalogueId: string): Promise<void> {
  const isMeant = sql`r.catalogue_id = ${catalogueId}`
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

/** What a row adds to the sums of its group. */
export type Summed = {
  readonly row: Group & Pick<CatalogueRowTable, 'catalogue_id' | 'position' | 'net' | 'is_paid_back'>
  readonly years: readonly CatalogueRowYearTable[]
}

/** What is kept of a group: no facet where nobody is in it. */
export type Sums = { readonly facet: FacetTable | undefined; readonly known: readonly FacetYearTable[] }

/** Of the group that a row is in, or comes to. */
export async function sumsOf(tx: Tx, row: Summed['row']): Promise<Sums> {
  const [facet, known] = await Promise.all([findFacet(tx, row), facetYears(tx, row)])
  return { facet, known }
}

/** A row that stands there already comes into the sums of its group, which are as given. */
export async function joinGroup(tx: Tx, { row, years }: Summed, { facet, known }: Sums): Promise<void> {
  const group = groupKey(row)
  await dropGroup(tx, row)
  await insertRows(tx, 'facet', [
    {
      ...group,
      first_position: Math.min(facet?.first_position ?? row.position, row.position),
      proposals: (facet?.proposals ?? 0) + 1,
      paid_back: (facet?.paid_back ?? 0) + row.is_paid_back,
      net: (facet?.net ?? 0) + row.net,
    },
  ])
  const before = new Map(known.map(each => [each.year, each]))
  await insertRows(
    tx,
    'facet_year',
    years.map(each => ({ ...group, year: each.year, ...addYears(before.get(each.year), each, 1) })),
  )
}

/** A row that stands there no longer leaves the sums of the group it was in, which are as given. */
export async function leaveGroup(tx: Tx, { row, years }: Summed, { facet, known }: Sums): Promise<void> {
  const group = groupKey(row)
  if (!facet) throw new Error(`no sums of the group of place ${row.position}`)
  await dropGroup(tx, row)
  if (facet.proposals === 1) return
  const isFirst = facet.first_position === row.position
  await insertRows(tx, 'facet', [
    {
      ...group,
      first_position: isFirst ? await firstPosition(tx, row) : facet.first_position,
      proposals: facet.proposals - 1,
      paid_back: facet.paid_back - row.is_paid_back,
      net: facet.net - row.net,
    },
  ])
  const gone = new Map(years.map(each => [each.year, each]))
  const left = known.map(async (each): Promise<FacetYearTable> => {
    const less = gone.get(each.year)
    const sums = less ? addYears(each, less, -1) : each
    // a sum of blanks only is blank, and no zero
    const isBlank = less?.net != null && !(await hasAmount(tx, row, each.year))
    return { ...group, year: each.year, ...sums, ...(isBlank && { net: null }) }
  })
  await insertRows(tx, 'facet_year', await Promise.all(left))
}

type YearSums = Pick<FacetYearTable, 'net' | 'service' | 'transfer' | 'refund' | 'unplaced' | 'blanks'>

function addYears(one: YearSums | undefined, other: YearSums, sign: 1 | -1): YearSums {
  const sum = (name: Exclude<keyof YearSums, 'net'>): number => (one?.[name] ?? 0) + sign * other[name]
  return {
    net: other.net === null ? (one?.net ?? null) : (one?.net ?? 0) + sign * other.net,
    service: sum('service'),
    transfer: sum('transfer'),
    refund: sum('refund'),
    unplaced: sum('unplaced'),
    blanks: sum('blanks'),
  }
}

function groupKey({ catalogue_id, committee, policy_area, worst }: Summed['row']) {
  return { catalogue_id, committee, policy_area, worst }
}

function findFacet(tx: Tx, row: Summed['row']) {
  return tx.db
    .selectFrom('facet')
    .selectAll()
    .where(eb => eb.and(groupKey(row)))
    .executeTakeFirst()
}

function facetYears(tx: Tx, row: Summed['row']) {
  return tx.db
    .selectFrom('facet_year')
    .selectAll()
    .where(eb => eb.and(groupKey(row)))
    .execute()
}

async function dropGroup(tx: Tx, row: Summed['row']): Promise<void> {
  for (const table of ['facet', 'facet_year'] as const)
    await send(
      tx,
      tx.db.deleteFrom(table).where(eb => eb.and(groupKey(row))),
    )
}

async function firstPosition(tx: Tx, row: Summed['row']): Promise<number> {
  const first = await rowsIn(tx, row)
    .select('catalogue_row.position')
    .orderBy('catalogue_row.position')
    .limit(1)
    .executeTakeFirst()
  if (!first) throw new Error('a group with sums and no rows')
  return first.position
}

async function hasAmount(tx: Tx, row: Summed['row'], year: number): Promise<boolean> {
  const found = await rowsIn(tx, row)
    .innerJoin('catalogue_row_year', join =>
      join
        .onRef('catalogue_row_year.catalogue_id', '=', 'catalogue_row.catalogue_id')
        .onRef('catalogue_row_year.position', '=', 'catalogue_row.position'),
    )
    .select('catalogue_row.position')
    .where('catalogue_row_year.year', '=', year)
    .where('catalogue_row_year.net', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

function rowsIn(tx: Tx, { catalogue_id, committee, policy_area, worst }: Summed['row']) {
  return tx.db
    .selectFrom('catalogue_row')
    .where('catalogue_row.catalogue_id', '=', catalogue_id)
    .where('catalogue_row.committee', '=', committee)
    .where('catalogue_row.policy_area', '=', policy_area)
    .where('catalogue_row.worst', '=', worst)
}

export function readFacets(tx: Tx, catalogueId: string): Promise<FacetTable[]> {
  return tx.db.selectFrom('facet').selectAll().where('catalogue_id', '=', catalogueId).execute()
}

export function readFacetYears(tx: Tx, catalogueId: string): Promise<FacetYearTable[]> {
  return tx.db.selectFrom('facet_year').selectAll().where('catalogue_id', '=', catalogueId).execute()
}
