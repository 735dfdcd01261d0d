/**
 * A typed line that one of two people calculates now, while the other changed what is typed in it, took it away, or
 * calculates it with something else. It can only be one of these, so a person chooses for the whole line: what is
 * chosen against is taken out of the assumptions or out of the edits of the table, and nothing counts twice.
 */
import type { Budget, StatedLine } from '../../proposal/content.ts'
import type { TableEdit } from '../../proposal/edit-table.ts'
import { type HeldInTable, isAbout, partsOfLine, type TablePart } from '../../proposal/merge-tables.ts'
import { isStated, typedLinesOf } from '../../proposal/printed-budget.ts'
import { standsForTyped } from '../readings/lay-lines.ts'
import { linesIn } from './name-replaced.ts'
import { nameOf } from './outcome.ts'
import { fieldOf, type Plain, type PlainCase, putAt, takeAt, valueAt } from './plain.ts'
import { driversOf } from './walk-fields.ts'

export type LineSide =
  /** The parts of the line that were changed, as they are there. */
  | { readonly kind: 'typed'; readonly parts: readonly HeldPart[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'computed'; readonly by: readonly LineDriver[] }

export type HeldPart = { readonly part: TablePart; readonly held: HeldInTable }

/** What stands for the line. `was`: the driver as both knew it; null where it is new, and goes as a whole. */
export type LineDriver = { readonly at: number; readonly driver: Plain; readonly was: Plain }

export type LineConflict = {
  /** Its id among the typed lines. */
  readonly line: string
  readonly label: string
  /** What both began with, in the parts that either changed. */
  readonly base: readonly HeldPart[]
  readonly mine: LineSide
  readonly theirs: LineSide
  /** Which of the two stands until somebody chooses: what is calculated, and one's own where both calculate. */
  readonly stands: 'mine' | 'theirs'
  /** This and the next as in `TableConflict`. */
  readonly theirEdits?: readonly TableEdit[]
  readonly by?: string
}

export type LineGround = { readonly plain: PlainCase; readonly budget: Budget | null }

export function keyOfLineConflict({ line }: Pick<LineConflict, 'line'>): string {
  return `linje/${line}`
}

/** `base` is what both began with; each side's table with that side's own edits in it. */
export function lineConflictsBetween(
  base: LineGround,
  mine: LineGround,
  theirs: LineGround,
): readonly LineConflict[] {
  const typed = typedLinesOf(base.budget)
  const before = driversByLine(base.plain, typed)
  const [own, other] = [mine, theirs].map(side => driversByLine(side.plain, typed))
  return typed.flatMap(({ id, label }): LineConflict[] => {
    // what was calculated already is a conflict about its driver, if any
    if (before.has(id) || partsOfLine(base.budget, id) === null) return []
    const sides = {
      mine: sideOf(id, own, { base, side: mine }),
      theirs: sideOf(id, other, { base, side: theirs }),
    }
    const isSameDriver = JSON.stringify(namesOf(sides.mine)) === JSON.stringify(namesOf(sides.theirs))
    const isOne = isComputed(sides.mine) || isComputed(sides.theirs)
    if (!sides.mine || !sides.theirs || !isOne || isSameDriver) return []
    const [first, second] = [sides.mine, sides.theirs]
    return [
      {
        ...{ line: id, label, base: heldBefore(id, base.budget, [first, second]) },
        ...{ mine: first, theirs: second, stands: isComputed(first) ? 'mine' : 'theirs' },
      },
    ]
  })
}

/** Nothing where that side left the line as it was. */
function sideOf(
  line: string,
  computed: ReadonlyMap<string, readonly LineDriver[]> | undefined,
  { base, side }: { readonly base: LineGround; readonly side: LineGround },
): LineSide | null {
  const by = computed?.get(line)
  if (by) {
    const known = new Map(driversOf(base.plain).map(driver => [nameOf(driver), driver]))
    return {
      kind: 'computed',
      by: by.map(each => ({ ...each, was: known.get(nameOf(each.driver)) ?? null })),
    }
  }
  const now = partsOfLine(side.budget, line)
  if (now === null) return isStoodFor(side.budget, line) ? null : { kind: 'gone' }
  const before = new Map((partsOfLine(base.budget, line) ?? []).map(({ part, held }) => [part, held]))
  const parts = now.filter(({ part, held }) => (before.get(part) ?? null) !== held)
  return parts.length > 0 ? { kind: 'typed', parts } : null
}

function isStoodFor(budget: Budget | null, line: string): boolean {
  return budget?.lines.some(each => !isStated(each) && each.replaces.includes(line)) ?? false
}

function heldBefore(line: string, budget: Budget | null, sides: readonly LineSide[]): readonly HeldPart[] {
  const changed = new Set(
    sides.flatMap(side => (side.kind === 'typed' ? side.parts.map(({ part }) => part) : [])),
  )
  return (partsOfLine(budget, line) ?? []).filter(({ part }) => changed.has(part))
}

function isComputed(side: LineSide | null): side is Extract<LineSide, { kind: 'computed' }> {
  return side?.kind === 'computed'
}

function namesOf(side: LineSide | null): readonly (string | null)[] | null {
  return isComputed(side) ? side.by.map(({ driver }) => nameOf(driver)) : null
}

/** The drivers that stand for each typed line; a paused one stands for none. */
function driversByLine(
  plain: PlainCase,
  typed: readonly StatedLine[],
): ReadonlyMap<string, readonly LineDriver[]> {
  const found = new Map<string, LineDriver[]>()
  for (const [at, driver] of driversOf(plain).entries())
    for (const id of standingFor(driver, at, typed))
      found.set(id, [...(found.get(id) ?? []), { at, driver, was: null }])
  return found
}

function standingFor(driver: Plain, at: number, typed: readonly StatedLine[]): ReadonlySet<string> {
  if (fieldOf(driver, 'paused') === true) return new Set()
  return new Set(linesIn(driver, at).flatMap(({ line }) => standsForTyped(targetOf(line), typed)))
}

function targetOf(line: Plain) {
  const text = (field: string) => {
    const held = fieldOf(line, field)
    return typeof held === 'string' ? held : null
  }
  return { label: text('label') ?? '', account: text('account'), replaces: text('replaces') }
}

/** Other typed lines that are calculated by the same, and would be typed again too. */
export function alsoStoodFor(conflict: LineConflict, budget: Budget | null): readonly string[] {
  const typed = typedLinesOf(budget)
  const sides = [conflict.mine, conflict.theirs].flatMap(side => (isComputed(side) ? side.by : []))
  const ids = new Set(
    sides.filter(each => each.was === null).flatMap(({ driver, at }) => [...standingFor(driver, at, typed)]),
  )
  return typed.filter(({ id }) => id !== conflict.line && ids.has(id)).map(({ label }) => label)
}

/** Whether what stood when the two were put together stands still. */
export function isOpenLine(conflict: LineConflict, plain: PlainCase, now: Budget | null): boolean {
  const side = conflict[conflict.stands]
  return isComputed(side) && side.by.some(each => placeOf(each, plain, conflict.line, typedLinesOf(now)) >= 0)
}

/** Where a driver is now that stands for the line, whatever it is called; -1 where there is none. */
function placeOf(
  { driver }: LineDriver,
  plain: PlainCase,
  line: string,
  typed: readonly StatedLine[],
): number {
  const drivers = driversOf(plain)
  const stands = drivers.findIndex((each, at) => standingFor(each, at, typed).has(line))
  // a line that was taken away is stood for by nothing that can be looked up
  const isGone = !typed.some(({ id }) => id === line)
  const named = drivers.findIndex(each => nameOf(each) === nameOf(driver))
  return isGone || (named >= 0 && standingFor(drivers[named] ?? null, named, typed).has(line))
    ? named
    : stands
}

type Worked = { readonly plain: PlainCase; readonly table: readonly TableEdit[] }

/** The assumptions and one's own edits when one of the two is to stand. */
export function chooseLine(
  work: Worked,
  conflict: LineConflict,
  take: 'mine' | 'theirs',
  typed: readonly StatedLine[],
): Worked {
  const chosen = conflict[take]
  const plain = withoutSide(work.plain, conflict, conflict[take === 'mine' ? 'theirs' : 'mine'], typed)
  const place = { line: conflict.line, part: 'line' } as const
  const table =
    take === 'mine'
      ? work.table
      : [...work.table.filter(edit => !isAbout(edit, place)), ...(conflict.theirEdits ?? [])]
  return { plain: isComputed(chosen) ? withDrivers(plain, chosen.by) : plain, table }
}

/** What one side calculates the line with is taken out, or stands for it no more where both had it before. */
export function withoutSide(
  plain: PlainCase,
  { line }: Pick<LineConflict, 'line'>,
  side: LineSide,
  typed: readonly StatedLine[],
): PlainCase {
  if (!isComputed(side)) return plain
  return side.by.reduce((now, each) => {
    const at = placeOf(each, now, line, typed)
    if (at < 0) return now
    const { was } = each
    return was === null ? takeAt(now, ['drivers', at]) : standingNoMore(now, at, { line, was, typed })
  }, plain)
}

/** Where one renamed the line, what stands for it names it by its id, so that it goes on standing for it. */
export function namedById(plain: PlainCase, conflict: LineConflict, typed: readonly StatedLine[]): PlainCase {
  const isRenamed = [conflict.mine, conflict.theirs].some(
    side => side.kind === 'typed' && side.parts.some(({ part }) => part === 'label'),
  )
  const side = conflict[conflict.stands]
  if (!isRenamed || !isComputed(side)) return plain
  const names = namesOf(side)
  return driversOf(plain).reduce<PlainCase>((now, driver, at) => {
    const lines = names?.includes(nameOf(driver)) ? linesStandingFor(driver, at, conflict.line, typed) : []
    return lines.reduce((done, { path }) => putAt(done, [...path, 'replaces'], conflict.line) ?? done, now)
  }, plain)
}

function linesStandingFor(driver: Plain, at: number, id: string, typed: readonly StatedLine[]) {
  return linesIn(driver, at).filter(({ line }) => standsForTyped(targetOf(line), typed).includes(id))
}

type Former = { readonly line: string; readonly was: Plain; readonly typed: readonly StatedLine[] }

function standingNoMore(plain: PlainCase, at: number, { line: id, was, typed }: Former): PlainCase {
  const standing = linesStandingFor(driversOf(plain)[at] ?? null, at, id, typed)
  return standing.reduce((now, { path }) => {
    const before = valueAt(was, [...path.slice(2), 'replaces'])
    const place = [...path, 'replaces']
    return before === undefined ? takeAt(now, place) : (putAt(now, place, before) ?? now)
  }, plain)
}

function withDrivers(plain: PlainCase, by: readonly LineDriver[]): PlainCase {
  return by.reduce(withDriver, plain)
}

function withDriver(plain: PlainCase, { at, driver }: LineDriver): PlainCase {
  const drivers = driversOf(plain)
  const there = drivers.findIndex(each => nameOf(each) === nameOf(driver))
  if (there < 0) return { ...plain, drivers: drivers.toSpliced(at, 0, driver) }
  return linesIn(driver, there).reduce((now, { path, line }) => {
    const replaces = fieldOf(line, 'replaces')
    return replaces === undefined ? now : (putAt(now, [...path, 'replaces'], replaces) ?? now)
  }, plain)
}
