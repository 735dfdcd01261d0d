/** What stands beside a refund line in its table: the lines on the same account that are no refund. */
import type { FunctionCode } from '../account/chart.ts'
import { codeOf } from '../account/reading.ts'
import type { Budget, BudgetLine } from '../proposal/content.ts'

export type Beside = {
  /** The one line of expense on the account; null where there is none, or several could be meant. */
  readonly expense: BudgetLine | null
  /** Whether any other line is there, of whatever kind. */
  readonly isAny: boolean
}

/** Sorts the lines by account once, so that each refund line finds its own at once. */
export function createBeside(budget: Budget): (refund: BudgetLine) => Beside {
  const expenses = new Map<FunctionCode, BudgetLine | 'several'>()
  const others = new Set<FunctionCode>()
  for (const line of budget.lines) {
    const code = codeOf(line.account)
    if (code === null || line.kind === 'refund') continue
    others.add(code)
    if (line.kind === 'expense') expenses.set(code, expenses.has(code) ? 'several' : line)
  }
  return refund => {
    const code = codeOf(refund.account)
    const expense = (code !== null && expenses.get(code)) || null
    return { expense: expense === 'several' ? null : expense, isAny: code !== null && others.has(code) }
  }
}
