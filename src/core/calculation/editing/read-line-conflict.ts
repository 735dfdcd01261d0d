/** Choices between a typed and a calculated line as they come from outside: from a draft, or a page's script. */
import { areTableEdits, isTablePart, isTableValue } from '../../proposal/read-table-edit.ts'
import { type Check, fits, fitsKind, isCount, isText, oneOf } from '../../text/checked.ts'
import type { LineConflict } from './line-conflicts.ts'
import { readPlainCase } from './plain.ts'

const most = 300

export function isLineConflict(raw: unknown): raw is LineConflict {
  return fits(raw, {
    ...{ line: isText, label: isText, base: listOf(isHeldPart) },
    ...{ mine: isSide, theirs: isSide, stands: oneOf(['mine', 'theirs']) },
    theirEdits: value => value === undefined || areTableEdits(value),
    by: value => value === undefined || isText(value),
  })
}

function isSide(raw: unknown): boolean {
  return fitsKind(raw, { typed: { parts: listOf(isHeldPart) }, gone: {}, computed: { by: listOf(isDriver) } })
}

function isHeldPart(raw: unknown): boolean {
  return fits(raw, { part: isTablePart, held: isTableValue })
}

function isDriver(raw: unknown): boolean {
  return fits(raw, { at: isCount, driver: isPlainDriver, was: was => was === null || isPlainDriver(was) })
}

const isPlainDriver: Check = value => readPlainCase(value) !== null

function listOf(check: Check): Check {
  return value => Array.isArray(value) && value.length <= most && value.every(check)
}
