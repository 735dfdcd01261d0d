/** Edits of shared assumptions: numbers with a name that several drivers use. */
import type { CasePath } from '../case/problem.ts'
import { isName } from '../case/quantity.ts'
import type { EditOf, EditProblem } from './edit.ts'
import { changed, type Outcome, problem, replaced } from './outcome.ts'
import {
  fieldOf,
  isPlainEntry,
  isSafeStep,
  type Plain,
  type PlainCase,
  type PlainEntry,
  putAt,
  valueAt,
} from './plain.ts'
import { readPlainQuantity } from './plain-quantity.ts'
import { isQuantityPlace } from './quantity-edits.ts'
import { usesOf } from './walk-fields.ts'

const mostAssumptions = 500

export const sharedEdits = {
  'add-assumption': (plain: PlainCase, { name, value }: EditOf<'add-assumption'>): Outcome =>
    newName(plain, name) ?? addAssumption(plain, name, value ?? {}),
  'rename-assumption': renameAssumption,
  'remove-assumption': removeAssumption,
  share: (plain: PlainCase, { path, name }: EditOf<'share'>): Outcome => {
    const value = valueAt(plain, path)
    const { holds } = readPlainQuantity(value)
    if (!isQuantityPlace(plain, path)) return problem('not-a-number-place', { path })
    if (value === undefined || (holds !== 'number' && holds !== 'years'))
      return problem('nothing-to-share', {})
    const refused = newName(plain, name)
    if (refused) return refused
    const added = addAssumption(plain, name, value)
    return 'code' in added ? added : placed(added.case, [path], name, ['assumptions', name])
  },
  own: (plain: PlainCase, { path }: EditOf<'own'>): Outcome => {
    const quantity = readPlainQuantity(valueAt(plain, path))
    if (quantity.holds !== 'shared') return problem('not-a-number-place', { path })
    const given = fieldOf(assumptionsOf(plain), quantity.name)
    return given === undefined
      ? problem('assumption-unknown', { name: quantity.name })
      : replaced(plain, path, given)
  },
  'use-assumption': (plain: PlainCase, { path, name }: EditOf<'use-assumption'>): Outcome => {
    if (fieldOf(assumptionsOf(plain), name) === undefined) return problem('assumption-unknown', { name })
    return isQuantityPlace(plain, path)
      ? replaced(plain, path, name)
      : problem('not-a-number-place', { path })
  },
}

export function assumptionsOf(plain: PlainCase): PlainEntry {
  const assumptions = fieldOf(plain, 'assumptions')
  return isPlainEntry(assumptions) ? assumptions : {}
}

/** null where the name may be given to a new assumption. */
function newName(plain: PlainCase, name: string): EditProblem | null {
  const assumptions = assumptionsOf(plain)
  if (name === '') return problem('name-missing', {})
  if (!isName(name) || !isSafeStep(name) || name.length > 100) return problem('name-unfit', { name })
  if (Object.hasOwn(assumptions, name)) return problem('name-taken', { name })
  if (Object.keys(assumptions).length >= mostAssumptions)
    return problem('too-many', { most: mostAssumptions })
  return null
}

function addAssumption(plain: PlainCase, name: string, value: Plain): Outcome {
  return changed({ ...plain, assumptions: { ...assumptionsOf(plain), [name]: value } }, ['assumptions', name])
}

/** The same value at several places of a case. */
function placed(plain: PlainCase, paths: readonly CasePath[], value: Plain, ...also: CasePath[]): Outcome {
  let next = plain
  for (const path of paths) next = putAt(next, path, value) ?? next
  return changed(next, ...also, ...paths)
}

function renameAssumption(plain: PlainCase, { from, to }: EditOf<'rename-assumption'>): Outcome {
  const assumptions = assumptionsOf(plain)
  if (!Object.hasOwn(assumptions, from)) return problem('assumption-unknown', { name: from })
  if (from === to) return changed(plain)
  const refused = newName(plain, to)
  if (refused) return refused
  const renamed = Object.fromEntries(
    Object.entries(assumptions).map(([name, value]) => [name === from ? to : name, value]),
  )
  const uses = usesOf(plain, from).map(({ path }) => path)
  return placed({ ...plain, assumptions: renamed }, uses, to, ['assumptions', from], ['assumptions', to])
}

function removeAssumption(plain: PlainCase, { name }: EditOf<'remove-assumption'>): Outcome {
  const assumptions = assumptionsOf(plain)
  const value = fieldOf(assumptions, name)
  if (value === undefined) return problem('assumption-unknown', { name })
  const uses = usesOf(plain, name).map(({ path }) => path)
  const left = Object.fromEntries(Object.entries(assumptions).filter(([other]) => other !== name))
  return placed({ ...plain, assumptions: left }, uses, value, ['assumptions', name])
}
