/** The functions that an address asks for: by number, shorthand or words, main account and kind of expenditure. */
import type { AccountFunction, ChartOfAccounts, Spending } from '../../core/account/chart.ts'
import { chosen, holdsWords, searched } from './library-filter.tsx'

export const spendings = ['service', 'transfer', 'other'] as const satisfies readonly Spending[]

export const accountParameters = { main: 'hovedkonto', spending: 'type' } as const

export type AccountFilter = {
  readonly text: string | null
  readonly main: string | null
  readonly spending: Spending | null
}

export function readAccountFilter(parameters: URLSearchParams, chart: ChartOfAccounts): AccountFilter {
  const mains = mainsWithFunctions(chart).map(({ code }) => code)
  return {
    text: searched(parameters),
    main: chosen(parameters, accountParameters.main, mains),
    spending: chosen(parameters, accountParameters.spending, spendings),
  }
}

export function mainsWithFunctions({ mainAccounts, functions }: ChartOfAccounts) {
  return mainAccounts.filter(({ code }) => functions.some(each => each.code.startsWith(`${code}.`)))
}

export type AccountList = {
  readonly functions: readonly AccountFunction[]
  /** What was searched for, where it is an account's number in whole or in short. */
  readonly written: string | null
}

export function listAccounts(chart: ChartOfAccounts, filter: AccountFilter): AccountList {
  const { main, spending, text } = filter
  const among = chart.functions.filter(
    each =>
      (main === null || each.code.startsWith(`${main}.`)) &&
      (spending === null || each.spending === spending),
  )
  const byNumber = text === null ? [] : among.filter(each => isWritten(each.code, text))
  if (byNumber.length > 0) return { functions: byNumber, written: text }
  const named = among.filter(each =>
    holdsWords([each.code, ...each.names.map(({ name }) => name), ...each.labels].join(' '), text),
  )
  return { functions: named, written: null }
}

/** The ways in which tables write a function, from whole to short. */
export function writtenWays(code: string): string[] {
  const [main = '', group = '', number = ''] = code.split('.')
  return [`0${main}.${number}`, `${main}.${number}`, `${main}${number}`, `${main}${group}${number}`]
}

function isWritten(code: string, text: string): boolean {
  return text === code || writtenWays(code).includes(text)
}
