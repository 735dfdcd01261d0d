/** Opens a cell of a computed table: line by line from the amount down to assumptions, rates and their sources. */
import type { FunctionCode } from '../../core/account/chart.ts'
import { yearsOf } from '../../core/calculation/graph/horizon.ts'
import type { FigureKey } from '../../core/calculation/graph/operation.ts'
import { explain } from '../../core/calculation/readings/explain.ts'
import { calculateWords } from '../../words/calculate.ts'
import { type ExplanationLine, sayExplanation } from '../../words/calculation/explanation.ts'
import type { Language } from '../../words/language.ts'
import type { Calculation } from './calculation.ts'

/** The lines of an account in a year, or with no account the net result. */
export type CellAsked = { readonly account: FunctionCode | null; readonly year: number }

export type ExplainedCell = { readonly line: string; readonly lines: readonly ExplanationLine[] }

export function explainedCells(
  { prepared }: Calculation,
  { account, year }: CellAsked,
  language: Language,
): ExplainedCell[] {
  const { assembly, calculated } = prepared
  const { horizon } = assembly.case
  const from = yearsOf(horizon).indexOf(year)
  if (from === -1) return []
  const open = (line: string, figure: FigureKey): ExplainedCell => {
    const root = explain(calculated, figure, { from, until: from + 1 })
    return { line, lines: sayExplanation(root, horizon, language) }
  }
  if (account === null) return [open(calculateWords[language].net, assembly.netYearly)]
  const lines = assembly.lines.filter(
    line => line.target.account === account && line.first <= year && year <= line.last,
  )
  return lines.map(line => open(line.target.label, line.yearly))
}

export function explainCell(calculation: Calculation, asked: CellAsked, language: Language): string[] {
  const cells = explainedCells(calculation, asked, language)
  if (cells.length === 0) return [calculateWords[language].noCell(asked.account, asked.year)]
  return cells.flatMap(({ line, lines }) => [`${line} ${asked.year}`, ...lines.flatMap(sayLine), ''])
}

function sayLine({ depth, name, when, value, how, source }: ExplanationLine): string[] {
  const indent = '  '.repeat(depth + 1)
  const head = [name, when].filter(part => part !== '').join(', ')
  const details = [how, source ?? ''].filter(part => part !== '')
  return [`${indent}${head}: ${value}`, ...details.map(detail => `${indent}  ${detail}`)]
}
