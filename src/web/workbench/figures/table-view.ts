/**
 * The proposal's table while it has typed lines: what was typed, with what was changed by hand, the computed lines laid
 * into it, and what each of those makes of the cells that it stands for.
 */
import type { ChartOfAccounts } from '../../../core/account/chart.ts'
import { nameReplaced } from '../../../core/calculation/editing/name-replaced.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import type { ComputedTable } from '../../../core/calculation/readings/as-budget.ts'
import { layLines, type Replacement, readReplacements } from '../../../core/calculation/readings/lay-lines.ts'
import type { Budget, StatedLine } from '../../../core/proposal/content.ts'
import { type Economy, economyOf } from '../../../core/proposal/economy.ts'
import { editTable, type TableEdit, type TableProblem } from '../../../core/proposal/edit-table.ts'
import { isStated, typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import type { Calculation } from './evaluation.ts'

export type TypedTable = {
  readonly budget: Budget
  /** Lines that nothing computed stands for. */
  readonly lines: readonly StatedLine[]
  readonly replacements: readonly Replacement[]
  /** Of typed and computed lines together. */
  readonly economy: Economy
}

type Parts = {
  readonly budget: Budget | null
  readonly table: readonly TableEdit[]
  readonly shown: Calculation | null
  readonly chart: ChartOfAccounts
}

/** null where no line was typed. */
export function layTable({ budget, table, shown, chart }: Parts): TypedTable | null {
  const edited = editAll(budget, table, chart).budget
  if (typedLinesOf(edited).length === 0) return null
  const laid = shown ? layLines(edited, computedIn(shown), shown.prepared.assembly.case.priceLevel) : edited
  if (!laid) return null
  return {
    budget: laid,
    lines: laid.lines.filter(isStated),
    replacements: readReplacements(laid),
    economy: economyOf(laid, chart),
  }
}

/** With the typed lines named that its lines stand for by their names or order only; the same where nothing is calculated. */
export function namedIn(plain: PlainCase, { budget, table, shown, chart }: Parts): PlainCase {
  return shown ? nameReplaced(plain, editAll(budget, table, chart).budget, computedIn(shown)) : plain
}

/** The table that is shown, as it would be kept; nothing is read from the graph again. */
function computedIn({ prepared, result: { table } }: Calculation): ComputedTable {
  const { horizon } = prepared.assembly.graph
  const rows = table.rows.map(({ line: { id, target, yearly: figure }, cells, total }) => ({
    id,
    target,
    figure,
    cells,
    total,
  }))
  return { horizon, unit: table.unit, rows }
}

type EditedTable = { readonly budget: Budget | null; readonly problem: TableProblem | null }

/** An edit that cannot be done any more is left out, and the first of them is told. */
export function editAll(
  budget: Budget | null,
  edits: readonly TableEdit[],
  chart: ChartOfAccounts,
): EditedTable {
  let table = budget
  let problem: TableProblem | null = null
  for (const edit of edits) {
    const done = editTable(table, edit, chart)
    if (done.ok) table = done.budget
    else problem ??= done.because
  }
  return { budget: table, problem }
}
