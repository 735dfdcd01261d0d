/**
 * Puts together what two people, or one person in two windows, made of the same proposal's assumptions and typed table.
 * Where both said something else, one's own stands as far as it can, and the place is named as a conflict.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import type { Budget } from '../../proposal/content.ts'
import { editTable, type TableEdit } from '../../proposal/edit-table.ts'
import {
  conflictsBetween,
  isAbout,
  mergeTables,
  rebase,
  type TablePart,
} from '../../proposal/merge-tables.ts'
import { typedLinesOf } from '../../proposal/printed-budget.ts'
import { keyOfLineConflict, lineConflictsBetween, namedById, withoutSide } from './line-conflicts.ts'
import { type CaseConflict, mergeCases, resolveConflicts } from './merge-cases.ts'
import { nameOf } from './outcome.ts'
import type { PlainCase } from './plain.ts'
import { driversOf } from './walk-fields.ts'
import {
  keyOfCaseConflict,
  keyOfTableConflict,
  type Work,
  type WorkCaseConflict,
  type WorkConflicts,
} from './work-conflicts.ts'

/** A version of the proposal, as work begins with it. */
export type Ground = { readonly plain: PlainCase; readonly budget: Budget | null }

/** `author`: the id of whoever saved it. */
export type NewerGround = Ground & { readonly author?: string }

/** One's own work, begun with `base`, as it goes on from a newer version. */
export function mergeWork(base: Ground, mine: Work, newer: NewerGround, chart: ChartOfAccounts): Work {
  const cases = mergePlain(base.plain, mine.plain, newer.plain)
  const table = mergeTables({ base: base.budget, edits: mine.table, theirs: newer.budget }, chart)
  const own = { plain: mine.plain, budget: edited(base.budget, mine.table, chart) }
  const lines = lineConflictsBetween(base, own, newer)
  const conflicts = signed({ cases: cases.conflicts, table: table.conflicts, lines }, newer.author)
  return withFormer(settleLines({ plain: cases.plain, table: table.edits, conflicts }, base.budget), mine)
}

function signed(conflicts: WorkConflicts, by: string | undefined): WorkConflicts {
  if (by === undefined) return conflicts
  const { cases, table, lines } = conflicts
  const sign = <C>(conflict: C): C => ({ ...conflict, by })
  return { cases: cases.map(sign), table: table.map(sign), lines: lines.map(sign) }
}

/** Of one person in two windows: `common` is what both of them knew last. */
export type TwoWindows = {
  readonly common: Pick<Work, 'plain' | 'table'>
  readonly mine: Work
  readonly theirs: Pick<Work, 'plain' | 'table'>
}

export function joinWindows(
  budget: Budget | null,
  { common, mine, theirs }: TwoWindows,
  chart: ChartOfAccounts,
): Work {
  const cases = mergePlain(common.plain, mine.plain, theirs.plain)
  const shared = sharedStart(common.table, mine.table, theirs.table)
  const after = (edits: readonly TableEdit[]) => edited(budget, edits, chart)
  const there = after(theirs.table)
  const own = rebase(after(mine.table.slice(0, shared)), mine.table.slice(shared), there, chart)
  const table = conflictsBetween({ base: after(common.table), mine: own.mine, theirs: there, ids: own.ids })
  const ground = ({ plain, table: edits }: Pick<Work, 'plain' | 'table'>) => ({ plain, budget: after(edits) })
  const lines = lineConflictsBetween(ground(common), ground(mine), ground(theirs))
  const withEdits = <C extends { readonly line: string; readonly part?: TablePart }>(conflict: C): C => ({
    ...conflict,
    theirEdits: theirs.table.filter(edit => isAbout(edit, { part: 'line', ...conflict })),
  })
  const conflicts = { cases: cases.conflicts, table: table.map(withEdits), lines: lines.map(withEdits) }
  const joined = { plain: cases.plain, table: [...theirs.table, ...own.edits], conflicts }
  return withFormer(settleLines(joined, after(common.table)), mine)
}

/** A line that is chosen between as a whole is asked about once, and until then only one of two calculates it. */
function settleLines({ plain, table, conflicts }: Work, begun: Budget | null): Work {
  const { cases, lines } = conflicts
  const typed = typedLinesOf(begun)
  const whole = new Set(lines.map(({ line }) => line))
  return {
    plain: lines.reduce((now, conflict) => {
      const alone = conflict.stands === 'mine' ? withoutSide(now, conflict, conflict.theirs, typed) : now
      return namedById(alone, conflict, typed)
    }, plain),
    table,
    conflicts: { cases, table: conflicts.table.filter(({ line }) => !whole.has(line)), lines },
  }
}

function mergePlain(base: PlainCase, mine: PlainCase, theirs: PlainCase) {
  const merged = mergeCases(base, mine, theirs)
  const plain = resolveConflicts(merged, () => 'mine')
  const isOrder = ({ path }: CaseConflict) => path.length === 1 && path[0] === 'drivers'
  const conflicts = merged.conflicts
    .filter(conflict => !isOrder(conflict))
    .map((conflict): WorkCaseConflict => ({ ...conflict, driver: driverOf(conflict, merged.case) }))
  return { plain, conflicts }
}

/** What its driver is called where one's own work stands. */
function driverOf(
  { path: [top, index, ...inside], mine, theirs }: CaseConflict,
  merged: PlainCase,
): string | null {
  if (top !== 'drivers' || typeof index !== 'number') return null
  if (inside.length === 0) return nameOf(mine) ?? nameOf(theirs)
  if (inside.length === 1 && inside[0] === 'name' && typeof mine === 'string') return mine
  return nameOf(driversOf(merged)[index])
}

/** What was not chosen before is still to be chosen. */
function withFormer(work: Work, { conflicts }: Work): Work {
  const { cases, table, lines } = work.conflicts
  const known = new Set([
    ...cases.map(keyOfCaseConflict),
    ...table.map(keyOfTableConflict),
    ...lines.map(keyOfLineConflict),
  ])
  return {
    ...work,
    conflicts: {
      cases: [...cases, ...conflicts.cases.filter(each => !known.has(keyOfCaseConflict(each)))],
      table: [...table, ...conflicts.table.filter(each => !known.has(keyOfTableConflict(each)))],
      lines: [...lines, ...conflicts.lines.filter(each => !known.has(keyOfLineConflict(each)))],
    },
  }
}

/** How many edits all three begin with. */
function sharedStart(...lists: readonly (readonly TableEdit[])[]): number {
  const [first = [], ...others] = lists
  const differs = first.findIndex((edit, i) =>
    others.some(list => JSON.stringify(list[i]) !== JSON.stringify(edit)),
  )
  return differs < 0 ? first.length : differs
}

function edited(budget: Budget | null, edits: readonly TableEdit[], chart: ChartOfAccounts): Budget | null {
  return edits.reduce((now, edit) => {
    const done = editTable(now, edit, chart)
    return done.ok ? done.budget : now
  }, budget)
}
