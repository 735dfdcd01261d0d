/** Two people's changes of one typed table, as written in the YAML beside this. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tinyChart } from '../../../tests/database/chart.ts'
import { unitInOere } from '../money.ts'
import type { Budget } from './content.ts'
import { editTable, type TableEdit } from './edit-table.ts'
import { chooseInTable, type HeldInTable, mergeTables, type TableConflict } from './merge-tables.ts'

type Step =
  | { readonly add: string }
  | { readonly remove: string }
  | { readonly line: string; readonly called: string }
  | { readonly line: string; readonly year: number; readonly to: string }
type Rows = Readonly<Record<string, readonly (number | null)[]>>
type Case = {
  readonly name: string
  readonly mine: readonly Step[]
  readonly theirs: readonly Step[]
  readonly stands: Rows
  readonly asked: readonly string[]
  readonly 'theirs-taken'?: Rows
  readonly 'mine-taken'?: Rows
}

const cases = parse(
  readFileSync(new URL('merge-tables.cases.yaml', import.meta.url), 'utf8'),
) as readonly Case[]
const oere = unitInOere['1000kr']

function edit(budget: Budget | null, edits: readonly TableEdit[]): Budget {
  const end = edits.reduce((now, one) => {
    const done = editTable(now, one, tinyChart)
    if (!done.ok) throw new Error(`${one.kind}: ${done.because}`)
    return done.budget
  }, budget)
  if (!end) throw new Error('no table')
  return end
}

/** The edits of steps that name lines by what they are called. */
function toEdits(budget: Budget, steps: readonly Step[]): TableEdit[] {
  const edits: TableEdit[] = []
  for (const step of steps) {
    const { lines } = edit(budget, edits)
    const idOf = (label: string) => lines.find(line => line.label === label)?.id ?? label
    if ('add' in step) edits.push({ kind: 'add-line', label: step.add })
    else if ('remove' in step) edits.push({ kind: 'remove-line', line: idOf(step.remove) })
    else if ('called' in step) edits.push({ kind: 'set-label', line: idOf(step.line), text: step.called })
    else
      edits.push({ kind: 'set-cell', line: idOf(step.line), year: step.year, text: step.to, notation: 'da' })
  }
  return edits
}

const empty = edit(null, [
  { kind: 'start-table', firstYear: 2027, years: 2, unit: '1000kr', priceLevel: 2027 },
  { kind: 'add-line', label: '5.57.73 Kontanthjælp' },
  { kind: 'add-line', label: 'Lokaler' },
])
const base = edit(
  empty,
  toEdits(empty, [
    { line: '5.57.73 Kontanthjælp', year: 2027, to: '-1.300' },
    { line: '5.57.73 Kontanthjælp', year: 2028, to: '-1.400' },
    { line: 'Lokaler', year: 2027, to: '90' },
  ]),
)

function rowsOf({ lines }: Budget): Rows {
  const rows: Record<string, readonly (number | null)[]> = {}
  for (const { label, cells } of lines)
    rows[label in rows ? `${label} (2)` : label] = cells.map(({ amount }) =>
      amount === null ? null : amount / oere,
    )
  return rows
}

function say({ label, part, mine, theirs, base: before }: TableConflict): string {
  const held = (value: HeldInTable) =>
    (typeof value === 'number' ? value / oere : value) ?? (part === 'line' ? 'gone' : 'nothing')
  return `${label}, ${part}: ${[mine, theirs, before].map(held).join(' / ')}`
}

describe('two people at one typed table', () => {
  it.each(cases)('$name', one => {
    const theirs = edit(base, toEdits(base, one.theirs))
    const merged = mergeTables({ base, edits: toEdits(base, one.mine), theirs }, tinyChart)
    expect(rowsOf(edit(theirs, merged.edits))).toEqual(one.stands)
    expect(merged.conflicts.map(say)).toEqual(one.asked)
    for (const take of ['theirs', 'mine'] as const) {
      const chosen = merged.conflicts.reduce(
        (edits, conflict) => chooseInTable(edits, conflict, take, edit(theirs, edits), tinyChart),
        merged.edits,
      )
      expect(rowsOf(edit(theirs, chosen))).toEqual(one[`${take}-taken`] ?? one.stands)
    }
  })

  it('merges onto a table that nobody else has changed as if nothing had happened', () => {
    for (const one of cases) {
      const edits = toEdits(base, one.mine)
      expect(mergeTables({ base, edits, theirs: base }, tinyChart)).toEqual({ edits, conflicts: [] })
    }
  })
})
