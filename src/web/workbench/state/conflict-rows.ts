/** What two people changed otherwise, said place by place: what each wrote, what stood before, what choosing means. */
import {
  alsoStoodFor,
  type HeldPart,
  keyOfLineConflict,
  type LineConflict,
  type LineSide,
} from '../../../core/calculation/editing/line-conflicts.ts'
import { nameOf } from '../../../core/calculation/editing/outcome.ts'
import { type Plain, type PlainCase, valueAt } from '../../../core/calculation/editing/plain.ts'
import { showValue } from '../../../core/calculation/editing/read-form.ts'
import { driversOf, kindOf } from '../../../core/calculation/editing/walk-fields.ts'
import {
  keyOfCaseConflict,
  keyOfTableConflict,
  type WorkCaseConflict,
  type WorkConflicts,
} from '../../../core/calculation/editing/work-conflicts.ts'
import { money, type Unit } from '../../../core/money.ts'
import { type Budget, unitOf } from '../../../core/proposal/content.ts'
import { toCell } from '../../../core/proposal/edit-table.ts'
import type { HeldInTable, TableConflict } from '../../../core/proposal/merge-tables.ts'
import { conflictWords } from '../../../words/calculation/conflicts.ts'
import { driverWords } from '../../../words/calculation/driver.ts'
import type { Language } from '../../../words/language.ts'
import { formatCell } from '../../../words/number.ts'
import { sayChoice } from '../../../words/pages/workbench.ts'
import { sayPlace } from './field-words.ts'

export type ConflictRow = Readonly<Record<'key' | 'place' | 'mine' | 'theirs' | 'base', string>> & {
  readonly stands: 'mine' | 'theirs'
  /** What the other is called; null where nobody knows, or it was oneself in another window. */
  readonly by: string | null
  /** False where one's own cannot stand, whoever wants it. */
  readonly hasMine: boolean
  /** What choosing does elsewhere; null where it does nothing. */
  readonly hint: string | null
}

type Shown = {
  readonly plain: PlainCase
  readonly budget: Budget | null
  readonly authors: ReadonlyMap<string, string>
  readonly language: Language
}

type UnsignedRow = Omit<ConflictRow, 'by'>

export function conflictRows(
  conflicts: WorkConflicts,
  { plain, budget, authors, language }: Shown,
): ConflictRow[] {
  const unit = budget ? unitOf(budget) : 'kr'
  const sign = ({ by }: { readonly by?: string }, row: UnsignedRow): ConflictRow => ({
    ...row,
    by: by === undefined ? null : (authors.get(by) ?? null),
  })
  return [
    ...conflicts.lines.map(each => sign(each, rowOfLine(each, budget, unit, language))),
    ...conflicts.cases.map(each => sign(each, rowOfCase(each, plain, language))),
    ...conflicts.table.map(each => sign(each, rowOfTable(each, unit, language))),
  ]
}

function rowOfCase(conflict: WorkCaseConflict, plain: PlainCase, language: Language): UnsignedRow {
  const words = conflictWords[language]
  const { path, driver, base, mine, theirs } = conflict
  const isDriver = path[0] === 'drivers' && path.length === 2
  const nameAt = (index: number) => driver ?? nameOf(driversOf(plain)[index]) ?? String(index + 1)
  const isBegunByBoth = isDriver && base === undefined
  const state = (value: Plain | undefined) => {
    const kind = isBegunByBoth ? kindOf(value) : null
    if (kind !== null) return driverWords[language][kind].name
    return value === undefined ? words.gone : words.changed
  }
  const say = (value: Plain | undefined) => (isDriver ? state(value) : sayValue(value, language))
  return {
    key: keyOfCaseConflict(conflict),
    place: sayPlace(path, nameAt, language),
    ...{ mine: say(mine), theirs: say(theirs) },
    base: isDriver && !isBegunByBoth ? words.there : sayValue(base, language),
    ...{ stands: 'mine', hasMine: true, hint: null },
  }
}

