/**
 * Writes into a case which typed line each of its lines stands for, where that followed from names or order only: so
 * that a line can be renamed, or another one added, without both counting.
 */
import type { Budget, StatedLine } from '../../proposal/content.ts'
import { isStated, typedLinesOf } from '../../proposal/printed-budget.ts'
import { isAlike } from '../../text/likeness.ts'
import type { LineTarget } from '../case/fields.ts'
import type { CasePath } from '../case/problem.ts'
import type { ComputedTable } from '../readings/as-budget.ts'
import { layLines } from '../readings/lay-lines.ts'
import { fieldOf, isPlainEntry, isPlainList, type Plain, type PlainCase, putAt } from './plain.ts'
import { driversOf, walkDriver } from './walk-fields.ts'

/** `table` is what the case gave when it was last calculated. */
export function nameReplaced(plain: PlainCase, budget: Budget | null, table: ComputedTable): PlainCase {
  const names = namesOf(budget, table)
  if (names.length === 0) return plain
  let next = plain
  for (const [index, driver] of driversOf(plain).entries())
    for (const { path, line } of linesIn(driver, index)) {
      const found = names.find(({ target }) => isLineOf(line, target))
      if (found && fieldOf(line, 'replaces') === undefined)
        next = putAt(next, [...path, 'replaces'], found.replaces) ?? next
    }
  return next
}

type Named = { readonly target: LineTarget; readonly replaces: string }

/** What each computed line stands for, as a person would name it. */
function namesOf(budget: Budget | null, table: ComputedTable): readonly Named[] {
  const typed = typedLinesOf(budget)
  const laid = layLines(budget, table, null)?.lines ?? []
  return laid.flatMap((line): Named[] => {
    const [only, more] = isStated(line) ? [] : line.replaces
    const target = table.rows.find(row => row.id === line.id)?.target
    const stated = typed.find(each => each.id === only)
    return stated && target && more === undefined ? [{ target, replaces: nameOfLine(typed, stated) }] : []
  })
}

/** As it is called, where that is enough to tell it from the others. */
export function nameOfLine(typed: readonly StatedLine[], { id, label }: StatedLine): string {
  return typed.filter(each => isAlike(each.label, label)).length === 1 ? label : id
}

type LinePlace = { readonly path: CasePath; readonly line: Plain }

/** Every line that a driver writes to. */
export function linesIn(driver: Plain, index: number): readonly LinePlace[] {
  return [...walkDriver(driver, index)].flatMap(({ path, type, value }): LinePlace[] => {
    if (type.kind === 'line' && isPlainEntry(value)) return [{ path, line: value }]
    if (type.kind !== 'list' || !('label' in type.of) || !isPlainList(value)) return []
    return value.map((line, i) => ({ path: [...path, i], line }))
  })
}

function isLineOf(line: Plain, { label, account, kind }: LineTarget): boolean {
  const written = fieldOf(line, 'kind')
  return (
    fieldOf(line, 'label') === label &&
    (fieldOf(line, 'account') ?? null) === account &&
    (written === undefined || written === kind)
  )
}
