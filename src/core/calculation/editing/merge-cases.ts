/**
 * Merges two people's cases over the one both began with. Drivers are matched by name, also where one was renamed. A
 * number and where it comes from belong together: a new value of one and a new source of the other are a conflict.
 */
import { type MergePath, type MergeRules, mergeThreeWays } from '../../merge/three-way.ts'
import type { CasePath } from '../case/problem.ts'
import { bothAsEntries } from './changes.ts'
import { nameOf } from './outcome.ts'
import { fieldOf, isPlainEntry, isSamePlain, type Plain, type PlainCase, putAt, takeAt } from './plain.ts'
import { driversOf } from './walk-fields.ts'

export type CaseConflict = {
  readonly path: CasePath
  readonly base: Plain | undefined
  readonly mine: Plain | undefined
  readonly theirs: Plain | undefined
}

export type MergedCase = {
  /** At a conflict it holds what both began with. */
  readonly case: PlainCase
  readonly conflicts: readonly CaseConflict[]
}

export function mergeCases(base: PlainCase, mine: PlainCase, theirs: PlainCase): MergedCase {
  const keys = driverKeys(driversOf(base), [driversOf(mine), driversOf(theirs)])
  const rules: MergeRules = {
    nameIn: path => nameIn(path, keys),
    isWhole: (path, sides) => isNumberApart(sides as Sides) || isOtherKind(path, sides as Sides),
    isSame: (a, b) => isSamePlain(a as Plain, b as Plain),
    align: sides => align(sides as Sides),
  }
  // merging plain data gives plain data
  return toMergedCase(mergeThreeWays(base, mine, theirs, rules))
}

function toMergedCase({ merged, conflicts }: ReturnType<typeof mergeThreeWays>): MergedCase {
  return { case: merged as PlainCase, conflicts: conflicts as readonly CaseConflict[] }
}

/** Puts in the place of each conflict what somebody chose. */
export function resolveConflicts(
  { case: merged, conflicts }: MergedCase,
  choose: (conflict: CaseConflict) => 'mine' | 'theirs' | 'base',
): PlainCase {
  // from the last to the first, so that a list that loses an entry leaves the places before it
  return conflicts.toReversed().reduce((plain, conflict) => {
    const value = conflict[choose(conflict)]
    if (conflict.path.at(-1) === 'drivers' && conflict.path.length === 1) return inOrder(plain, value)
    return value === undefined ? takeAt(plain, conflict.path) : (putAt(plain, conflict.path, value) ?? plain)
  }, merged)
}

/** A conflict about the drivers as such is about their order, and holds their names. */
function inOrder(plain: PlainCase, names: Plain | undefined): PlainCase {
  const order = Array.isArray(names) ? names : []
  const place = (driver: Plain): number => {
    const found = order.indexOf(nameOf(driver))
    return found < 0 ? order.length : found
  }
  return { ...plain, drivers: driversOf(plain).toSorted((a, b) => place(a) - place(b)) }
}

type Sides = readonly [Plain | undefined, Plain | undefined, Plain | undefined]
type DriverKeys = ReadonlyMap<unknown, string>

function nameIn(path: MergePath, keys: DriverKeys): ReturnType<MergeRules['nameIn']> {
  if (path.length === 1 && path[0] === 'drivers') return driver => keys.get(driver) ?? null
  if (path.at(-1) === 'states') return state => nameOf(state as Plain)
  return null
}

/** What each driver is known by: its name, or the name it had in the base where somebody gave it another. */
function driverKeys(base: readonly Plain[], sides: readonly (readonly Plain[])[]): DriverKeys {
  const keys = new Map<unknown, string>()
  const known = base.map(nameOf)
  for (const driver of base) keys.set(driver, nameOf(driver) ?? '')
  for (const side of sides) {
    const names = side.map(nameOf)
    const gone = known.filter(name => !names.includes(name))
    for (const [i, driver] of side.entries()) {
      const name = names[i] ?? ''
      const was = known[i] ?? null
      const isRenamed =
        !known.includes(name) && was !== null && gone.includes(was) && isAlike(base[i], driver)
      keys.set(driver, isRenamed ? was : name)
    }
  }
  return keys
}

/** Two drivers of one kind of which most fields say the same. */
function isAlike(a: Plain | undefined, b: Plain | undefined): boolean {
  if (!isPlainEntry(a) || !isPlainEntry(b) || fieldOf(a, 'kind') !== fieldOf(b, 'kind')) return false
  const fields = Object.keys(b).filter(field => field !== 'kind' && field !== 'name')
  const same = fields.filter(field => isSamePlain(fieldOf(a, field), b[field]))
  return same.length * 2 >= fields.length
}

function align([base, mine, theirs]: Sides): Sides {
  const widen = (side: Plain | undefined): Plain | undefined => {
    const model = [base, mine, theirs].find(isGiven)
    return model === undefined ? side : bothAsEntries(model, side)[1]
  }
  return [widen(base), widen(mine), widen(theirs)]
}

/** Two who each began a driver of one name for something else have not begun the same. */
function isOtherKind(path: MergePath, [, mine, theirs]: Sides): boolean {
  return path.length === 2 && path[0] === 'drivers' && fieldOf(mine, 'kind') !== fieldOf(theirs, 'kind')
}

const numberFields = ['value', 'years', 'rate']

function isGiven(value: Plain | undefined): boolean {
  return formOf(value) !== null
}

/** How a number is written: alone, per year, or as a rate's name. */
function formOf(value: Plain | undefined): string | null {
  return numberFields.find(field => fieldOf(value, field) !== undefined) ?? null
}

const sourceFields = ['source', 'evidence', 'reconstructed']

/** One changed the number, the other where it comes from: put together they would say what nobody said. */
function isNumberApart(sides: Sides): boolean {
  const [base, mine, theirs] = align(sides)
  if (!isGiven(mine) || !isGiven(theirs)) return false
  if (formOf(mine) !== formOf(theirs)) return true
  const differs = (a: Plain | undefined, b: Plain | undefined, fields: readonly string[]): boolean =>
    fields.some(field => !isSamePlain(fieldOf(a, field), fieldOf(b, field)))
  if (!differs(mine, theirs, numberFields) || !differs(mine, theirs, sourceFields)) return false
  return (
    (differs(base, mine, numberFields) && differs(base, theirs, sourceFields)) ||
    (differs(base, theirs, numberFields) && differs(base, mine, sourceFields))
  )
}
