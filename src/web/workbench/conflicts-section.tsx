/** What two people changed otherwise, place by place: what each wrote, what stood before, and a choice between them. */
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import { type Plain, type PlainCase, valueAt } from '../../core/calculation/editing/plain.ts'
import { showValue } from '../../core/calculation/editing/read-form.ts'
import { driversOf } from '../../core/calculation/editing/walk-fields.ts'
import {
  keyOfCaseConflict,
  keyOfTableConflict,
  type WorkCaseConflict,
  type WorkConflicts,
} from '../../core/calculation/editing/work-conflicts.ts'
import { money, type Unit } from '../../core/money.ts'
import { type Budget, unitOf } from '../../core/proposal/content.ts'
import type { HeldInTable, TableConflict } from '../../core/proposal/merge-tables.ts'
import { conflictWords } from '../../words/calculation/conflicts.ts'
import type { Language } from '../../words/language.ts'
import { formatCell } from '../../words/number.ts'
import { sayChoice } from '../../words/pages/workbench.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { ActButton } from './act-button.tsx'
import { sayPlace } from './field-words.ts'

type Props = {
  readonly conflicts: WorkConflicts
  readonly plain: PlainCase
  readonly budget: Budget | null
  readonly language: Language
}

export function ConflictsSection({ conflicts, plain, budget, language }: Props) {
  const rows = [
    ...conflicts.cases.map(each => rowOfCase(each, plain, language)),
    ...conflicts.table.map(each => rowOfTable(each, budget ? unitOf(budget) : 'kr', language)),
  ]
  if (rows.length === 0) return null
  const words = conflictWords[language]
  const heads = [words.place, words.mine, words.theirs, words.before, words.choice]
  return (
    <section class="bench-note bench-conflicts" aria-labelledby="uens">
      <h2 id="uens" class="bench-note__head">
        {words.heading(rows.length)}
      </h2>
      <p>{words.lead}</p>
      <LeafTable caption={words.heading(rows.length)} heads={heads} isWide>
        {rows.map(row => (
          <ConflictRow key={row.key} row={row} language={language} />
        ))}
      </LeafTable>
    </section>
  )
}

type Row = Readonly<Record<'key' | 'place' | 'mine' | 'theirs' | 'base', string>> & {
  readonly stands: 'mine' | 'theirs'
  /** False where one's own cannot stand, whoever wants it. */
  readonly hasMine: boolean
}

function ConflictRow({ row, language }: { readonly row: Row; readonly language: Language }) {
  const words = conflictWords[language]
  const { key, place, stands } = row
  const mark = (side: 'mine' | 'theirs') =>
    side === stands ? (
      <>
        {row[side]} <strong>({words.stands})</strong>
      </>
    ) : (
      row[side]
    )
  const mine = stands === 'mine' ? words.keepMine : words.putMineBack
  const theirs = stands === 'mine' ? words.takeTheirs : words.keepTheirs
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {place}
      </th>
      <NamedCell name={words.mine} value={mark('mine')} />
      <NamedCell name={words.theirs} value={mark('theirs')} />
      <NamedCell name={words.before} value={row.base} />
      <td {...roles.cell}>
        <span class="bench-conflicts__choice">
          {row.hasMine && (
            <ActButton act={{ kind: 'choose', key, take: 'mine' }} label={`${mine}: ${place}`}>
              {mine}
            </ActButton>
          )}
          <ActButton act={{ kind: 'choose', key, take: 'theirs' }} label={`${theirs}: ${place}`}>
            {theirs}
          </ActButton>
        </span>
      </td>
    </tr>
  )
}

function rowOfCase(conflict: WorkCaseConflict, plain: PlainCase, language: Language): Row {
  const words = conflictWords[language]
  const { path, driver, base, mine, theirs } = conflict
  const isDriver = path[0] === 'drivers' && path.length === 2
  const nameAt = (index: number) => driver ?? nameOf(driversOf(plain)[index]) ?? String(index + 1)
  const state = (value: Plain | undefined) => (value === undefined ? words.gone : words.changed)
  const say = (value: Plain | undefined) => (isDriver ? state(value) : sayValue(value, language))
  return {
    key: keyOfCaseConflict(conflict),
    place: sayPlace(path, nameAt, language),
    ...{ mine: say(mine), theirs: say(theirs) },
    base: isDriver ? words.there : say(base),
    ...{ stands: 'mine', hasMine: true },
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

function rowOfTable(conflict: TableConflict, unit: Unit, language: Language): Row {
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
    ...{ mine: say(mine), theirs: say(theirs) },
    base: part === 'line' ? words.there : say(base),
    stands,
    hasMine: stands === 'mine' || again.length > 0,
  }
}

function sayHeld(held: HeldInTable, part: TableConflict['part'], unit: Unit, language: Language): string {
  const words = conflictWords[language]
  if (part === 'line')
    return held === null ? words.gone : held === 'computed' ? words.computed : words.changed
  if (held === null) return words.nothing
  if (part === 'kind') return sayChoice(String(held), language)
  return typeof held === 'number' ? formatCell(money(held), unit, language) : held
}
