/** A computed table as a budget, for whatever reads budgets: the checks, where a proposal has no typed table. */
import { type Money, money, sum, unitInOere, zero } from '../../money.ts'
import { year } from '../../period.ts'
import type { Budget, BudgetLine, PrintedCell } from '../../proposal/content.ts'
import type { Snapshot } from './snapshot.ts'

type Table = Pick<Snapshot, 'horizon' | 'unit' | 'rows'>

/** Only the municipality's own lines: what others pay is not in its budget. */
export function asBudget({ horizon, unit, rows }: Table, priceLevel: number | null): Budget {
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
  { id, target: { account, label, kind }, cells }: Table['rows'][number],
  cellOf: (amount: Money | null) => PrintedCell,
): BudgetLine {
  return {
    origin: 'stated',
    id,
    label,
    account:
      account === null ? { certainty: 'none' } : { certainty: 'stated', written: account, code: account },
    kind,
    cells: cells.map(cellOf),
    total: cellOf(sum(cells.map(cell => cell ?? zero))),
    place: null,
  }
}
