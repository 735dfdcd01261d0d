/** One amount of a computed table, opened: the figures it is made of, down to what somebody assumes. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { LineTarget } from '../../core/calculation/case/fields.ts'
import { type Horizon, yearsOf } from '../../core/calculation/graph/horizon.ts'
import { type Explanation, explain } from '../../core/calculation/readings/explain.ts'
import type { OpenedGraph } from '../../core/calculation/readings/kept-graph.ts'
import type { Prepared } from '../../core/calculation/readings/prepare.ts'
import { type Money, type Unit, zero } from '../../core/money.ts'
import type { Store } from '../who.ts'
import type { KeptCalculation } from './computed.ts'
import { type CalculatedProposal, openCalculation, type RevisionQuery } from './open-calculation.ts'

/** A row by its id, or all of them together. */
export type CellLine = string | 'net'
export type CellYear = number | 'all'

export type CellQuery = RevisionQuery & { readonly line: CellLine; readonly year: CellYear }

export type CellView = {
  readonly proposal: CalculatedProposal
  /** null for the net of all lines. */
  readonly target: LineTarget | null
  readonly line: CellLine
  readonly year: CellYear
  readonly horizon: Horizon
  readonly unit: Unit
  /** As it was printed when the assumptions were given. */
  readonly amount: Money
  /** What is added up to it, each to be opened itself; empty where figures alone explain it. */
  readonly parts: readonly CellPart[]
  /** null for what is only a sum of printed amounts, and where today's program cannot calculate it. */
  readonly root: Explanation | null
}

export type CellPart = {
  readonly line: CellLine
  readonly target: LineTarget | null
  readonly year: CellYear
  readonly amount: Money
}

/** null where the table has no such amount. */
export async function viewCell(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  { line, year, revision = null }: CellQuery,
): Promise<CellView | null> {
  const opened = await openCalculation(store, proposalId, { revision }, basis)
  if (!opened) return null
  const { proposal, kept } = opened
  const basedOn = opened.signed ?? withNet(opened.asKept)
  const { horizon, unit } = kept
  const row = kept.rows.find(each => each.id === line)
  if (!row && line !== 'net') return null
  const index = year === 'all' ? null : yearsOf(horizon).indexOf(year)
  const amount = amountAt(row ?? { cells: kept.totals, total: kept.total }, index)
  if (amount === null) return null
  const figure = row ? row.figure : basedOn?.net
  const isKnown = figure !== undefined && basedOn?.calculated.model.graph.byKey.has(figure)
  const root =
    basedOn && isKnown && index !== null
      ? explain(basedOn.calculated, figure, { from: index, until: index + 1 })
      : null
  const parts = partsOf(kept, line, year, index)
  return { proposal, target: row?.target ?? null, line, year, horizon, unit, amount, parts, root }
}

function withNet(prepared: Prepared | null): Pick<OpenedGraph, 'calculated' | 'net'> | null {
  return prepared && { calculated: prepared.calculated, net: prepared.assembly.netYearly }
}

type AnyRow = { readonly cells: readonly (Money | null)[]; readonly total: Money }

function amountAt(row: AnyRow, index: number | null): Money | null {
  return index === null ? row.total : (row.cells[index] ?? null)
}

/** A total is made of its years; the net of a year of the lines that the municipality pays. */
function partsOf(kept: KeptCalculation, line: CellLine, year: CellYear, index: number | null): CellPart[] {
  const row = kept.rows.find(each => each.id === line)
  if (index === null)
    return yearsOf(kept.horizon).flatMap((each, i) => {
      const amount = (row?.cells ?? kept.totals)[i] ?? null
      return amount === null ? [] : [{ line, target: row?.target ?? null, year: each, amount }]
    })
  if (row) return []
  return kept.rows
    .filter(each => each.target.payer === 'municipality')
    .map(each => ({ line: each.id, target: each.target, year, amount: each.cells[index] ?? zero }))
    .filter(part => part.amount !== zero)
}
