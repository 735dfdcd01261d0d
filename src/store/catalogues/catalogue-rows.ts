/**
 * The narrow rows that lists are made of. They can be made again from revisions and findings, and are written in the
 * same transaction as these, with the sums of their groups.
 */
import { sql } from 'kysely'
import type { Numbered } from '../../core/proposal/suggest-number.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import { refreshStatistics } from '../engine/statistics.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { CatalogueRowTable, CatalogueRowYearTable } from '../tables/tables.ts'
import { groupOf, joinGroup, leaveGroup, type Summed, type Sums, sumsOf, sumUp } from './facets.ts'

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
  await send(tx, tx.db.deleteFrom('catalogue_row').where('catalogue_id', '=', catalogueId))
  await send(tx, tx.db.deleteFrom('catalogue_row_year').where('catalogue_id', '=', catalogueId))
  for (const some of chunksOf(summaries)) {
    const rows = some.map(summary => summary.row)
    await insertRows(tx, 'catalogue_row', rows)
    const years = some.flatMap(summary => summary.years)
    await insertRows(tx, 'catalogue_row_year', years)
  }
  // summed by plans for the tables as they are now, or ten thousand rows are each looked for among ten thousand
  await refreshStatistics(tx, summaries.length)
  await sumUp(tx, catalogueId)
}

/** A row that stands, with what is kept of it beside it. */
export type StandingRow = { readonly row: CatalogueRowTable; readonly kept: Kept }

/** One proposal's row anew, at the place it has. A year that is new to the catalogue is blank for all others. */
export async function replaceRow(
  tx: Tx,
  { row: before, kept }: StandingRow,
  { row, years }: SummaryRow,
  newYears: readonly number[],
): Promise<void> {
  const former = { row: before, years: kept.years }
  const isAlike = newYears.length === 0 && isSummedAlike(former, { row, years })
  await deleteAt(tx, row)
  if (!isAlike && newYears.length === 0) await leaveGroup(tx, former, kept.sums)
  await insertRows(tx, 'catalogue_row', [row])
  await insertRows(tx, 'catalogue_row_year', years)
  for (const year of newYears) await fillYear(tx, row.catalogue_id, year)
  if (newYears.length > 0) await sumUp(tx, row.catalogue_id)
  else if (!isAlike) await joinGroup(tx, { row, years }, await sumsOf(tx, row))
}

function yearsAt(
  tx: Tx,
  row: Pick<CatalogueRowTable, 'catalogue_id' | 'position'>,
): Promise<CatalogueRowYearTable[]> {
  return tx.db
    .selectFrom('catalogue_row_year')
    .selectAll()
    .where('catalogue_id', '=', row.catalogue_id)
    .where('position', '=', row.position)
    .execute()
}

/** Whether two rows at the same place add the same to the same sums: most changes are of words. */
function isSummedAlike(one: SummaryRow, other: SummaryRow): boolean {
  const summed = ({ row, years }: SummaryRow): string => {
    const sums = years.map(
      year =>
        `${year.year}: ${[year.net, year.service, year.transfer, year.refund, year.unplaced, year.blanks]}`,
    )
    return JSON.stringify([...groupOf(row), row.net, row.is_paid_back, sums.sort()])
  }
  return summed(one) === summed(other)
}

/** One proposal more, at a place where none stands, in a group that has these sums so far. */
export async function addRow(
  tx: Tx,
  { row, years }: SummaryRow,
  sums: Sums,
  newYears: readonly number[],
): Promise<void> {
  await insertRows(tx, 'catalogue_row', [row])
  await insertRows(tx, 'catalogue_row_year', years)
  for (const year of newYears) await fillYear(tx, row.catalogue_id, year)
  if (newYears.length > 0) await sumUp(tx, row.catalogue_id)
  else await joinGroup(tx, { row, years }, sums)
}

/** What is kept of a row beside it. */
export type Kept = { readonly years: readonly CatalogueRowYearTable[]; readonly sums: Sums }

export async function keptOf(tx: Tx, row: CatalogueRowTable): Promise<Kept> {
  const [years, sums] = await Promise.all([yearsAt(tx, row), sumsOf(tx, row)])
  return { years, sums }
}

/** One proposal less. The others keep their places, and the catalogue its years. */
export async function removeRow(tx: Tx, row: CatalogueRowTable, { years, sums }: Kept): Promise<void> {
  await deleteAt(tx, row)
  await leaveGroup(tx, { row, years }, sums)
}

async function deleteAt(tx: Tx, row: CatalogueRowTable): Promise<void> {
  for (const table of ['catalogue_row', 'catalogue_row_year'] as const)
    await send(
      tx,
      tx.db
        .deleteFrom(table)
        .where('catalogue_id', '=', row.catalogue_id)
        .where('position', '=', row.position),
    )
}

