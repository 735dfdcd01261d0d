/**
 * Refund lines against the law: an account that has none, a year in which it has ended, a share that the rule of
 * the year cannot give. Co-financed benefits never carry refund: their expense already is the municipality's share.
 */
import { type ChartOfAccounts, findFunction, isCoFinanced, refundInYear } from '../account/chart.ts'
import { codeOf } from '../account/reading.ts'
import { type ShareRange, shareInYear } from '../account/refund-ladder.ts'
import type { Budget, BudgetLine, PrintedCell } from '../proposal/content.ts'
import { yearsWithAmounts } from './accounts.ts'
import { type Beside, createBeside } from './beside.ts'
import type { Corrections } from './corrections.ts'
import { createFinding, type Finding, type FindingData } from './finding.ts'

export function checkRefunds(
  proposal: string,
  budget: Budget,
  chart: ChartOfAccounts,
  corrections: Corrections,
): Finding[] {
  const beside = createBeside(budget)
  return budget.lines
    .filter(line => line.kind === 'refund')
    .flatMap(line => [
      ...checkPossible(proposal, line, budget, chart),
      ...checkShares(proposal, line, beside(line), budget, chart, corrections),
    ])
}

function checkPossible(
  proposal: string,
  line: BudgetLine,
  budget: Budget,
  chart: ChartOfAccounts,
): Finding[] {
  const code = codeOf(line.account)
  const account = code === null ? null : findFunction(chart, code)
  if (code === null || !account) return []
  const at = { proposal, line: line.id, place: line.place }
  const years = yearsWithAmounts(line, budget)
  const findings: Finding[] = []
  const shared = years.filter(year => isCoFinanced(account, year))
  const without = years.filter(year => !shared.includes(year) && refundInYear(account, year) === null)
  const runOff = years.filter(year => refundInYear(account, year)?.kind === 'run-off')
  const report = (
    reason: FindingData['refund-not-possible']['reason'],
    affected: readonly number[],
  ): void => {
    if (affected.length === 0) return
    findings.push(
      createFinding('refund-not-possible', {
        ...at,
        detail: reason,
        data: { label: line.label, code, years: affected, reason },
      }),
    )
  }
  report('co-financed', shared)
  report(account.refund.length === 0 ? 'never' : 'not-in-year', without)
  if (runOff.length > 0)
    findings.push(
      createFinding('refund-run-off', { ...at, data: { label: line.label, code, years: runOff } }),
    )
  return findings
}

function checkShares(
  proposal: string,
  line: BudgetLine,
  { expense, isAny }: Beside,
  budget: Budget,
  chart: ChartOfAccounts,
  corrections: Corrections,
): Finding[] {
  const code = codeOf(line.account)
  const account = code === null ? null : findFunction(chart, code)
  if (code === null || !account) return []
  if (!isAny) {
    return [
      createFinding('refund-without-expense', {
        proposal,
        line: line.id,
        place: line.place,
        data: { label: line.label, code },
      }),
    ]
  }
  return budget.periods.flatMap((period, i) => {
    const cells = [line.cells[i], expense?.cells[i]] as const
    const shares = shareBetween(...cells)
    const range = shares && shareInYear(chart, account, period.year)
    if (!range || isPossible(shares, range)) return []
    const mended = shareBetween(mend(cells[0], corrections), mend(cells[1], corrections))
    const causes = cells.flatMap(cell => (cell && corrections.of(cell)?.finding) ?? [])
    const data = {
      label: line.label,
      code,
      share: shares.share,
      lowest: range.lowest,
      highest: range.highest,
    }
    return [
      createFinding('refund-share', {
        proposal,
        line: line.id,
        period,
        place: line.cells[i]?.place ?? null,
        data,
        causedBy: mended && isPossible(mended, range) ? causes : [],
      }),
    ]
  })
}

function isPossible(shares: Shares, range: ShareRange): boolean {
  return shares.highest >= range.lowest && shares.lowest <= range.highest
}

function mend(cell: PrintedCell | undefined, corrections: Corrections): PrintedCell | undefined {
  const correction = cell && corrections.of(cell)
  return correction ? { ...cell, amount: correction.amount } : cell
}

type Shares = { readonly share: number; readonly lowest: number; readonly highest: number }

/** Refund as a share of its expense, and how far rounding of the two printed cells can move it. */
function shareBetween(refund: PrintedCell | undefined, expense: PrintedCell | undefined): Shares | null {
  if (!refund?.amount || !expense?.amount || refund.amount * expense.amount > 0) return null
  const [r, e] = [Math.abs(refund.amount), Math.abs(expense.amount)]
  const lowest = Math.max(0, r - refund.step) / (e + expense.step)
  const highest = e > expense.step ? (r + refund.step) / (e - expense.step) : Number.POSITIVE_INFINITY
  return { share: r / e, lowest, highest }
}
