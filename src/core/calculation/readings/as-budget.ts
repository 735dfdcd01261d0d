/** A computed table as a budget: what stands in a proposal, and what checks read where it has no typed table. */
import { type Money, money, sum, unitInOere, zero } from '../../money.ts'
import { year } from '../../period.ts'
import type { Budget, ComputedLine, PrintedCell } from '../../proposal/content.ts'
import type { Snapshot } from './snapshot.ts'

/** What is needed of a kept calculation. */
export type ComputedTable = Pick<Snapshot, 'horizon' | 'unit' | 'rows'>

export type ComputedBudget = Omit<Budget, 'lines' | 'printed'> & { readonly lines: readonly ComputedLine[] }

/** Only the municipality's own lines: what others pay is not in its budget. */
export function asBudget({ horizon, unit, rows }: ComputedTable, priceLevel: number | null): ComputedBudget {
  return {
    periods: Array.from({ length: horizon.years }, (_, i) => year(horizon.firstYear + i)),
    unit,
    priceLevel,
    lines: rows
      .filter(({ target }) => target.payer === 'municipality')
      .map(row => asLine(row, amount => ({ amount, step: money(unitInOere[unit]), text: '', place: null }))),
    totals: null,
    place: null,
  }
}

function asLine(
  { id, target: { account, label, kind }, cells }: ComputedTable['rows'][number],
  cellOf: (amount: Money | null) => PrintedCell,
): ComputedLine {
  return {
    origin: 'computed',
    id,
    label,
    account:
      account === null ? { certainty: 'none' } : { certainty: 'stated', written: account, code: account },
    kind,
    cells: cells.map(cellOf),
    total: cellOf(sum(cells.map(cell => cell ?? zero))),
    place: null,
    replaces: [],
  }
}
