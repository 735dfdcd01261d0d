/**
 * The authorised chart of accounts as dated data: which functions exist in which years, what they are called,
 * whether they count as service expenditure, and whether state refund or municipal co-financing stands on them.
 * The data lie in parameters/accounts.yaml; this file gives them their shape and answers questions by year.
 */

/** A function in full, main account · main function · function: `5.57.73`. */
export type FunctionCode = string

/** Years, both ends included; null is open. */
export type YearSpan = { readonly from: number | null; readonly to: number | null }

/** service: inside the sanctioned service expenditure · transfer: outside it · other: neither (supply, financing). */
export type Spending = 'service' | 'transfer' | 'other'

/**
 * ladder: the share falls with the weeks of support (RefundLadder) · share: one fixed share · full: 100 % ·
 * run-off: only refund of earlier years is still booked.
 */
export type RefundRule = YearSpan & {
  readonly kind: 'ladder' | 'share' | 'full' | 'run-off'
  /** State's share 0–1 of a fixed rule; null on the ladder, and where a refund stood but its share is not known. */
  readonly share: number | null
  /** What the rule covers, in Danish, where it is not the whole account: a grouping, a ceiling, older cases. */
  readonly covers?: string
  readonly verified: boolean
  readonly reference: string
}

/** One step of the ladder: the state's share 0–1 in these weeks of accumulated support; null is open. */
export type LadderStep = {
  readonly fromWeek: number
  readonly toWeek: number | null
  readonly stateShare: number
}

/** The refund ladder as it stood from one day until another: `until` is the first day it no longer holds. */
export type RefundLadder = {
  readonly from: string
  readonly until: string | null
  readonly steps: readonly LadderStep[]
  readonly verified: boolean
  readonly reference: string
}

/** The municipality pays a share of what another authority pays out; never refunded again. */
export type CoFinancing = YearSpan & { readonly verified: boolean; readonly reference: string }

export type AccountFunction = YearSpan & {
  readonly code: FunctionCode
  readonly names: readonly (YearSpan & { readonly name: string; readonly reference?: string })[]
  readonly spending: Spending
  readonly spendingVerified: boolean
  readonly refund: readonly RefundRule[]
  readonly coFinancing: readonly CoFinancing[]
  /** Words on a line's label that speak for this function where its shorthand is ambiguous (label-words.ts). */
  readonly labels: readonly string[]
  readonly verified: boolean
  readonly reference: string
}

export type MainAccount = {
  readonly code: string
  readonly name: string
  /** Which function a label like "konto 6 løn" most likely means; the first whose words all occur wins. */
  readonly likely: readonly { readonly words: readonly string[]; readonly code: FunctionCode }[]
}

export type ChartOfAccounts = {
  /** The day a person last compared the chart with its sources, ISO date. */
  readonly checkedOn: string
  readonly mainAccounts: readonly MainAccount[]
  readonly functions: readonly AccountFunction[]
  /** In order of time; empty where no ladder is known. */
  readonly ladder: readonly RefundLadder[]
}

export function isWithin(span: YearSpan, year: number): boolean {
  return (span.from === null || span.from <= year) && (span.to === null || year <= span.to)
}

export function findFunction(chart: ChartOfAccounts, code: FunctionCode): AccountFunction | null {
  return byCode(chart).get(code) ?? null
}

/** The function's name in a year; the latest known name where the year has none of its own. */
export function nameInYear(account: AccountFunction, year: number): string {
  const named = account.names.find(n => isWithin(n, year)) ?? account.names.at(-1)
  if (!named) throw new Error(`function ${account.code} has no name`)
  return named.name
}

/** The refund rule that holds in a year, or null where no state refund can stand on the account. */
export function refundInYear(account: AccountFunction, year: number): RefundRule | null {
  return account.refund.find(rule => isWithin(rule, year)) ?? null
}

export function isCoFinanced(account: AccountFunction, year: number): boolean {
  return account.coFinancing.some(rule => isWithin(rule, year))
}

const maps = new WeakMap<ChartOfAccounts, ReadonlyMap<FunctionCode, AccountFunction>>()

/** Kept per chart, because a catalogue asks once per line. */
function byCode(chart: ChartOfAccounts): ReadonlyMap<FunctionCode, AccountFunction> {
  const known = maps.get(chart)
  if (known) return known
  const map = new Map(chart.functions.map(f => [f.code, f]))
  maps.set(chart, map)
  return map
}
