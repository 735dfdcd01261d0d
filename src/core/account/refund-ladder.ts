/**
 * What share of an account's expense the state can refund in a year, as the lowest and highest that the rules give.
 * It says what is possible, not what is likely: which weeks of support people are in is the calculation's question.
 */
import {
  type AccountFunction,
  type ChartOfAccounts,
  isWithin,
  type RefundLadder,
  type RefundRule,
} from './chart.ts'

/** Shares of the expense, 0 to 1. */
export type ShareRange = { readonly lowest: number; readonly highest: number }

/** Null where no refund can stand on the account in that year. */
export function possibleShare(
  account: AccountFunction,
  year: number,
  ladder: readonly RefundLadder[],
): ShareRange | null {
  const rules = account.refund.filter(rule => isWithin(rule, year))
  const ranges = rules.flatMap(rule => rangeOf(rule, year, ladder))
  if (ranges.length === 0) return null
  // Where every rule covers only a part, what none of them covers is not refunded at all.
  const isAllCovered = rules.some(rule => rule.covers === undefined)
  return {
    lowest: isAllCovered ? Math.min(...ranges.map(r => r.lowest)) : 0,
    highest: Math.max(...ranges.map(r => r.highest)),
  }
}

type Shares = Map<number, ShareRange | null>

const shares = new WeakMap<ChartOfAccounts, Map<AccountFunction, Shares>>()

/** `possibleShare` by the chart's ladder, kept per chart: a catalogue asks for the same few again and again. */
export function shareInYear(
  chart: ChartOfAccounts,
  account: AccountFunction,
  year: number,
): ShareRange | null {
  const ofChart = shares.get(chart) ?? new Map<AccountFunction, Shares>()
  const ofAccount = ofChart.get(account) ?? new Map<number, ShareRange | null>()
  const known = ofAccount.get(year)
  if (known !== undefined) return known
  const share = possibleShare(account, year, chart.ladder)
  shares.set(chart, ofChart.set(account, ofAccount.set(year, share)))
  return share
}

/** The ladders that held on some day of the year; two where it changed during the year. */
export function laddersInYear(ladder: readonly RefundLadder[], year: number): readonly RefundLadder[] {
  return ladder.filter(
    ({ from, until }) => from <= `${year}-12-31` && (until === null || until > `${year}-01-01`),
  )
}

function rangeOf(rule: RefundRule, year: number, ladder: readonly RefundLadder[]): ShareRange[] {
  switch (rule.kind) {
    case 'full':
      return [{ lowest: 1, highest: 1 }]
    case 'share':
      return [{ lowest: rule.share ?? 0, highest: rule.share ?? 1 }]
    case 'run-off':
      return [{ lowest: 0, highest: rule.share ?? 1 }]
    case 'ladder': {
      const shares = laddersInYear(ladder, year).flatMap(l => l.steps.map(step => step.stateShare))
      return shares.length === 0 ? [] : [{ lowest: Math.min(...shares), highest: Math.max(...shares) }]
    }
    default:
      return rule.kind satisfies never
  }
}
