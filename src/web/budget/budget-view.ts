/** A budget table as it is shown: every printed cell with what it should be where an error is found in it. */
import {
  type AccountFunction,
  type ChartOfAccounts,
  findFunction,
  nameInYear,
} from '../../core/account/chart.ts'
import { codeOf } from '../../core/account/reading.ts'
import type { Finding } from '../../core/check/finding.ts'
import { type Money, sum, type Unit, unitInOere, zero } from '../../core/money.ts'
import { type Budget, type BudgetLine, type PrintedCell, unitOf } from '../../core/proposal/content.ts'
import { hasComputedLines, isStated } from '../../core/proposal/printed-budget.ts'

export type BudgetCell = {
  readonly amount: Money | null
  /** What stands there that is no amount. */
  readonly unreadable: string | null
  readonly shouldBe: Money | null
  /** Where the amount is explained; null where somebody typed it. */
  readonly href: string | null
}

/** Where the amounts of a computed line are explained. */
export type ExplainCell = (line: string, year: number | 'all') => string

export type BudgetRow = {
  readonly cells: readonly BudgetCell[]
  readonly total: BudgetCell
  /** Errors and warnings about this row, to be said beneath it. */
  readonly findings: readonly Finding[]
}

export type BudgetLineRow = BudgetRow & {
  readonly line: BudgetLine
  /** The function the account was read as, with its name in the budget's first year. */
  readonly account: { readonly known: AccountFunction; readonly name: string } | null
}

export type BudgetView = {
  readonly budget: Budget
  readonly unit: Unit
  readonly decimals: number
  readonly lines: readonly BudgetLineRow[]
  /** The printed totals, or those of a table that was calculated; null where the table has none. */
  readonly totals: BudgetRow | null
  /** Whether lines of the table are calculated; then each says whether it is. */
  readonly isCalculated: boolean
}

export function budgetView(
  budget: Budget,
  findings: readonly Finding[],
  chart: ChartOfAccounts,
  explain: ExplainCell | null = null,
): BudgetView {
  const unit = unitOf(budget) === 'kr' ? 'kr' : '1000kr'
  const isCalculated = hasComputedLines(budget)
  const firstYear = budget.periods[0]?.year ?? 0
  return {
    budget,
    unit,
    decimals: decimalsNeeded(budget, unit),
    lines: budget.lines.map(line => ({
      ...rowOf(
        budget,
        line,
        findings.filter(finding => finding.line === line.id),
        isStated(line) ? null : explain,
        line.id,
      ),
      line,
      account: accountOf(line, chart, firstYear),
    })),
    totals: isCalculated
      ? sumOf(budget)
      : budget.totals && rowOf(budget, budget.totals, findings.filter(isAboutTotals)),
    isCalculated,
  }
}

/** A table with computed lines prints no totals: they are those of the lines as they stand. */
function sumOf({ periods, lines }: Budget): BudgetRow {
  const amounts = periods.map((_, i) => lines.map(line => line.cells[i]?.amount ?? null))
  const sums = amounts.map(column => (column.every(amount => amount === null) ? null : addUp(column)))
  const cell = (amount: Money | null): BudgetCell => ({
    amount,
    unreadable: null,
    shouldBe: null,
    href: null,
  })
  return { cells: sums.map(cell), total: cell(addUp(sums)), findings: [] }
}

function addUp(amounts: readonly (Money | null)[]): Money {
  return sum(amounts.map(amount => amount ?? zero))
}

function accountOf(line: BudgetLine, chart: ChartOfAccounts, year: number): BudgetLineRow['account'] {
  const code = codeOf(line.account)
  const known = code === null ? null : findFunction(chart, code)
  return known && { known, name: nameInYear(known, year) }
}

/** Whether anything shown of the account has not been compared with its source. */
export function isUnverified({ account }: BudgetLineRow): boolean {
  return account !== null && !(account.known.verified && account.known.spendingVerified)
}

function isAboutTotals(finding: Finding): boolean {
  return finding.code === 'column-sum' || finding.code === 'total-of-totals'
}

type PrintedRow = { readonly cells: readonly PrintedCell[]; readonly total: PrintedCell | null }

function rowOf(
  budget: Budget,
  row: PrintedRow,
  findings: readonly Finding[],
  explain: ExplainCell | null = null,
  line = '',
): BudgetRow {
  const wrong = findings.filter(finding => finding.severity === 'error' && finding.computed !== null)
  const shouldBe = (year: number | null) =>
    wrong.find(f => (f.period?.year ?? null) === year)?.computed ?? null
  return {
    cells: budget.periods.map(({ year }, i) =>
      cellOf(row.cells[i] ?? null, shouldBe(year), explain?.(line, year) ?? null),
    ),
    total: cellOf(row.total, shouldBe(null), explain?.(line, 'all') ?? null),
    findings: findings.filter(finding => finding.severity !== 'note'),
  }
}

function cellOf(cell: PrintedCell | null, shouldBe: Money | null, href: string | null): BudgetCell {
  if (!cell) return { amount: null, unreadable: null, shouldBe, href: null }
  const text = cell.text.trim()
  const unreadable = cell.amount === null && text !== '' ? text : null
  return { amount: cell.amount, unreadable, shouldBe, href }
}

/** As many decimals as the finest printed digit needs, so that nothing printed is lost. */
function decimalsNeeded(budget: Budget, unit: Unit): number {
  const rows: readonly PrintedRow[] = budget.totals ? [...budget.lines, budget.totals] : budget.lines
  const cells = rows.flatMap(row => (row.total ? [...row.cells, row.total] : row.cells))
  const present = cells.filter(cell => cell.amount !== null)
  return Math.max(0, ...present.map(cell => Math.round(Math.log10(unitInOere[unit] / cell.step))))
}
