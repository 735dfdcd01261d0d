/**
 * What a revision keeps of its calculation, as plain data: the engine that made it, the rates it used, the table as
 * printed, and the graph. Read back it gives the same numbers for ever, whatever the program or a rate has become.
 */
import type { Money, Unit } from '../../money.ts'
import type { LineTarget } from '../case/fields.ts'
import { buildGraph, type GraphResult } from '../graph/build-graph.ts'
import type { Figure } from '../graph/figure.ts'
import type { Horizon } from '../graph/horizon.ts'
import type { ParameterUse } from '../graph/leaf.ts'
import { readBudgetTable } from './budget-table.ts'
import type { Prepared } from './prepare.ts'

/** Raised when the same case could give other numbers than before. */
export const engineVersion = 1

export type Snapshot = {
  readonly engine: number
  readonly horizon: Horizon
  readonly unit: Unit
  readonly parameters: readonly ParameterUse[]
  readonly rows: readonly {
    readonly id: string
    readonly target: LineTarget
    /** The figure that explains the row. */
    readonly figure: string
    readonly cells: readonly (Money | null)[]
    readonly total: Money
  }[]
  readonly totals: readonly Money[]
  readonly total: Money
  readonly figures: readonly Figure[]
}

export function takeSnapshot({ assembly, calculated }: Prepared): Snapshot {
  const { rows, totals, total, unit } = readBudgetTable(assembly, calculated)
  const { figures, horizon } = assembly.graph
  return {
    engine: engineVersion,
    horizon,
    unit,
    parameters: figures.flatMap(({ operation }) =>
      operation.kind === 'parameter' ? [operation.parameter] : [],
    ),
    rows: rows.map(({ line, cells, total }) => ({
      id: line.id,
      target: line.target,
      figure: line.yearly,
      cells,
      total,
    })),
    totals,
    total,
    figures,
  }
}

/** The graph as it was when the snapshot was taken. Checked again, because it comes from outside the program. */
export function restoreGraph({ horizon, figures }: Snapshot): GraphResult {
  return buildGraph(horizon, figures)
}
