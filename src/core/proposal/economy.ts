/**
 * The sums a budget table gives: per year net, service expenditure, transfers and refund, the accumulated result
 * and when the proposal has paid itself back. Computed from the lines, never from the printed totals.
 */
import { type ChartOfAccounts, findFunction } from '../account/chart.ts'
import { codeOf } from '../account/reading.ts'
import { type Money, money, sum, zero } from '../money.ts'
import type { Period } from '../period.ts'
import type { Budget, BudgetLine } from './content.ts'

/** service: inside the sanctioned service expenditure · transfer and refund: outside it · unplaced: account unknown. */
export type Category = 'service' | 'transfer' | 'refund' | 'unplaced'

export const categories: readonly Category[] = ['service', 'transfer', 'refund', 'unplaced']

export type PeriodEconomy = {
  readonly period: Period
  /** null where every line is blank: a blank is not a zero. */
  readonly net: Money | null
  readonly byCategory: Readonly<Record<Category, Money>>
  /** Running total of net, blanks counting as nothing. */
  readonly accumulated: Money
  /** How many lines are blank in this period while others are not. */
  readonly blanks: number
}

export type Economy = {
  readonly periods: readonly PeriodEconomy[]
  readonly net: Money
  readonly byCategory: Readonly<Record<Category, Money>>
  /** The first period whose accumulated result is zero or better and stays so; null if there is none. */
  readonly paidBackIn: Period | null
  /** The highest accumulated outlay at the end of a period, zero if there never is one. */
  readonly largestOutlay: Money
}

/** The sums of several budgets, e.g. of a catalogue, over the periods given. */
export function addEconomies(economies: readonly Economy[], periods: readonly Period[]): Economy {
  const rows = periods.map(period => {
    const parts = economies.flatMap(e => e.periods.filter(p => p.period.year === period.year))
    const nets = parts.flatMap(p => (p.net === null ? [] : [p.net]))
    return {
      period,
      net: nets.length === 0 ? null : sum(nets),
      byCategory: sumCategories(parts.map(p => p.byCategory)),
      blanks: sumCounts(parts.map(p => p.blanks)),
    }
  })
  return accumulate(rows)
}

export function economyOf(budget: Budget, chart: ChartOfAccounts): Economy {
  const category = budget.lines.map(line => categoryOf(line, chart))
  const rows = budget.periods.map((period, column) => {
    const amounts = budget.lines.map(line => line.cells[column]?.amount ?? null)
    const present = amounts.filter(amount => amount !== null)
    const byCategory = Object.fromEntries(
      categories.map(name => [
        name,
        sum(amounts.map((a, i) => (category[i] === name && a !== null ? a : zero))),
      ]),
    ) as Record<Category, Money>
    return {
      period,
      net: present.length === 0 ? null : sum(present),
      byCategory,
      blanks: present.length === 0 ? 0 : amounts.length - present.length,
    }
  })
  return accumulate(rows)
}

/** Refund lines are refund whatever their account; other lines follow their function. */
function categoryOf(line: BudgetLine, chart: ChartOfAccounts): Category {
  if (line.kind === 'refund') return 'refund'
  const code = codeOf(line.account)
  const account = code === null ? null : findFunction(chart, code)
  if (!account || account.spending === 'other') return 'unplaced'
  return account.spending
}

/** From sums per period to the whole: what has accumulated when, and whether it pays itself back. */
export function accumulate(rows: readonly Omit<PeriodEconomy, 'accumulated'>[]): Economy {
  let running: Money = zero
  const periods = rows.map(row => {
    running = sum([running, row.net ?? zero])
    return { ...row, accumulated: running }
  })
  return {
    periods,
    net: running,
    byCategory: sumCategories(periods.map(p => p.byCategory)),
    paidBackIn: paidBackIn(periods),
    largestOutlay: money(Math.max(0, ...periods.map(p => p.accumulated))),
  }
}

function paidBackIn(periods: readonly PeriodEconomy[]): Period | null {
  const lastInDebt = periods.findLastIndex(p => p.accumulated > 0)
  const first = periods[lastInDebt + 1]
  const isAnyGain = periods.some(p => p.accumulated < 0)
  return first && isAnyGain ? first.period : null
}

function sumCategories(parts: readonly Readonly<Record<Category, Money>>[]): Record<Category, Money> {
  return Object.fromEntries(categories.map(name => [name, sum(parts.map(p => p[name]))])) as Record<
    Category,
    Money
  >
}

function sumCounts(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0)
}
