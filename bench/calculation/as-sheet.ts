/**
 * A graph as a spreadsheet: one row per figure, one column per period, and formulas in place of operations, as a
 * spreadsheet's author would write them. A stock that a formula needs and no figure holds gets a row of its own below.
 * What no plain formula can follow (a pathway, a profile over time since entry) is refused.
 */
import type { Graph } from '../../src/core/calculation/graph/build-graph.ts'
import type { Figure } from '../../src/core/calculation/graph/figure.ts'
import { monthsPerYear, seriesLength } from '../../src/core/calculation/graph/horizon.ts'
import type { FigureKey, OperationOf } from '../../src/core/calculation/graph/operation.ts'

export type Cell = number | string
export type Sheet = {
  readonly cells: Cell[][]
  /** Row of each figure, from 0. */
  readonly rowOf: ReadonlyMap<FigureKey, number>
}

export function asSheet(graph: Graph): Sheet {
  const rowOf = new Map(graph.figures.map(({ key }, row) => [key, row]))
  const cells: Cell[][] = []
  const extra: Cell[][] = []
  const writer: Writer = {
    graph,
    at: (key, period) => {
      const grain = graph.byKey.get(key)?.grain
      const row = (rowOf.get(key) ?? 0) + 1
      return grain === 'once' ? `$A$${row}` : `${column(period)}${row}`
    },
    addRow: row => {
      extra.push(row)
      return graph.figures.length + extra.length
    },
  }
  for (const figure of graph.figures) cells.push(writeFigure(figure, writer))
  return { cells: [...cells, ...extra], rowOf }
}

type Writer = {
  readonly graph: Graph
  /** Where a figure's value of a period stands; one that holds once is always in the first column. */
  readonly at: (key: FigureKey, period: number) => string
  /** Puts a row below all figures, and gives its number from 1. */
  readonly addRow: (row: Cell[]) => number
}

function writeFigure(figure: Figure, writer: Writer): Cell[] {
  const { operation, grain } = figure
  const length = seriesLength(grain, writer.graph.horizon)
  if ('values' in operation && operation.kind !== 'step') return [...operation.values]
  const formula = formulaOf(figure, writer)
  return Array.from({ length }, (_, i) => {
    const text = formula(i)
    return typeof text === 'number' ? text : `=${text}`
  })
}

type Formula = (period: number) => Cell

function formulaOf({ operation: o, grain }: Figure, writer: Writer): Formula {
  const { at } = writer
  const months = grain === 'year' ? monthsPerYear : 1
  const join = (keys: readonly FigureKey[], sign: string) => (i: number) =>
    keys.map(key => at(key, i)).join(sign)
  const list = (name: string, keys: readonly FigureKey[]) => (i: number) =>
    `${name}(${keys.map(key => at(key, i)).join(',')})`
  switch (o.kind) {
    case 'add':
      return join(o.terms, '+')
    case 'multiply':
      return join(o.factors, '*')
    case 'subtract':
      return i => `${at(o.of, i)}-${at(o.less, i)}`
    case 'divide':
      return i => `${at(o.of, i)}/${at(o.by, i)}`
    case 'negate':
      return i => `-${at(o.of, i)}`
    case 'min':
      return list('MIN', o.of)
    case 'max':
      return list('MAX', o.of)
    case 'choose':
      return i => `IF(${at(o.test, i)}>=${at(o.limit, i)},${at(o.reached, i)},${at(o.below, i)})`
    case 'pick':
      return () => at(o.of, o.index)
    case 'elapsed':
      return i => i * months
    case 'active':
      return i =>
        `MAX(0,MIN(${at(o.until, i)},${(i + 1) * months})-MAX(${at(o.from, i)},${i * months}))/${months}`
    case 'delay':
      return delayed(o, months, writer)
    case 'flow':
      return flowing(o, months, writer)
    case 'cumulate':
      return running(o, writer)
    case 'spread':
      return i => `${at(o.of, Math.floor(i / monthsPerYear))}${o.as === 'divide' ? `/${monthsPerYear}` : ''}`
    case 'yearSum':
      return i => `SUM(${at(o.of, i * monthsPerYear)}:${at(o.of, i * monthsPerYear + monthsPerYear - 1)})`
    case 'yearMean':
      return i => `AVERAGE(${at(o.of, i * monthsPerYear)}:${at(o.of, i * monthsPerYear + monthsPerYear - 1)})`
    case 'yearEnd':
      return i => at(o.of, i * monthsPerYear + monthsPerYear - 1)
    default:
      throw new Error(`a plain sheet has no formula for ${o.kind}`)
  }
}

/** Whole periods by their column, the part of one between two columns. */
function delayed(o: OperationOf<'delay'>, months: number, { at }: Writer): Formula {
  const by = `MAX(0,${at(o.by, 0)})/${months}`
  return i => {
    const row = `${at(o.of, 0)}:${at(o.of, i)}`
    const now = `IF(INT(${by})>${i},0,INDEX(${row},1,MAX(1,${i + 1}-INT(${by}))))`
    const before = `IF(INT(${by})>=${i},0,INDEX(${row},1,MAX(1,${i}-INT(${by}))))`
    return `${now}*(1-${by}+INT(${by}))+${before}*(${by}-INT(${by}))`
  }
}

/** The stock at the end of each period stands in a row of its own; a flow at the start needs none. */
function flowing(o: OperationOf<'flow'>, months: number, { at, addRow, graph }: Writer): Formula {
  const stays = `(1-${at(o.dropOff, 0)})^(${months}/${monthsPerYear})`
  const grain = graph.byKey.get(o.intake)?.grain ?? 'month'
  const length = seriesLength(grain, graph.horizon)
  const closing: Cell[] = []
  const row = addRow(closing)
  const at1 = (i: number): string => `${column(i)}${row}`
  for (let i = 0; i < length; i++) {
    const kept = i === 0 ? '' : `${at1(i - 1)}*${stays}+`
    closing.push(
      o.counted === 'evenly'
        ? `=${kept}${at(o.intake, i)}`
        : `=(${i === 0 ? '' : `${at1(i - 1)}+`}${at(o.intake, i)})*${stays}`,
    )
  }
  const before = (i: number): string => (i === 0 ? '0' : at1(i - 1))
  return o.counted === 'evenly' ? i => `(${before(i)}+${at1(i)})/2` : i => `${before(i)}+${at(o.intake, i)}`
}

function running(o: OperationOf<'cumulate'>, { at, addRow, graph }: Writer): Formula {
  const grain = graph.byKey.get(o.of)?.grain ?? 'month'
  const sums: Cell[] = []
  const row = addRow(sums)
  for (let i = 0; i < seriesLength(grain, graph.horizon); i++)
    sums.push(i === 0 ? `=${at(o.of, i)}` : `=${column(i - 1)}${row}+${at(o.of, i)}`)
  return i => `${column(i)}${row}`
}

/** A, B, … Z, AA, … */
function column(index: number): string {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}
