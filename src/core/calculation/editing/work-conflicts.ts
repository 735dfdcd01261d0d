/**
 * What two people said otherwise in one proposal's assumptions and typed table. It is kept with the work until somebody
 * has chosen, so that closing the page does not choose for them.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import type { Budget } from '../../proposal/content.ts'
import type { TableEdit } from '../../proposal/edit-table.ts'
import { chooseInTable, heldAt, type TableConflict } from '../../proposal/merge-tables.ts'
import { typedLinesOf } from '../../proposal/printed-budget.ts'
import { isTableConflict } from '../../proposal/read-table-edit.ts'
import type { CasePath } from '../case/problem.ts'
import { formName } from './form-name.ts'
import { chooseLine, isOpenLine, keyOfLineConflict, type LineConflict } from './line-conflicts.ts'
import type { CaseConflict } from './merge-cases.ts'
import { nameOf } from './outcome.ts'
import {
  isSafeStep,
  isSamePlain,
  type Plain,
  type PlainCase,
  putAt,
  readPlainCase,
  takeAt,
  valueAt,
} from './plain.ts'
import { isLineConflict } from './read-line-conflict.ts'
import { driversOf } from './walk-fields.ts'

export type WorkCaseConflict = CaseConflict & {
  /** What the driver is called that it is about, because drivers move; null where it is about none. */
  readonly driver: string | null
  /** As in `TableConflict`. */
  readonly by?: string
}

export type WorkConflicts = {
  readonly cases: readonly WorkCaseConflict[]
  readonly table: readonly TableConflict[]
  /** Lines that one calculates and the other typed in. */
  readonly lines: readonly LineConflict[]
}

export const noConflicts: WorkConflicts = { cases: [], table: [], lines: [] }

export function countConflicts({ cases, table, lines }: WorkConflicts): number {
  return cases.length + table.length + lines.length
}

/** What somebody has before them: assumptions, and what they changed in the typed table. */
export type Work = {
  readonly plain: PlainCase
  readonly table: readonly TableEdit[]
  readonly conflicts: WorkConflicts
}

/** Who said what stands on the other side, each once. */
export function othersIn({ cases, table, lines }: WorkConflicts): readonly string[] {
  return [...new Set([...cases, ...table, ...lines].flatMap(({ by }) => (by === undefined ? [] : [by])))]
}

export type Take = 'mine' | 'theirs'

export function keyOfCaseConflict({ path }: Pick<CaseConflict, 'path'>): string {
  return formName(path)
}

export function keyOfTableConflict({ line, part }: Pick<TableConflict, 'line' | 'part'>): string {
  return `tabel/${line}/${part}`
}

/** Those of which neither has become what stands there. `now`: the table with one's own edits. */
export function openConflicts(conflicts: WorkConflicts, plain: PlainCase, now: Budget | null): WorkConflicts {
  if (countConflicts(conflicts) === 0) return noConflicts
  return {
    cases: conflicts.cases.filter(conflict => isOpenInCase(conflict, plain)),
    table: conflicts.table.filter(conflict => isOpenInTable(conflict, now)),
    lines: conflicts.lines.filter(conflict => isOpenLine(conflict, plain, now)),
  }
}

function isOpenInCase(conflict: WorkCaseConflict, plain: PlainCase): boolean {
  const { path, mine, theirs } = conflict
  const place = placeNow(conflict, plain)
  if (isWholeDriver(path)) return (place === null) === (mine === undefined)
  const stands = place ? valueAt(plain, place) : undefined
  return place !== null && isSamePlain(stands, mine) && !isSamePlain(stands, theirs)
}

function isOpenInTable(conflict: TableConflict, now: Budget | null): boolean {
  const { part, mine, stands } = conflict
  if (stands === 'theirs') return true
  const held = heldAt(now, conflict)
  if (part === 'line') return held === undefined
  return held === mine
}

/** Where its driver stands now; null where it is gone. */
function placeNow({ path, driver }: WorkCaseConflict, plain: PlainCase): CasePath | null {
  if (driver === null) return path
  const index = driversOf(plain).findIndex(each => nameOf(each) === driver)
  return index < 0 ? null : ['drivers', index, ...path.slice(2)]
}

function isWholeDriver(path: CasePath): boolean {
  return path[0] === 'drivers' && path.length === 2
}

/** The work after a person has chosen; it is the same where there is no such conflict. */
export function choose<W extends Work>(
  work: W,
  { key, take }: { readonly key: string; readonly take: Take },
  now: Budget | null,
  chart: ChartOfAccounts,
): W {
  const { cases, table, lines } = work.conflicts
  const inCase = cases.find(each => keyOfCaseConflict(each) === key)
  const inTable = table.find(each => keyOfTableConflict(each) === key)
  const inLine = lines.find(each => keyOfLineConflict(each) === key)
  const conflicts = {
    cases: cases.filter(each => each !== inCase),
    table: table.filter(each => each !== inTable),
    lines: lines.filter(each => each !== inLine),
  }
  return {
    ...work,
    conflicts,
    ...(inCase && take === 'theirs' && { plain: withTheirs(work.plain, inCase) }),
    ...(inTable && { table: chooseInTable(work.table, inTable, take, now, chart) }),
    ...(inLine && chooseLine(work, inLine, take, typedLinesOf(now))),
  }
}

function withTheirs(plain: PlainCase, conflict: WorkCaseConflict): PlainCase {
  const { path, theirs } = conflict
  const place = placeNow(conflict, plain)
  if (place && theirs !== undefined) return putAt(plain, place, theirs) ?? plain
  if (place) return takeAt(plain, place)
  return isWholeDriver(path) && theirs !== undefined ? withDriver(plain, Number(path[1]), theirs) : plain
}

function withDriver(plain: PlainCase, at: number, driver: Plain): PlainCase {
  const drivers = driversOf(plain)
  return { ...plain, drivers: [...drivers.slice(0, at), driver, ...drivers.slice(at)] }
}

const most = 500

/** null for what is none of ours; nothing where the work was kept before there were any. */
export function readWorkConflicts(raw: unknown): WorkConflicts | null {
  if (raw === undefined) return noConflicts
  if (typeof raw !== 'object' || raw === null || !('cases' in raw && 'table' in raw)) return null
  // a draft from before lines were chosen between has none
  const lines = 'lines' in raw ? raw.lines : []
  if (!Array.isArray(raw.cases) || !Array.isArray(raw.table) || !Array.isArray(lines)) return null
  if (raw.cases.length + raw.table.length + lines.length > most) return null
  if (!raw.table.every(isTableConflict) || !lines.every(isLineConflict)) return null
  const cases = (raw.cases as unknown[]).map(readCaseConflict)
  return cases.includes(null) ? null : { cases: cases.flatMap(each => each ?? []), table: raw.table, lines }
}

function readCaseConflict(raw: unknown): WorkCaseConflict | null {
  const held = readPlainCase(raw)
  if (!held) return null
  const { path, driver = null, base, mine, theirs, by } = held
  const isPath =
    Array.isArray(path) &&
    path.every(step => (typeof step === 'string' || typeof step === 'number') && isSafeStep(step))
  if (!isPath || (driver !== null && typeof driver !== 'string')) return null
  if (by !== undefined && typeof by !== 'string') return null
  return { path: path as CasePath, driver, base, mine, theirs, ...(by !== undefined && { by }) }
}
