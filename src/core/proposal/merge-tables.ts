/**
 * Puts what somebody changed in a typed table onto the table that somebody else has changed meanwhile. What only one of
 * them touched stands; what both changed otherwise is named one by one: a cell, a text, an account, or a whole line
 * where one of them took it away. Choosing between the two is for a person.
 */
import type { ChartOfAccounts } from '../account/chart.ts'
import { type AccountReading, codeOf } from '../account/reading.ts'
import { type Conflict, type MergeRules, mergeThreeWays } from '../merge/three-way.ts'
import { unitInOere } from '../money.ts'
import { type Budget, type LineKind, type PrintedCell, type StatedLine, unitOf } from './content.ts'
import { editTable, type TableEdit } from './edit-table.ts'
import { isStated } from './printed-budget.ts'

/** A year where it is a cell. */
export type TablePart = 'label' | 'account' | 'kind' | 'line' | number

/**
 * An amount in øre, a text, or null where there is nothing. Of a whole line: `changed` or `computed`, null where it is
 * not there.
 */
export type HeldInTable = number | string | null

export type TableConflict = {
  /** Its id in the newer table. */
  readonly line: string
  readonly label: string
  readonly part: TablePart
  readonly base: HeldInTable
  readonly mine: HeldInTable
  readonly theirs: HeldInTable
  /** Which of the two stands until somebody chooses: one's own wherever it can. */
  readonly stands: 'mine' | 'theirs'
  /** Puts one's own line in again where the other took it away; `''` is the line that the first of them adds. */
  readonly again: readonly TableEdit[]
  /** What the other did at that place, where it lies among one's own edits: one person in two windows. */
  readonly theirEdits?: readonly TableEdit[]
  /** Who said what is theirs, by their id; absent where it was oneself in another window. */
  readonly by?: string
}

export type MergedTable = {
  /** One's own edits, as they are done on the newer table. */
  readonly edits: readonly TableEdit[]
  readonly conflicts: readonly TableConflict[]
}

type Changed = {
  /** What both began with. */
  readonly base: Budget | null
  /** What one did to it since. */
  readonly edits: readonly TableEdit[]
  /** What the other made of it. */
  readonly theirs: Budget | null
}

export function mergeTables({ base, edits, theirs }: Changed, chart: ChartOfAccounts): MergedTable {
  const { edits: done, mine, ids } = rebase(base, edits, theirs, chart)
  return { edits: done, conflicts: conflictsBetween({ base, mine, theirs, ids }) }
}

type Rebased = {
  readonly edits: readonly TableEdit[]
  readonly mine: Budget | null
  /** The ids of lines that the edits add: in one's own table, and in the newer one. */
  readonly ids: ReadonlyMap<string, string>
}

/** What cannot be done there is left out: its line or year is gone, and that is a conflict. */
export function rebase(
  base: Budget | null,
  edits: readonly TableEdit[],
  onto: Budget | null,
  chart: ChartOfAccounts,
): Rebased {
  const ids = new Map<string, string>()
  const kept: TableEdit[] = []
  let [mine, now] = [base, onto]
  for (const edit of edits) {
    const here = editTable(mine, edit, chart)
    if (!here.ok) continue
    mine = here.budget
    const moved = 'line' in edit ? { ...edit, line: ids.get(edit.line) ?? edit.line } : edit
    const there = editTable(now, moved, chart)
    if (!there.ok) continue
    now = there.budget
    kept.push(moved)
    // two people who each add a line called the same have given both the same id
    if (edit.kind === 'add-line') ids.set(lastLine(here.budget), lastLine(there.budget))
  }
  return { edits: kept, mine, ids }
}

function lastLine({ lines }: Budget): string {
  return lines.at(-1)?.id ?? ''
}

type Three = {
  readonly base: Budget | null
  readonly mine: Budget | null
  readonly theirs: Budget | null
  readonly ids: Rebased['ids']
}

export function conflictsBetween({ base, mine, theirs, ids }: Three): readonly TableConflict[] {
  const { conflicts } = mergeThreeWays(shapeOf(base), shapeOf(mine, ids), shapeOf(theirs), rules)
  return conflicts.map(conflict => toConflict(conflict, { base, mine, theirs, ids }))
}

/** Lines by their ids and cells by their years, so that they are told apart by these and not by where they stand. */
function shapeOf(budget: Budget | null, ids: Rebased['ids'] = new Map()) {
  const lines = (budget?.lines ?? []).filter(isStated).map(line => {
    const cells = (budget?.periods ?? []).map(({ year }, i) => [`${year}`, heldIn(line.cells[i])] as const)
    const { label, account, kind } = line
    const shape = { label, account: heldOf(account), kind, cells: Object.fromEntries(cells) }
    return [ids.get(line.id) ?? line.id, shape] as const
  })
  return Object.fromEntries(lines)
}

const rules: MergeRules = {
  nameIn: () => null,
  isWhole: ([, part, year]) => (part !== undefined && part !== 'cells') || year !== undefined,
  isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
}

function heldIn(cell: PrintedCell | undefined): HeldInTable {
  return cell?.amount ?? (cell?.text || null)
}

