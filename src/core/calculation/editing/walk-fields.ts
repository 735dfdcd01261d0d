/**
 * Walks what a driver holds, field by field as its kind describes them, down into lists and entries: the one way in
 * which forms, renaming and merging find the numbers of a plain case.
 */
import { type Fields, type FieldType, lineFields } from '../case/fields.ts'
import { commonFields } from '../case/parse-case.ts'
import type { CasePath } from '../case/problem.ts'
import { type DriverKind, driverKinds, isDriverKind } from '../drivers/registry.ts'
import { fieldOf, isPlainList, type Plain, type PlainCase } from './plain.ts'

export type FieldPlace = {
  readonly path: CasePath
  /** The field's own name: `pay`, `account`. */
  readonly field: string
  readonly type: FieldType
  readonly required: boolean
  /** The choice that holds where nothing is said; null where there is none, or it is no choice. */
  readonly usual: string | null
  readonly value: Plain | undefined
}

export function driverFields(kind: DriverKind): Fields {
  // the table's own type is too narrow to be looked through field by field
  return { ...commonFields, ...(driverKinds[kind].fields as Fields) }
}

/** null where nobody knows the kind. */
export function kindOf(driver: Plain | undefined): DriverKind | null {
  const kind = fieldOf(driver, 'kind')
  return typeof kind === 'string' && isDriverKind(kind) ? kind : null
}

export function driversOf(plain: PlainCase): readonly Plain[] {
  const drivers = fieldOf(plain, 'drivers')
  return isPlainList(drivers) ? drivers : []
}

/** Everything that may stand in a driver; a driver of an unknown kind has nothing. */
export function* walkDriver(driver: Plain | undefined, index: number): Generator<FieldPlace> {
  const kind = kindOf(driver)
  if (kind) yield* walkFields(driverFields(kind), driver, ['drivers', index])
}

/** An entry that is not there is named, but not entered: nobody has asked for it. */
export function* walkFields(fields: Fields, plain: Plain | undefined, path: CasePath): Generator<FieldPlace> {
  for (const [field, { type, required, usual }] of Object.entries(fields)) {
    const value = fieldOf(plain, field)
    const place: FieldPlace = {
      ...{ path: [...path, field], field, type, required, value },
      usual: typeof usual === 'string' ? usual : null,
    }
    yield place
    const isThere = value !== undefined && value !== null
    if (type.kind === 'list' && isPlainList(value))
      for (const [i, item] of value.entries()) yield* walkFields(type.of, item, [...place.path, i])
    if (type.kind === 'entry' && isThere) yield* walkFields(type.of, value, place.path)
    if (type.kind === 'line' && (isThere || required)) yield* walkFields(lineFields, value, place.path)
  }
}

/** The places where a driver of the case uses a shared assumption. */
export function usesOf(plain: PlainCase, name: string): readonly FieldPlace[] {
  return quantityPlaces(plain).filter(({ value }) => value === name)
}

/** The same for every text that stands in the place of a number, most of them names of shared assumptions. */
export function usesByName(plain: PlainCase): ReadonlyMap<string, readonly FieldPlace[]> {
  const uses = new Map<string, FieldPlace[]>()
  for (const place of quantityPlaces(plain)) {
    const { value } = place
    if (typeof value !== 'string') continue
    const known = uses.get(value)
    if (known) known.push(place)
    else uses.set(value, [place])
  }
  return uses
}

/** All places of a case that hold a number, or may. */
export function quantityPlaces(plain: PlainCase): readonly FieldPlace[] {
  return driversOf(plain).flatMap(quantitiesOf)
}

/** A driver never changes, it is replaced: so what was found in it once is found in it again, at every keystroke. */
const found = new WeakMap<object, { readonly index: number; readonly places: readonly FieldPlace[] }>()

export function quantitiesOf(driver: Plain, index: number): readonly FieldPlace[] {
  const key = typeof driver === 'object' ? driver : null
  const known = key && found.get(key)
  if (known?.index === index) return known.places
  const places = [...walkDriver(driver, index)].filter(({ type }) => type.kind === 'quantity')
  if (key) found.set(key, { index, places })
  return places
}
