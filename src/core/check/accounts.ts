/** Accounts as the lines name them: missing, unknown, ambiguous, interpreted, or not in the chart of those years. */
import { type ChartOfAccounts, findFunction, isWithin } from '../account/chart.ts'
import { codeOf } from '../account/reading.ts'
import type { Budget, BudgetLine } from '../proposal/content.ts'
import { createFinding, type Finding } from './finding.ts'

export function checkAccounts(proposal: string, budget: Budget, chart: ChartOfAccounts): Finding[] {
  return budget.lines.flatMap(line => [
    ...checkReading(proposal, line),
    ...checkYears(proposal, line, budget, chart),
  ])
}

function checkReading(proposal: string, line: BudgetLine): Finding[] {
  const at = { proposal, line: line.id, place: line.place }
  const { account, label } = line
  switch (account.certainty) {
    case 'stated':
      return []
    case 'interpreted':
      return [
        createFinding('account-interpreted', {
          ...at,
          data: { label, written: account.written, code: account.code },
        }),
      ]
    case 'ambiguous':
      return [
        createFinding('account-ambiguous', {
          ...at,
          data: { label, written: account.written, candidates: account.candidates },
        }),
      ]
    case 'unknown':
      return [createFinding('account-unknown', { ...at, data: { label, written: account.written } })]
    case 'none':
      return label === '' ? [] : [createFinding('account-none', { ...at, data: { label } })]
    default:
      return account satisfies never
  }
}

function checkYears(proposal: string, line: BudgetLine, budget: Budget, chart: ChartOfAccounts): Finding[] {
  const code = codeOf(line.account)
  const account = code === null ? null : findFunction(chart, code)
  if (code === null || !account) return []
  if (budget.periods.every(period => isWithin(account, period.year))) return []
  const years = yearsWithAmounts(line, budget).filter(year => !isWithin(account, year))
  if (years.length === 0) return []
  return [
    createFinding('account-not-in-year', {
      proposal,
      line: line.id,
      place: line.place,
      data: { label: line.label, code, years },
    }),
  ]
}

/** The years in which a line carries an amount other than zero. */
export function yearsWithAmounts(line: BudgetLine, budget: Budget): number[] {
  return budget.periods.flatMap((period, i) => (line.cells[i]?.amount ? [period.year] : []))
}