function heldOf(account: AccountReading): HeldInTable {
  return codeOf(account) ?? ('written' in account ? account.written : null)
}

function toConflict({ path, ...sides }: Conflict, { base, mine, theirs, ids }: Three): TableConflict {
  const [line = '', part, year] = path.map(String)
  const known = [mine, theirs, base].flatMap(budget => budget?.lines ?? [])
  const label = known.find(({ id }) => (ids.get(id) ?? id) === line)?.label ?? ''
  if (part === undefined) return { ...ofLine(line, sides, { mine, theirs }), label }
  return {
    ...{ line, label, again: [] },
    part: part === 'cells' ? Number(year) : (part as 'label' | 'account' | 'kind'),
    ...{ base: held(sides.base), mine: held(sides.mine), theirs: held(sides.theirs) },
    // a year that the newer table has not got cannot be written in
    stands: sides.theirs === undefined ? 'theirs' : 'mine',
  }
}

function ofLine(
  line: string,
  sides: Omit<Conflict, 'path'>,
  { mine, theirs }: Pick<Three, 'mine' | 'theirs'>,
): Omit<TableConflict, 'label'> {
  const own = mine?.lines.filter(isStated).find(({ id }) => id === line)
  const isComputed = theirs?.lines.some(each => !isStated(each) && each.replaces.includes(line)) ?? false
  const isGone = sides.theirs === undefined
  return {
    ...{ line, part: 'line', base: 'there' },
    mine: sides.mine === undefined ? null : 'changed',
    theirs: isComputed ? 'computed' : isGone ? null : 'changed',
    stands: isGone ? 'theirs' : 'mine',
    // a line that is computed now would count twice
    again: own && isGone && !isComputed ? typedAgain(own, mine) : [],
  }
}

function typedAgain(line: StatedLine, mine: Budget | null): readonly TableEdit[] {
  const account = heldOf(line.account)
  const unit = mine ? unitOf(mine) : 'kr'
  const years = (mine?.periods ?? []).map(({ year }) => year)
  return [
    { kind: 'add-line', label: line.label },
    ...(typeof account === 'string' ? [{ kind: 'set-account' as const, line: '', text: account }] : []),
    { kind: 'set-line-kind', line: '', is: line.kind },
    ...years.flatMap((year, i): TableEdit[] => {
      const { amount = null, text = '' } = line.cells[i] ?? {}
      // a printed amount may be written in another notation than this
      const typed = amount === null ? text : String(amount / unitInOere[unit]).replace('.', ',')
      return typed === '' ? [] : [{ kind: 'set-cell', line: '', year, text: typed, notation: 'da' }]
    }),
  ]
}

function held(value: unknown): HeldInTable {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** One's own edits when somebody has chosen. */
export function chooseInTable(
  edits: readonly TableEdit[],
  conflict: TableConflict,
  take: 'mine' | 'theirs',
  now: Budget | null,
  chart: ChartOfAccounts,
): readonly TableEdit[] {
  if (take === conflict.stands) return edits
  if (take === 'theirs')
    return [...edits.filter(edit => !isAbout(edit, conflict)), ...(conflict.theirEdits ?? [])]
  const [first, ...rest] = conflict.again
  const added = first && editTable(now, first, chart)
  if (!first || !added?.ok) return edits
  const line = lastLine(added.budget)
  return [...edits, first, ...rest.map(edit => ('line' in edit ? { ...edit, line } : edit))]
}

export function isAbout(edit: TableEdit, { line, part }: Pick<TableConflict, 'line' | 'part'>): boolean {
  return 'line' in edit && edit.line === line && (part === 'line' || part === partOf(edit))
}

/** null for an edit of no one part. */
function partOf(edit: TableEdit): TablePart | null {
  switch (edit.kind) {
    case 'set-cell':
      return edit.year
    case 'set-label':
      return 'label'
    case 'set-account':
      return 'account'
    case 'set-line-kind':
      return 'kind'
    case 'remove-line':
      return 'line'
    default:
      return null
  }
}

/** All that a typed line in force says; null where there is none. */
export function partsOfLine(
  budget: Budget | null,
  line: string,
): readonly { readonly part: TablePart; readonly held: HeldInTable }[] | null {
  const found = budget?.lines.filter(isStated).find(({ id }) => id === line)
  if (!budget || !found) return null
  return [
    ...budget.periods.map(({ year }, i) => ({ part: year, held: heldIn(found.cells[i]) })),
    { part: 'label', held: found.label },
    { part: 'account', held: heldOf(found.account) },
    { part: 'kind', held: found.kind },
  ]
}

/** What stands at a place of the table now; undefined where there is no such line. */
export function heldAt(
  budget: Budget | null,
  { line, part }: Pick<TableConflict, 'line' | 'part'>,
): HeldInTable | undefined {
  const found = budget?.lines.filter(isStated).find(({ id }) => id === line)
  if (!found) return undefined
  if (part === 'line') return 'changed'
  if (part === 'label') return found.label
  if (part === 'account') return heldOf(found.account)
  if (part === 'kind') return found.kind satisfies LineKind
  return heldIn(found.cells[budget?.periods.findIndex(({ year }) => year === part) ?? -1])
}
