/** Cells and columns of a table: amounts that cannot be read, years out of order, units missing or mixed, bare rows. */
import type { DocumentProposal, Overview } from '../catalogue/content.ts'
import type { Unit } from '../money.ts'
import type { Period } from '../period.ts'
import { type Budget, type PrintedCell, unitOf } from '../proposal/content.ts'
import { isStated } from '../proposal/printed-budget.ts'
import { isUnreadable } from '../proposal/printed-cell.ts'
import { createFinding, type Finding } from './finding.ts'
import { overviewRowId } from './overview.ts'

type Table = Pick<Budget, 'periods' | 'unit' | 'unitFrom' | 'place'>

export function checkBudgetCells(proposal: string, budget: Budget): Finding[] {
  const totals = budget.totals ? [budget.totals] : []
  return [
    ...checkTable(proposal, budget),
    ...budget.lines.flatMap(line =>
      checkRow(proposal, () => line.id, line.label, budget.periods, line.cells, line.total),
    ),
    ...totals.flatMap(row => checkRow(proposal, () => null, row.label, budget.periods, row.cells, row.total)),
    ...budget.lines
      .filter(line => line.label === '')
      .map(line => createFinding('label-missing', { proposal, line: line.id, place: line.place, data: {} })),
    ...(lacksTotal(budget)
      ? [createFinding('total-missing', { proposal, place: budget.place, data: {} })]
      : []),
  ]
}

/** What the program calculated itself needs no printed sums to be checked by. */
function lacksTotal({ lines, totals }: Budget): boolean {
  return totals === null && (lines.length === 0 || lines.some(isStated))
}

export function checkOverviewCells(overview: Overview): Finding[] {
  const totals = [...overview.committeeTotals, ...(overview.totals ? [overview.totals] : [])]
  return [
    ...checkTable(null, overview),
    ...overview.rows.flatMap(row =>
      checkRow(null, () => overviewRowId(row), row.title, overview.periods, row.cells, row.total),
    ),
    ...totals.flatMap(row => checkRow(null, () => null, row.label, overview.periods, row.cells, row.total)),
  ]
}

/** One form in another unit than the overview, or than most forms, invites a mistake by a factor of a thousand. */
export function checkUnits(overview: Overview | null, forms: readonly DocumentProposal[]): Finding[] {
  const stated = forms.flatMap(({ key, content }) =>
    content.budget?.unit ? [{ key, unit: content.budget.unit, place: content.budget.place }] : [],
  )
  const against = overview?.unit ? 'overview' : 'other-forms'
  const common = overview?.unit ?? mostCommon(stated.map(form => form.unit))
  if (!common) return []
  return stated
    .filter(form => form.unit !== common)
    .map(({ key, unit, place }) =>
      createFinding('units-mixed', {
        proposal: key,
        place,
        data: { here: unit, elsewhere: common, against },
      }),
    )
}

function checkTable(proposal: string | null, table: Table): Finding[] {
  const years = table.periods.map(p => p.year)
  const isRising = years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1)
  return [
    ...(table.unit && !table.unitFrom
      ? []
      : [createFinding('unit-missing', { proposal, place: table.place, data: { assumed: unitOf(table) } })]),
    ...(isRising
      ? []
      : [createFinding('years-unordered', { proposal, place: table.place, data: { years } })]),
  ]
}

function checkRow(
  proposal: string | null,
  line: () => string | null,
  label: string,
  periods: readonly Period[],
  cells: readonly PrintedCell[],
  total: PrintedCell | null,
): Finding[] {
  if (!isUnreadable(total) && !cells.some(isUnreadable)) return []
  const all = [
    ...cells.map((cell, i) => ({ cell, period: periods[i] ?? null })),
    ...(total ? [{ cell: total, period: null }] : []),
  ]
  return all
    .filter(({ cell }) => isUnreadable(cell))
    .map(({ cell, period }) =>
      createFinding('cell-unreadable', {
        proposal,
        line: line(),
        period,
        place: cell.place,
        data: { label, text: cell.text },
      }),
    )
}

function mostCommon(units: readonly Unit[]): Unit | null {
  const counts = new Map<Unit, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
