/** A table that was only typed, added up once more. There are no assumptions behind it, so nothing else can be computed. */
import { type Money, money } from '../../money.ts'
import type { Budget, PrintedCell } from '../../proposal/content.ts'
import type { Difference } from './recompute.ts'

/** Where the printed totals are not the sum of the printed lines, further off than rounding explains. */
export function addUp(budget: Budget): Difference[] {
  const { lines, totals, periods } = budget
  const columns = periods.flatMap(({ year }, i) =>
    compare(
      { line: null, label: null, year },
      totals?.cells[i],
      lines.map(line => line.cells[i]),
    ),
  )
  const first = periods[0]?.year ?? 0
  const rows = lines.flatMap(line =>
    compare({ line: line.id, label: line.label, year: first }, line.total, line.cells),
  )
  return [...columns, ...rows]
}

type Spot = Pick<Difference, 'line' | 'label' | 'year'>

function compare(
  spot: Spot,
  stated: PrintedCell | null | undefined,
  cells: readonly (PrintedCell | undefined)[],
): Difference[] {
  if (stated?.amount == null) return []
  const amounts = cells.flatMap(cell => cell?.amount ?? [])
  if (amounts.length === 0) return []
  const total: Money = money(amounts.reduce((a, b) => a + b, 0))
  const coarsest = Math.max(stated.step, ...cells.map(cell => cell?.step ?? 0))
  const rounding = (coarsest * (amounts.length + 1)) / 2
  return Math.abs(total - stated.amount) <= rounding
    ? []
    : [{ ...spot, stated: stated.amount, recomputed: total }]
}