function sayValue(value: Plain | undefined, language: Language): string {
  const words = conflictWords[language]
  const number = valueAt(value, ['value']) ?? value
  if (number === undefined || number === null || number === '') return words.nothing
  return typeof number === 'object' || typeof number === 'boolean'
    ? words.somethingElse
    : showValue(number, language)
}

function rowOfTable(conflict: TableConflict, unit: Unit, language: Language): UnsignedRow {
  const words = conflictWords[language]
  const { label, part, base, mine, theirs, stands, again } = conflict
  const say = (held: HeldInTable) => sayHeld(held, part, unit, language)
  const placeOf = () => {
    if (typeof part === 'number') return words.lineOf(label, part)
    return part === 'line' ? words.wholeLine(label) : words.partOf(label, part)
  }
  return {
    key: keyOfTableConflict(conflict),
    place: placeOf(),
    mine: again.length > 0 ? sayAgain(again, unit, language) : say(mine),
    theirs: say(theirs),
    base: part === 'line' ? words.there : say(base),
    stands,
    hasMine: stands === 'mine' || again.length > 0,
    hint: null,
  }
}

/** What one's own line would hold if it were put in again. */
function sayAgain(again: TableConflict['again'], unit: Unit, language: Language): string {
  const parts = again.flatMap(edit =>
    edit.kind === 'set-cell'
      ? [{ part: edit.year, held: toCell(edit.text, unit, edit.notation).amount ?? edit.text }]
      : [],
  )
  return parts.length > 0 ? sayParts(parts, unit, language) : conflictWords[language].changed
}

function sayHeld(held: HeldInTable, part: TableConflict['part'], unit: Unit, language: Language): string {
  const words = conflictWords[language]
  if (part === 'line')
    return held === null ? words.gone : held === 'computed' ? words.computed : words.changed
  if (held === null) return words.nothing
  if (part === 'kind') return sayChoice(String(held), language)
  return typeof held === 'number' ? formatCell(money(held), unit, language) : held
}

function rowOfLine(
  conflict: LineConflict,
  budget: Budget | null,
  unit: Unit,
  language: Language,
): UnsignedRow {
  const words = conflictWords[language]
  const { label, mine, theirs, base, stands } = conflict
  const say = (side: LineSide) => saySide(side, unit, language)
  return {
    key: keyOfLineConflict(conflict),
    place: words.wholeLine(label),
    ...{ mine: say(mine), theirs: say(theirs) },
    base: base.length > 0 ? sayParts(base, unit, language) : words.there,
    ...{ stands, hasMine: true },
    hint: hintOf(conflict, budget, language),
  }
}

type Computed = Extract<LineSide, { kind: 'computed' }>

function saySide(side: LineSide, unit: Unit, language: Language): string {
  const words = conflictWords[language]
  if (side.kind === 'gone') return words.gone
  return side.kind === 'typed'
    ? sayParts(side.parts, unit, language)
    : words.computedWith(driversIn(side, language))
}

function driversIn({ by }: Computed, language: Language): string {
  return by.map(({ driver }) => conflictWords[language].named(nameOf(driver) ?? '')).join(', ')
}

function hintOf(conflict: LineConflict, budget: Budget | null, language: Language): string | null {
  const words = conflictWords[language]
  const [one, another] = [conflict.mine, conflict.theirs].flatMap(side =>
    side.kind === 'computed' ? [side] : [],
  )
  if (another) return words.computedByOne
  if (!one) return null
  const isNew = one.by.every(({ was }) => was === null)
  const names = driversIn(one, language)
  return isNew ? words.leaves(names, alsoStoodFor(conflict, budget)) : words.standsApart(names)
}

function sayParts(parts: readonly HeldPart[], unit: Unit, language: Language): string {
  const words = conflictWords[language]
  return parts
    .map(({ part, held }) => {
      const said = sayHeld(held, part, unit, language)
      // a year and its amount stay on one line, however narrow the column
      return typeof part === 'number' || part === 'line'
        ? `${part}:\u00a0${said}`
        : words.partSaid(part, said)
    })
    .join(' · ')
}
