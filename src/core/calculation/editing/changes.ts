/**
 * What a case says otherwise than the one it began as: each place once, drivers matched by their names, so that one
 * that was moved has not changed. A number alone and the same number as an entry say the same.
 */
import type { CasePath } from '../case/problem.ts'
import { isName } from '../case/quantity.ts'
import { nameOf } from './outcome.ts'
import { fieldOf, isPlainEntry, isPlainList, isSamePlain, type Plain, type PlainCase } from './plain.ts'
import { driversOf } from './walk-fields.ts'

export type CaseChange = {
  /** In the case as it is now; of a driver that was removed, where it stood. */
  readonly path: CasePath
  readonly before: Plain | undefined
  readonly after: Plain | undefined
}

export function changesSince(base: PlainCase, now: PlainCase): readonly CaseChange[] {
  const changes: CaseChange[] = []
  const { drivers: _b, ...headBefore } = base
  const { drivers: _n, ...headNow } = now
  compare(headBefore, headNow, [], changes)
  compareDrivers(driversOf(base), driversOf(now), changes)
  return changes
}

function compareDrivers(before: readonly Plain[], now: readonly Plain[], changes: CaseChange[]): void {
  const names = before.map(nameOf)
  const isKept = new Set<number>()
  const matches = now.map((driver, i) => {
    const name = nameOf(driver)
    const found = name === null ? i : names.indexOf(name)
    if (found < 0 || isKept.has(found) || found >= before.length) return null
    isKept.add(found)
    return found
  })
  for (const [i, driver] of now.entries()) {
    // a driver that was renamed stands where the other one stood, and says nearly the same
    const found =
      matches[i] ?? (i < before.length && !isKept.has(i) && isSameKind(before[i], driver) ? i : null)
    if (found !== null) isKept.add(found)
    if (found === null) changes.push({ path: ['drivers', i], before: undefined, after: driver })
    else compare(before[found], driver, ['drivers', i], changes)
  }
  for (const [i, driver] of before.entries())
    if (!isKept.has(i)) changes.push({ path: ['drivers', i], before: driver, after: undefined })
  const order = matches.filter(found => found !== null)
  if (order.some((found, i) => i > 0 && found < (order[i - 1] ?? 0)))
    changes.push({ path: ['drivers'], before: names, after: now.map(nameOf) })
}

function isSameKind(a: Plain | undefined, b: Plain | undefined): boolean {
  return fieldOf(a, 'kind') === fieldOf(b, 'kind')
}

function compare(
  before: Plain | undefined,
  after: Plain | undefined,
  path: CasePath,
  changes: CaseChange[],
): void {
  if (isSamePlain(before, after)) return
  if (isPlainList(before) && isPlainList(after)) {
    for (let i = 0; i < Math.max(before.length, after.length); i++)
      compare(before[i], after[i], [...path, i], changes)
    return
  }
  const [old, now] = bothAsEntries(before, after)
  if (!isPlainEntry(old) || !isPlainEntry(now)) {
    changes.push({ path, before, after })
    return
  }
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
    compare(fieldOf(old, key), fieldOf(now, key), [...path, key], changes)
}

/** `33` beside `{value: 33, source: …}` is `{value: 33}`. */
export function bothAsEntries(
  a: Plain | undefined,
  b: Plain | undefined,
): readonly [Plain | undefined, Plain | undefined] {
  if (isGivenEntry(a) && isNumberAlone(b)) return [a, { value: b }]
  if (isGivenEntry(b) && isNumberAlone(a)) return [{ value: a }, b]
  return [a, b]
}

function isGivenEntry(value: Plain | undefined): boolean {
  return isPlainEntry(value) && Object.hasOwn(value, 'value')
}

function isNumberAlone(value: Plain | undefined): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && !isName(value))
}
