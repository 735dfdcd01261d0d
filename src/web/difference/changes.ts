/** Counts what a difference holds, for the one sentence on top of it. */
import type { TableDifference } from '../../core/proposal/difference/table-difference.ts'
import type { Language } from '../../words/language.ts'
import type { ChangeCounts } from '../../words/pages/difference.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { DifferenceView } from '../../workflow/proposals/view-difference.ts'

export type Differences = Pick<DifferenceView, 'form' | 'names' | 'budget' | 'calculation'>

export function countChanges({ form, budget, calculation }: Differences, language: Language): ChangeCounts {
  // a table that is there for the first time is said as such, not amount by amount
  const computed = calculation?.was === 'changed' ? calculation.table : null
  const tables = [budget?.table, computed].filter(table => table != null)
  const net = computed ?? budget?.table ?? null
  return {
    texts: form.texts.map(({ name }) => proposalFormWords[language].names[name]),
    rows: form.rows.length,
    amounts: tables.map(changedCells).reduce((sum, count) => sum + count, 0),
    assumptions: calculation?.comparison?.reasons.length ?? 0,
    net: net?.netTotal ?? null,
  }
}

function changedCells({ lines }: TableDifference): number {
  return lines.flatMap(line => line.cells).filter(cell => cell.before !== cell.after).length
}

export function hasChanges({ form, budget, calculation }: Differences): boolean {
  return form.texts.length > 0 || form.rows.length > 0 || budget !== null || calculation !== null
}
