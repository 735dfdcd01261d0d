/** The computed table beside the printed one: which cells, and which years' totals, do not say the same. */
import { codeOf } from '../../account/reading.ts'
import { type Money, money, subtract, zero } from '../../money.ts'
import type { Budget, BudgetLine } from '../../proposal/content.ts'
import type { Economy } from '../../proposal/economy.ts'
import { likeness } from '../../text/likeness.ts'
import type { Snapshot } from './snapshot.ts'

export type Difference = {
  /** The printed line; null for the net of the year. */
  readonly label: string | null
  readonly year: number
  readonly printed: Money
  readonly computed: Money
}

export type AgainstPrinted = {
  readonly cells: readonly Difference[]
  readonly totals: readonly Difference[]
  /** The largest difference of any one cell. */
  readonly largest: Money
  /** Printed lines that no computed line answers to. */
  readonly unmatched: readonly string[]
}

type Table = Pick<Snapshot, 'rows' | 'totals' | 'horizon'>

/** Blank and zero are the same here: a line that is not calculated adds nothing. */
export function compareWithPrinted(table: Table, budget: Budget, economy: Economy): AgainstPrinted {
  const pairs = budget.lines.map((line, i) => ({ line, row: rowFor(table, budget, line, i) }))
  const cells = pairs.flatMap(({ line, row }) =>
    row === null
      ? []
      : budget.periods.map(({ year }, i) => ({
          label: line.label,
          year,
          printed: line.cells[i]?.amount ?? zero,
          computed: row.cells[year - table.horizon.firstYear] ?? zero,
        })),
  )
  const totals = economy.periods.map(({ period, net }) => ({
    label: null,
    year: period.year,
    printed: net ?? zero,
    computed: table.totals[period.year - table.horizon.firstYear] ?? zero,
  }))
  return {
    cells: cells.filter(differs),
    totals: totals.filter(differs),
    largest: money(Math.max(0, ...cells.map(sizeOf))),
    unmatched: pairs.flatMap(({ line, row }) => (row === null ? [line.label] : [])),
  }
}

function differs({ printed, computed }: Difference): boolean {
  return printed !== computed
}

function sizeOf({ printed, computed }: Difference): number {
  return Math.abs(subtract(printed, computed))
}

type Row = Table['rows'][number]

/** In the form's own order where both have as many lines on the same accounts, else by what the lines are called. */
function rowFor(table: Table, { lines }: Budget, line: BudgetLine, index: number): Row | null {
  const isInOrder =
    lines.length === table.rows.length &&
    lines.every(({ account }, i) => codeOf(account) === (table.rows[i]?.target.account ?? null))
  if (isInOrder) return table.rows[index] ?? null
  const name = likeness(line.label)
  return table.rows.find(row => name.includes(likeness(row.target.label))) ?? null
}