/** The last place that is taken; −1 where there is none. */
export async function lastPosition(tx: Tx, catalogueId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('catalogue_row')
    .select('position')
    .where('catalogue_id', '=', catalogueId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.position ?? -1
}

/**
 * The numbers in use in a catalogue, in order: of those of a committee that differ in their last digits alone and are
 * equally long, the greatest, and how many they are. They are few where it has ten thousand.
 */
export async function numbersOf(tx: Tx, catalogueId: string): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    select nullif(committee, '') as committee, max(number) as number, count(*) as count
    from ${sql.table('catalogue_row')} where catalogue_id = ${catalogueId} and number is not null
    group by committee, rtrim(number, '0123456789'), length(number) order by min(position)`.execute(tx.db)
  return rows
}

export type RowCounts = Pick<CatalogueRowTable, 'proposal_id' | 'errors' | 'warnings' | 'notes' | 'worst'>

export type Counted = Pick<CatalogueRowTable, 'errors' | 'warnings' | 'notes'>

export type CountedRow = Summed['row'] & RowCounts

/** What is counted about some proposals now, and which sums they are in. */
export async function countedRows(
  tx: Tx,
  catalogueId: string,
  proposalIds: readonly string[],
): Promise<CountedRow[]> {
  const query = tx.db
    .selectFrom('catalogue_row')
    .select(['catalogue_id', 'position', 'net', 'is_paid_back'])
    .select(['proposal_id', 'committee', 'policy_area', 'errors', 'warnings', 'notes', 'worst'])
    .where('catalogue_id', '=', catalogueId)
  const found: CountedRow[] = []
  for (const some of chunksOf(proposalIds))
    found.push(...(await query.where('proposal_id', 'in', some).execute()))
  return found
}

/**
 * How much is asked about some proposals of a catalogue, whose rows stand as `rows` says; the sums of the groups that
 * they leave or come to follow. Gives how much more it is now than it was.
 */
export async function setRowCounts(
  tx: Tx,
  rows: readonly CountedRow[],
  counts: readonly RowCounts[],
): Promise<Counted> {
  const before = new Map(rows.map(row => [row.proposal_id, row]))
  const more = { errors: 0, warnings: 0, notes: 0 }
  const moved: CountedRow[] = []
  const staying: RowCounts[] = []
  for (const each of counts) {
    const row = before.get(each.proposal_id)
    if (!row || isSameCount(row, each)) continue
    for (const name of ['errors', 'warnings', 'notes'] as const) more[name] += each[name] - row[name]
    if (row.worst === each.worst) {
      staying.push(each)
      continue
    }
    await setCounts(tx, [each])
    moved.push(row)
    // at once, while the other rows of both groups stand where their sums say
    if (moved.length <= mostMoved) await moveGroup(tx, row, each.worst)
  }
  for (const alike of Map.groupBy(staying, countKey).values()) await setCounts(tx, alike)
  const [first] = moved
  if (first && moved.length > mostMoved) await sumUp(tx, first.catalogue_id)
  return more
}

async function moveGroup(tx: Tx, row: Summed['row'], worst: number): Promise<void> {
  const next = { ...row, worst }
  const [years, left, joined] = await Promise.all([yearsAt(tx, row), sumsOf(tx, row), sumsOf(tx, next)])
  await leaveGroup(tx, { row, years }, left)
  await joinGroup(tx, { row: next, years }, joined)
}

/** Beyond so many, summing all up anew is quicker. */
const mostMoved = 20

function isSameCount(row: RowCounts, other: RowCounts): boolean {
  return countKey(row) === countKey(other)
}

function countKey({ errors, warnings, notes }: RowCounts): string {
  return `${errors} ${warnings} ${notes}`
}

/** Of rows with equal counts. */
async function setCounts(tx: Tx, alike: readonly RowCounts[]): Promise<void> {
  const [first] = alike
  if (!first) return
  const { proposal_id: _, ...change } = first
  for (const some of chunksOf(alike.map(each => each.proposal_id)))
    await send(tx, tx.db.updateTable('catalogue_row').set(change).where('proposal_id', 'in', some))
}

async function fillYear(tx: Tx, catalogueId: string, year: number): Promise<void> {
  await sql`
    insert into catalogue_row_year
      (catalogue_id, position, year, net, service, transfer, refund, unplaced, blanks)
    select catalogue_id, position, ${sql.lit(year)}, null, 0, 0, 0, 0, 0 from catalogue_row
    where catalogue_id = ${catalogueId}
    on conflict do nothing`.execute(tx.db)
}

export function findRow(tx: Tx, proposalId: string): Promise<CatalogueRowTable | undefined> {
  return tx.db
    .selectFrom('catalogue_row')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
}

/** The committees that proposals are listed under, by proposal; those in no catalogue are not among them. */
export async function listedUnder(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, CatalogueRowTable['committee']>> {
  const found = new Map<string, CatalogueRowTable['committee']>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db
      .selectFrom('catalogue_row')
      .select(['proposal_id', 'committee'])
      .where('proposal_id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.proposal_id, row.committee)
  }
  return found
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

/** The rows at some places of a catalogue, by place. */
export async function rowsAt(
  tx: Tx,
  catalogueId: string,
  positions: readonly number[],
): Promise<Map<number, Pick<CatalogueRowTable, 'position' | 'proposal_id' | 'title'>>> {
  if (positions.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('catalogue_row')
    .select(['position', 'proposal_id', 'title'])
    .where('catalogue_id', '=', catalogueId)
    .where('position', 'in', positions)
    .execute()
  return new Map(rows.map(row => [row.position, row]))
}
