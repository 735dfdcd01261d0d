/** The names of the typed table's fields in the workbench's form, and the edits that they stand for. */

import { codeOf } from '../../../core/account/reading.ts'
import type { Notation } from '../../../core/catalogue/document.ts'
import { type Money, type Unit, unitInOere } from '../../../core/money.ts'
import { type Budget, type LineKind, type StatedLine, unitOf } from '../../../core/proposal/content.ts'
import type { TableEdit } from '../../../core/proposal/edit-table.ts'
import { isStated } from '../../../core/proposal/printed-budget.ts'
import { isTableEdit } from '../../../core/proposal/read-table-edit.ts'
import { formatAmount } from '../../../words/number.ts'

const prefix = 'tabel'

export const tableFields = {
  line: (line: string): string => `${prefix}/${line}`,
  cell: (line: string, year: number): string => `${prefix}/${line}/${year}`,
  label: (line: string): string => `${prefix}/${line}/label`,
  account: (line: string): string => `${prefix}/${line}/account`,
  kind: (line: string): string => `${prefix}/${line}/kind`,
} as const

export function isTableField(name: string): boolean {
  return name.startsWith(`${prefix}/`)
}

/** null for a name that is none of ours. */
export function editOfTableField(name: string, text: string, notation: Notation): TableEdit | null {
  const [start, line = '', part = '', ...more] = name.split('/')
  if (start !== prefix || line === '' || more.length > 0) return null
  if (/^\d{4}$/.test(part)) return { kind: 'set-cell', line, year: Number(part), text, notation }
  if (part === 'label') return { kind: 'set-label', line, text }
  if (part === 'account') return { kind: 'set-account', line, text }
  const kind = { kind: 'set-line-kind', line, is: text as LineKind } as const
  return part === 'kind' && isTableEdit(kind) ? kind : null
}

/** What stands in the fields of a line, by their names. */
export function textsOf(
  line: StatedLine,
  budget: Pick<Budget, 'periods' | 'unit'>,
  notation: Notation,
): ReadonlyMap<string, string> {
  const unit: Unit = unitOf(budget)
  return new Map([
    ...budget.periods.map(({ year }, i): [string, string] => {
      const cell = line.cells[i]
      const shown =
        cell?.amount === null || !cell ? (cell?.text ?? '') : sayExactly(cell.amount, unit, notation)
      return [tableFields.cell(line.id, year), shown]
    }),
    [tableFields.label(line.id), line.label],
    [tableFields.account(line.id), codeOf(line.account) ?? ''],
    [tableFields.kind(line.id), line.kind],
  ])
}

/** With the decimals that it has: a field shows what it holds, where a table may round. */
function sayExactly(amount: Money, unit: Unit, notation: Notation): string {
  const base = unitInOere[unit]
  const decimals = [0, 1, 2, 3, 4, 5, 6, 7, 8].find(each => (amount * 10 ** each) % base === 0) ?? 8
  return formatAmount(amount, unit, notation, decimals)
}

/** The edits in a form that was sent whole: only what differs from what stood in its fields. */
export function tableEditsIn(
  budget: Budget | null,
  form: Iterable<readonly [string, string]>,
  notation: Notation,
): readonly TableEdit[] {
  if (!budget) return []
  const shown = new Map(budget.lines.filter(isStated).flatMap(line => [...textsOf(line, budget, notation)]))
  return [...form].flatMap(([name, text]) => {
    const before = shown.get(name)
    const edit =
      before === undefined || before === text.trim() ? null : editOfTableField(name, text, notation)
    return edit ? [edit] : []
  })
}

/** What was edited since some edits were sent and became part of the table. */
export function tableEditsSince(sent: readonly TableEdit[], now: readonly TableEdit[]): readonly TableEdit[] {
  const known = new Set(sent.map(edit => JSON.stringify(edit)))
  return now.filter(edit => !known.has(JSON.stringify(edit)))
}

/** Keystrokes in one field are one edit: the last one says all that the earlier ones said. */
export function withTableEdit(edits: readonly TableEdit[], edit: TableEdit): readonly TableEdit[] {
  const last = edits.at(-1)
  return last && placeOf(last) !== null && placeOf(last) === placeOf(edit)
    ? [...edits.slice(0, -1), edit]
    : [...edits, edit]
}

function placeOf(edit: TableEdit): string | null {
  if (edit.kind === 'set-cell') return `${edit.line}/${edit.year}`
  const isField = edit.kind === 'set-label' || edit.kind === 'set-account' || edit.kind === 'set-line-kind'
  return isField ? `${edit.line}/${edit.kind}` : null
}
