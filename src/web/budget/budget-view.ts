/** A budget table as it is shown: every printed cell with what it should be where an error is found in it. */
import {
  type AccountFunction,
  type ChartOfAccounts,
  findFunction,
  nameInYear,
} from '../../core/account/chart.ts'
import { codeOf } from '../../core/account/reading.ts'
import type { Finding } from '../../core/check/finding.ts'
import { type Money, type Unit, unitInOere } from '../../core/money.ts'
import { type Budget, type BudgetLine, type PrintedCell, unitOf } from '../../core/proposal/content.ts'

export type BudgetCell = {
  readonly amount: Money | null
  /** What stands there that is no amount. */
  readonly unreadable: string | null
  readonly shouldBe: Money | null
}

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
  /** The printed totals; null where the table has none. */
  readonly totals: BudgetRow | null
}

export function budgetView(budget: Budget, findings: readonly Finding[], chart: ChartOfAccounts): BudgetView {
  const unit = unitOf(budget) === 'kr' ? 'kr' : '1000kr'
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
      ),
      line,
      account: accountOf(line, chart, firstYear),
    })),
    totals: budget.totals && rowOf(budget, budget.totals, findings.filter(isAboutTotals)),
  }
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

function rowOf(budget: Budget, row: PrintedRow, findings: readonly Finding[]): BudgetRow {
  const wrong = findings.filter(finding => finding.severity === 'error' && finding.computed !== null)
  const shouldBe = (year: number | null) =>
    wrong.find(f => (f.period?.year ?? null) === year)?.computed ?? null
  return {
    cells: budget.periods.map((period, i) => cellOf(row.cells[i] ?? null, shouldBe(period.year))),
    total: cellOf(row.total, shouldBe(null)),
    findings: findings.filter(finding => finding.severity !== 'note'),
  }
}

function cellOf(cell: PrintedCell | null, shouldBe: Money | null): BudgetCell {
  if (!cell) return { amount: null, unreadable: null, shouldBe }
  const text = cell.text.trim()
  return { amount: cell.amount, unreadable: cell.amount === null && text !== '' ? text : null, shouldBe }
}

/** As many decimals as the finest printed digit needs, so that nothing printed is lost. */
function decimalsNeeded(budget: Budget, unit: Unit): number {
  const rows: readonly PrintedRow[] = budget.totals ? [...budget.lines, budget.totals] : budget.lines
  const cells = rows.flatMap(row => (row.total ? [...row.cells, row.total] : row.cells))
  const present = cells.filter(cell => cell.amount !== null)
  return Math.max(0, ...present.map(cell => Math.round(Math.log10(unitInOere[unit] / cell.step))))
}
