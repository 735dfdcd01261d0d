/** What a draft of the workbench holds as text: the case as it was last typed, and what was changed in the typed table. */
import { type PlainCase, readPlainCase } from '../../core/calculation/editing/plain.ts'
import { readWorkConflicts, type WorkConflicts } from '../../core/calculation/editing/work-conflicts.ts'
import type { TableEdit } from '../../core/proposal/edit-table.ts'
import { readTableEdits } from '../../core/proposal/read-table-edit.ts'
import { parseJson } from '../../core/text/checked.ts'

export type CaseDraft = {
  /** null where there are no assumptions yet, and none were begun. */
  readonly plain: PlainCase | null
  readonly table: readonly TableEdit[]
  /** What somebody else said otherwise and nobody has chosen yet; nothing where it is left out. */
  readonly conflicts?: WorkConflicts
}

const longest = 2_000_000

export function writeCaseDraft({ plain, table, conflicts }: CaseDraft): string {
  return JSON.stringify({ case: plain, table, conflicts })
}

/** null for a text that is no draft of ours; whoever sent it is told, and nothing is saved. */
export function readCaseDraft(text: string): CaseDraft | null {
  const raw = parseJson(text, longest)
  if (typeof raw !== 'object' || raw === null || !('case' in raw) || !('table' in raw)) return null
  const plain = raw.case === null ? null : readPlainCase(raw.case)
  const table = readTableEdits(raw.table)
  const conflicts = readWorkConflicts('conflicts' in raw ? raw.conflicts : undefined)
  if (table === null || conflicts === null || (plain === null && raw.case !== null)) return null
  return { plain, table, conflicts }
}
