/**
 * Begins to calculate a line that was typed: a driver whose line stands in its place. A fixed amount begins with the
 * very numbers that were typed, so that nothing changes until somebody changes an assumption; for the others nobody
 * has said them yet.
 */
import { codeOf } from '../../../core/account/reading.ts'
import { type DriverKind, isDriverKind } from '../../../core/calculation/drivers/registry.ts'
import { applyEdit } from '../../../core/calculation/editing/apply-edit.ts'
import type { Edit } from '../../../core/calculation/editing/edit.ts'
import { nameOfLine } from '../../../core/calculation/editing/name-replaced.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { driverFields, driversOf } from '../../../core/calculation/editing/walk-fields.ts'
import { unitInOere } from '../../../core/money.ts'
import type { Budget, StatedLine } from '../../../core/proposal/content.ts'
import { typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import { parseJson } from '../../../core/text/checked.ts'

export type ReplaceLine = {
  readonly kind: 'replace-line'
  readonly line: string
  readonly driver: DriverKind
  /** Where the numbers come from, in the words of the page. */
  readonly source: string
}

/** null for what is no such act of ours. */
export function readReplaceLine(text: string): ReplaceLine | null {
  const raw = parseJson(text)
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || raw.kind !== 'replace-line') return null
  if (!('line' in raw && 'driver' in raw && 'source' in raw)) return null
  const { line, driver, source } = raw
  const isOurs = typeof line === 'string' && typeof source === 'string' && typeof driver === 'string'
  return isOurs && isDriverKind(driver)
    ? { kind: 'replace-line', line, driver, source: source.slice(0, 200) }
    : null
}

/** The kinds that write to one line and can stand for one. */
export const replacingKinds: readonly DriverKind[] = [
  'staff',
  'support-change',
  'activity',
  'fixed-amount',
  'grant',
  'refund',
]

export function replaceLine(
  plain: PlainCase,
  budget: Budget,
  line: StatedLine,
  { driver, source }: ReplaceLine,
): PlainCase {
  const index = driversOf(plain).length
  const account = codeOf(line.account)
  const target = {
    ...(account !== null && { account }),
    label: line.label,
    ...(line.kind !== 'unknown' && { kind: line.kind }),
    replaces: nameOfLine(typedLinesOf(budget), line),
  }
  const isList = 'lines' in driverFields(driver)
  const edits: Edit[] = [
    { kind: 'add-driver', driver, name: line.label },
    { kind: 'set', path: ['drivers', index, isList ? 'lines' : 'line'], value: isList ? [target] : target },
  ]
  if (driver === 'fixed-amount') {
    const amounts = typedAmounts(budget, line)
    const years = Object.keys(amounts).map(Number)
    const amount = { years: amounts, source, reconstructed: true }
    edits.push({ kind: 'set', path: ['drivers', index, 'amount'], value: amount })
    // a year that was left blank before the first number or after the last is no part of it
    if (years.length > 0) {
      edits.push({ kind: 'set', path: ['drivers', index, 'from'], value: Math.min(...years) })
      if (Math.max(...years) < (budget.periods.at(-1)?.year ?? 0))
        edits.push({ kind: 'set', path: ['drivers', index, 'until'], value: Math.max(...years) })
    }
  }
  return edits.reduce((now, edit) => {
    const done = applyEdit(now, edit)
    return done.ok ? done.case : now
  }, plain)
}

/** A blank between two numbers is none; whoever calculates says what it is. */
function typedAmounts({ periods }: Budget, line: StatedLine): Readonly<Record<string, number>> {
  const years = periods.flatMap(({ year }, i) => {
    const amount = line.cells[i]?.amount ?? null
    return amount === null ? [] : [[String(year), amount / unitInOere.kr] as const]
  })
  return Object.fromEntries(years)
}
