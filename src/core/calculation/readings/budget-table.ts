/**
 * The reading that people know: accounts and years. Every cell is rounded once, and every total is the sum of the
 * cells that are printed above or beside it; the unrounded numbers stay with them to be opened.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import { findFunction } from '../../account/chart.ts'
import { type Money, negate, sum, type Unit, zero } from '../../money.ts'
import type { Category } from '../../proposal/economy.ts'
import type { Assembly, ComputedLine } from '../case/assemble.ts'
import type { LineTarget } from '../case/fields.ts'
import { yearsOf } from '../graph/horizon.ts'
import { type Calculated, seriesOf } from './evaluate.ts'
import { roundToUnit } from './round.ts'

export type TableRow = {
  readonly line: ComputedLine
  /** Kroner, one per year; null where the line is not calculated in the year. */
  readonly exact: readonly (number | null)[]
  readonly cells: readonly (Money | null)[]
  readonly total: Money
}

export type BudgetTable = {
  readonly years: readonly number[]
  readonly unit: Unit
  readonly rows: readonly TableRow[]
  /** The municipality's rows added up per year. */
  readonly totals: readonly Money[]
  readonly total: Money
  /** Unrounded kroner per year. */
  readonly exactTotals: readonly number[]
}

export function readBudgetTable(assembly: Assembly, calculated: Calculated): BudgetTable {
  const { horizon, unit } = assembly.case
  const years = yearsOf(horizon)
  const rows = assembly.lines.map(line => readRow(line, years, unit, calculated))
  const own = rows.filter(row => row.line.target.payer === 'municipality')
  const totals = sumRows(own, years.length)
  const exactTotals = [...seriesOf(calculated, assembly.netYearly)]
  return { years, unit, rows, totals, total: sum(totals), exactTotals }
}

function readRow(line: ComputedLine, years: readonly number[], unit: Unit, calculated: Calculated): TableRow {
  const values = seriesOf(calculated, line.yearly)
  const exact = years.map((year, i) => (year < line.first || year > line.last ? null : (values[i] ?? null)))
  const cells = exact.map(value => (value === null ? null : roundToUnit(value, unit)))
  return { line, exact, cells, total: sum(cells.map(cell => cell ?? zero)) }
}

/** Rows of one kind added up: per account, per committee, service against transfers. */
export type RowGroup<K> = { readonly key: K; readonly cells: readonly Money[]; readonly total: Money }

export function groupRows<K>(table: BudgetTable, keyOf: (target: LineTarget) => K): RowGroup<K>[] {
  const groups = new Map<K, TableRow[]>()
  for (const row of table.rows) {
    if (row.line.target.payer !== 'municipality') continue
    const key = keyOf(row.line.target)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, rows]) => {
    const cells = sumRows(rows, table.years.length)
    return { key, cells, total: sum(cells) }
  })
}

/** Refund lines are refund whatever their account; other lines follow their function. */
export function categoryOfTarget(target: LineTarget, chart: ChartOfAccounts): Category {
  if (target.kind === 'refund') return 'refund'
  const account = target.account === null ? null : findFunction(chart, target.account)
  if (!account || account.spending === 'other') return 'unplaced'
  return account.spending
}

/**
 * Who gains and who pays per year, by what the table shows: refunds and grants that the municipality gets are the
 * state's. Taxes, and benefits that the state pays in full, are not in it.
 */
export type PayerSums = {
  readonly municipality: readonly Money[]
  readonly state: readonly Money[]
  readonly region: readonly Money[]
}

export function sumPayers(table: BudgetTable): PayerSums {
  const count = table.years.length
  const rowsOf = (isMeant: (target: LineTarget) => boolean) =>
    sumRows(
      table.rows.filter(row => isMeant(row.line.target)),
      count,
    )
  const mirrored = rowsOf(
    ({ payer, kind }) => payer === 'municipality' && (kind === 'refund' || kind === 'income'),
  )
  const stated = rowsOf(({ payer }) => payer === 'state')
  return {
    municipality: table.totals,
    state: stated.map((amount, i) => sum([amount, negate(mirrored[i] ?? zero)])),
    region: rowsOf(({ payer }) => payer === 'region'),
  }
}

function sumRows(rows: readonly TableRow[], count: number): Money[] {
  return Array.from({ length: count }, (_, i) => sum(rows.map(row => row.cells[i] ?? zero)))
}
