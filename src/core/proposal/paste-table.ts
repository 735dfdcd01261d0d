/**
 * A column, a row or a block copied from a spreadsheet, as edits of a typed table from one cell on: rows go to this
 * line and those below it, columns to its years. All of it is taken, or nothing.
 */
import type { EditProblem } from '../calculation/editing/edit.ts'
import { readBlock } from '../calculation/editing/read-block.ts'
import type { Notation } from '../catalogue/document.ts'
import type { Budget } from './content.ts'
import type { TableEdit } from './edit-table.ts'
import { isStated } from './printed-budget.ts'

export type TablePaste = {
  readonly line: string
  readonly year: number
  readonly text: string
  /** Of the page; what the cells themselves show goes before it. */
  readonly notation: Notation
}

export type TablePasted =
  | { readonly ok: true; readonly edits: readonly TableEdit[] }
  | { readonly ok: false; readonly problem: EditProblem }

export function pasteIntoTable(budget: Budget, { line, year, text, notation }: TablePaste): TablePasted {
  const block = readBlock(text, notation, year)
  if (!block.ok) return block
  const { series } = block
  const typed = budget.lines.filter(isStated)
  const lines = typed.slice(
    Math.max(
      0,
      typed.findIndex(({ id }) => id === line),
    ),
  )
  if (series.length > lines.length)
    return refuse({ code: 'paste-too-long', data: { rows: series.length, places: lines.length } })
  const years = budget.periods.map(period => period.year)
  if (series.some(one => [...one.keys()].some(each => !years.includes(each)))) {
    const values = Math.max(...series.map(one => one.size))
    return refuse({
      code: 'paste-too-wide',
      data: { values, years: years.filter(each => each >= year).length },
    })
  }
  return { ok: true, edits: series.flatMap((one, i) => toEdits(lines[i]?.id ?? '', one)) }
}

/** A number is exact as it was read; here it is written as a Danish one. */
function toEdits(line: string, series: ReadonlyMap<number, number | string>): TableEdit[] {
  return [...series].map(([year, exact]) => ({
    ...{ kind: 'set-cell', line, year, notation: 'da' },
    text: String(exact).replace('.', ','),
  }))
}

function refuse(problem: EditProblem): TablePasted {
  return { ok: false, problem }
}
