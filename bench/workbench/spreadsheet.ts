/**
 * The peer: the same case as a spreadsheet, one row for each figure and one column for each of its periods, in
 * HyperFormula. Sums and products are sums and products; what a spreadsheet has no plain formula for (delays, stocks,
 * spans of months) is a sum of the same inputs, so the peer has as many cells and no more to do in them.
 */
import type { Graph } from '../../src/core/calculation/graph/build-graph.ts'
import type { Figure } from '../../src/core/calculation/graph/figure.ts'
import { monthsPerYear, seriesLength } from '../../src/core/calculation/graph/horizon.ts'
import { inputsOf } from '../../src/core/calculation/graph/operation.ts'

export type Sheet = {
  readonly cells: readonly (readonly (string | number)[])[]
  /** Row of the number that is typed. */
  readonly typed: number
  /** Rows whose amounts the table shows. */
  readonly shown: readonly number[]
  readonly formulas: number
}

export function toSheet({ figures, horizon }: Graph, typed: string, shown: readonly string[]): Sheet {
  const rows = new Map(figures.map((figure, i) => [figure.key, i]))
  const byKey = new Map(figures.map(figure => [figure.key, figure]))
  const cells = figures.map(figure => {
    const { operation, grain } = figure
    const length = seriesLength(grain, horizon)
    if ('values' in operation && !('of' in operation))
      return Array.from({ length }, (_, i) => operation.values[i] ?? operation.values[0] ?? 0)
    const inputs = inputsOf(operation).flatMap(key => byKey.get(key) ?? [])
    return Array.from({ length }, (_, i) => formulaOf(figure, inputs, i, rows))
  })
  const formulas = cells.flat().filter(cell => typeof cell === 'string').length
  const rowOf = (key: string) => rows.get(key) ?? -1
  return { cells, typed: rowOf(typed), shown: shown.map(rowOf), formulas }
}

function formulaOf(
  { grain, operation }: Figure,
  inputs: readonly Figure[],
  column: number,
  rows: ReadonlyMap<string, number>,
): string {
  const at = (input: Figure): string => {
    const row = (rows.get(input.key) ?? 0) + 1
    if (input.grain === 'once') return `$A$${row}`
    if (input.grain === grain) return `${letters(column)}${row}`
    if (input.grain === 'year') return `${letters(Math.floor(column / monthsPerYear))}${row}`
    const first = column * monthsPerYear
    return `SUM(${letters(first)}${row}:${letters(first + monthsPerYear - 1)}${row})`
  }
  const sign = operation.kind === 'multiply' ? '*' : operation.kind === 'subtract' ? '-' : '+'
  return `=${inputs.map(at).join(sign) || '0'}`
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (column % 26))
}
