/** HyperFormula calculating our models. It is here to be measured against, and nowhere else in the project. */
import { HyperFormula, type RawCellContent } from 'hyperformula'
import type { Graph } from '../../src/core/calculation/graph/build-graph.ts'
import { isLeaf } from '../../src/core/calculation/graph/operation.ts'
import { asSheet, type Cell } from './as-sheet.ts'

export type Peer = {
  readonly cells: number
  /** Gives every leaf a value again and calculates all that depends on it, by the public interface. */
  readonly setAndCalculate: () => void
  /** Calculates every formula and does nothing else. */
  readonly calculate: () => void
  /** Of a figure of one of the graphs. */
  readonly valuesOf: (graph: number, key: string, length: number) => number[]
}

/** Rounding in between is switched off: it costs time, and we do none. */
const settings = { licenseKey: 'gpl-v3', smartRounding: false } as const

export function createPeer(graphs: readonly Graph[]): Peer {
  const sheets = graphs.map(asSheet)
  const named = Object.fromEntries(sheets.map(({ cells }, i) => [`g${i}`, cells as RawCellContent[][]]))
  const engine = HyperFormula.buildFromSheets(named, settings)
  const leaves = graphs.flatMap((graph, sheet) =>
    graph.figures.flatMap(({ key, operation }) =>
      isLeaf(operation) && operation.kind !== 'constant'
        ? [{ address: { sheet, row: sheets[sheet]?.rowOf.get(key) ?? 0, col: 0 }, values: operation.values }]
        : [],
    ),
  )
  // a value that is what it was might be passed over, so each is moved by a hair and back
  let hair = 1e-12
  return {
    cells: sheets.flatMap(({ cells }) => cells.flat()).length,
    setAndCalculate: () => {
      hair = -hair
      engine.batch(() => {
        for (const { address, values } of leaves)
          engine.setCellContents(address, [values.map(value => value + hair)])
      })
    },
    calculate: () => engine.evaluator.run(),
    valuesOf: (graph, key, length) => {
      const row = sheets[graph]?.rowOf.get(key) ?? 0
      return Array.from({ length }, (_, col) => toNumber(engine.getCellValue({ sheet: graph, row, col })))
    },
  }
}

function toNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`the peer gave ${JSON.stringify(value)}`)
  return value
}

export type { Cell }
