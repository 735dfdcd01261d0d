/**
 * What the typed table says otherwise than in the version that the work began with, by the names of its fields: what
 * is marked until it is saved, and counted. Calculated lines are changed where they are calculated.
 */
import type { ChartOfAccounts } from '../../../core/account/chart.ts'
import type { Notation } from '../../../core/catalogue/document.ts'
import type { Budget, StatedLine } from '../../../core/proposal/content.ts'
import type { TableEdit } from '../../../core/proposal/edit-table.ts'
import { typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import { tableFields, textsOf } from './table-form.ts'
import { editAll } from './table-view.ts'

/** By the name of a field what it said before; by the name of a line null where it is new, and where it is gone. */
export type TableChanges = ReadonlyMap<string, string | null>

type Parts = {
  readonly budget: Budget | null
  readonly table: readonly TableEdit[]
  readonly chart: ChartOfAccounts
  readonly language: Notation
}

export function tableChanges({ budget, table, chart, language }: Parts): TableChanges {
  if (table.length === 0) return new Map()
  return compareTables(budget, editAll(budget, table, chart).budget, language)
}

function compareTables(base: Budget | null, now: Budget | null, language: Notation): TableChanges {
  const before = new Map(typedLinesOf(base).map(line => [line.id, line]))
  const after = typedLinesOf(now)
  const kept = new Set(after.map(({ id }) => id))
  const gone = [...before.keys()].filter(id => !kept.has(id))
  return new Map([
    ...gone.map((id): [string, null] => [tableFields.line(id), null]),
    ...after.flatMap((line): [string, string | null][] => {
      const old = before.get(line.id)
      return old && base && now
        ? compareLines(textsOf(old, base, language), textsOf(line, now, language))
        : [[tableFields.line(line.id), null]]
    }),
  ])
}

type Texts = ReadonlyMap<string, string>

function compareLines(before: Texts, after: Texts): [string, string][] {
  return [...after].flatMap(([name, text]): [string, string][] => {
    const old = before.get(name) ?? ''
    return old === text ? [] : [[name, old]]
  })
}

/** Those of one line, so that a change elsewhere does not draw it again. */
export function changesOfLine(changes: TableChanges, { id }: StatedLine): TableChanges {
  const line = tableFields.line(id)
  return new Map([...changes].filter(([name]) => name === line || name.startsWith(`${line}/`)))
}
