/** The chart arranged for reading labels: functions by full code, by shorthand and by main account. */
import type { AccountFunction, ChartOfAccounts, FunctionCode, MainAccount } from './chart.ts'
import { isSaid, type LabelWords, labelWords } from './label-words.ts'

export type AccountIndex = {
  readonly full: ReadonlyMap<FunctionCode, AccountFunction>
  /** By main account and function number: `5.73`. */
  readonly short: ReadonlyMap<string, readonly AccountFunction[]>
  /** By the main account's digit; absent where the chart holds no functions of it. */
  readonly onMain: ReadonlyMap<string, readonly AccountFunction[]>
  readonly main: ReadonlyMap<string, MainAccount>
  /** The words of a function's names and labels. */
  readonly words: ReadonlyMap<FunctionCode, LabelWords>
}

export function indexChart(chart: ChartOfAccounts): AccountIndex {
  const { functions } = chart
  return {
    full: new Map(functions.map(f => [f.code, f])),
    short: Map.groupBy(functions, f => `${f.code.slice(0, 1)}.${f.code.slice(-2)}`),
    onMain: Map.groupBy(functions, f => f.code.slice(0, 1)),
    main: new Map(chart.mainAccounts.map(m => [m.code, m])),
    words: new Map(functions.map(f => [f.code, wordsOf(f)])),
  }
}

/** Which function of a main account the words of a line most likely mean, by the chart's own list. */
export function likelyFunction(main: MainAccount, said: LabelWords): FunctionCode | null {
  return main.likely.find(({ words }) => words.every(word => isSaid(word, said)))?.code ?? null
}

function wordsOf(account: AccountFunction): LabelWords {
  const names = account.names.flatMap(({ name }) => labelWords(name))
  const labels = account.labels.map(label => label.replace('*', ''))
  return [...new Set([...names, ...labels])].filter(word => word.length > 3)
}
