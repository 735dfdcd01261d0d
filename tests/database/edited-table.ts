/** A table after edits that must all succeed. */
import type { Budget } from '../../src/core/proposal/content.ts'
import { editTable, type TableEdit } from '../../src/core/proposal/edit-table.ts'
import { tinyChart } from './chart.ts'

export function edited(budget: Budget | null, ...edits: readonly TableEdit[]): Budget {
  const end = edits.reduce((now, edit) => {
    const done = editTable(now, edit, tinyChart)
    if (!done.ok) throw new Error(done.because)
    return done.budget
  }, budget)
  if (!end) throw new Error('no table')
  return end
}
