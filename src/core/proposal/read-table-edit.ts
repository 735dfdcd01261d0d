/** Edits of a typed table as they come from outside: from a draft, a form's button or a page's script. */
import { type Check, fits, fitsKind, isCount, isText, maybe, oneOf } from '../text/checked.ts'
import type { TableEdit } from './edit-table.ts'
import type { TableConflict } from './merge-tables.ts'

const notation = oneOf(['da', 'en'])

const checks: Readonly<Record<TableEdit['kind'], Readonly<Record<string, Check>>>> = {
  'start-table': {
    firstYear: isCount,
    years: isCount,
    unit: oneOf(['kr', '1000kr', 'mio']),
    priceLevel: maybe(isCount),
  },
  'set-cell': { line: isText, year: isCount, text: isText, notation },
  'set-label': { line: isText, text: isText },
  'set-account': { line: isText, text: isText },
  'set-line-kind': { line: isText, is: oneOf(['expense', 'refund', 'income', 'net', 'unknown']) },
  'add-line': { label: isText },
  'remove-line': { line: isText },
  'move-line': { line: isText, to: isCount },
}

const most = 2_000

export function isTableEdit(raw: unknown): raw is TableEdit {
  return fitsKind(raw, checks)
}

/** null where any of them is none. */
export function readTableEdits(raw: unknown): readonly TableEdit[] | null {
  return Array.isArray(raw) && raw.length <= most && raw.every(isTableEdit) ? raw : null
}

export const areTableEdits: Check = value => readTableEdits(value) !== null
export const isTableValue: Check = value => value === null || isText(value) || Number.isSafeInteger(value)
export const isTablePart: Check = value => isText(value) || isCount(value)

export function isTableConflict(raw: unknown): raw is TableConflict {
  return fits(raw, {
    ...{ line: isText, label: isText, part: isTablePart },
    ...{ base: isTableValue, mine: isTableValue, theirs: isTableValue, stands: oneOf(['mine', 'theirs']) },
    again: areTableEdits,
    theirEdits: value => value === undefined || areTableEdits(value),
    by: value => value === undefined || isText(value),
  })
}
