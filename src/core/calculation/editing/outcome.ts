/** What doing an edit gives: a new plain case and where it changed, or a problem. */

import type { CasePath } from '../case/problem.ts'
import { yearsOf } from '../graph/horizon.ts'
import type { EditProblem, EditProblemCode, EditProblemData } from './edit.ts'
import { fieldOf, type Plain, type PlainCase, putAt, takeAt, valueAt } from './plain.ts'

export type Change = { readonly case: PlainCase; readonly changed: readonly CasePath[] }
export type Outcome = Change | EditProblem

export function problem<C extends EditProblemCode>(code: C, data: EditProblemData[C]): EditProblem {
  // a code and its data always come together; the union cannot express it for a generic code
  return { code, data } as EditProblem
}

export function changed(plain: PlainCase, ...paths: CasePath[]): Change {
  return { case: plain, changed: paths }
}

/** Puts a value at a path, or takes it away where there is none. */
export function replaced(plain: PlainCase, path: CasePath, value: Plain | undefined): Outcome {
  const next = value === undefined ? takeAt(plain, path) : putAt(plain, path, value)
  return next ? changed(next, path) : problem('place-unknown', { path })
}

/** The years of the case as written; none where they cannot be read. */
export function horizonOf(plain: PlainCase): readonly number[] {
  const first = valueAt(plain, ['years', 'first'])
  const count = valueAt(plain, ['years', 'count'])
  const isReadable = typeof first === 'number' && typeof count === 'number' && count > 0 && count <= 50
  return isReadable ? yearsOf({ firstYear: first, years: Math.floor(count) }) : []
}

/** A name that none of the others has: `Løn`, then `Løn 2`. */
export function uniqueName(wanted: string, taken: readonly string[], joint = ' '): string {
  if (!taken.includes(wanted)) return wanted
  const stem = wanted.replace(/[ -]\d+$/, '')
  let count = 2
  while (taken.includes(`${stem}${joint}${count}`)) count++
  return `${stem}${joint}${count}`
}

export function nameOf(driver: Plain | undefined): string | null {
  const name = fieldOf(driver, 'name')
  return typeof name === 'string' ? name : null
}
