/**
 * What a parameter file must look like, said in small pieces: each shape takes a value and returns it typed, or notes
 * a fault and returns `broken`. Unknown keys are faults, so that a misspelt word never goes unnoticed.
 */
import { type ParameterFile, type Path, show } from './parameter-file.ts'

const broken = Symbol('broken')
export type Broken = typeof broken

export type Shape<T> = (value: unknown, path: Path, file: ParameterFile) => T | Broken

/** The whole file in a shape; throws a ParameterError with every fault where it does not fit. */
export function requireShape<T>(file: ParameterFile, shape: Shape<T>): T {
  const result = shape(file.data, [], file)
  file.requireSound()
  if (result === broken) throw new Error(`${file.name} is broken without a fault`)
  return result
}

function simple<T>(is: (value: unknown) => value is T, expected: string): Shape<T> {
  return (value, path, file) => {
    if (is(value)) return value
    file.fault(path, show(value), expected)
    return broken
  }
}

export const text = simple(
  (value): value is string => typeof value === 'string' && value.trim() === value && value !== '',
  'a text without spaces at its ends',
)

export const yesOrNo = simple((value): value is boolean => typeof value === 'boolean', 'true or false')

export const budgetYear = simple(
  (value): value is number => isWhole(value) && value >= 1970 && value <= 2100,
  'a year from 1970 to 2100',
)

export const share = simple(
  (value): value is number => typeof value === 'number' && value >= 0 && value <= 1,
  'a share from 0 to 1',
)

export const number = simple(
  (value): value is number => typeof value === 'number' && Number.isFinite(value),
  'a number',
)

export const week = simple((value): value is number => isWhole(value) && value >= 1, 'a week, counted from 1')

export const day = simple(isDay, 'a day as year-month-day, e.g. 2016-01-04')

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

export function matching(pattern: RegExp, expected: string): Shape<string> {
  return simple((value): value is string => typeof value === 'string' && pattern.test(value), expected)
}

export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  const known: readonly unknown[] = words
  return simple((value): value is T => known.includes(value), `one of ${words.join(', ')}`)
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, file) => (value === null ? null : shape(value, path, file))
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return (value, path, file) => {
    if (!Array.isArray(value)) {
      file.fault(path, show(value), 'a list')
      return broken
    }
    const items: T[] = []
    value.forEach((one, i) => {
      const read = item(one, [...path, i], file)
      if (read !== broken) items.push(read)
    })
    return items.length === value.length ? items : broken
  }
}

/** Keys of one's own choosing, each with a value of the same shape. */
export function mapOf<T>(key: Shape<string>, item: Shape<T>): Shape<Map<string, T>> {
  return (value, path, file) => {
    if (!isRecord(value)) {
      file.fault(path, show(value), 'named entries')
      return broken
    }
    const atKeys: ParameterFile = { ...file, fault: (at, found, to) => file.fault(at, found, to, 'key') }
    const result = new Map<string, T>()
    for (const [name, one] of Object.entries(value)) {
      const read = item(one, [...path, name], file)
      if (key(name, [...path, name], atKeys) !== broken && read !== broken) result.set(name, read)
    }
    return result.size === Object.keys(value).length ? result : broken
  }
}

type Fields = Readonly<Record<string, Shape<unknown>>>
type ValueOf<S> = S extends Shape<infer T> ? T : never
export type Entry<R extends Fields, O extends Fields> = { readonly [K in keyof R]: ValueOf<R[K]> } & {
  readonly [K in keyof O]?: ValueOf<O[K]>
}

/** An entry with these fields; those of `optional` may be left out, any other is a fault. */
export function entry<const R extends Fields, const O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Shape<Entry<R, O>> {
  const known: Fields = { ...required, ...optional }
  return (value, path, file) => {
    if (!isRecord(value)) {
      file.fault(path, show(value), `an entry with ${Object.keys(required).join(', ')}`)
      return broken
    }
    let isSound = checkKeys(value, known, path, file)
    const result: Record<string, unknown> = {}
    for (const [key, shape] of Object.entries(known)) {
      if (!Object.hasOwn(value, key)) {
        if (!Object.hasOwn(required, key)) continue
        file.fault(path, 'an entry without it', `the field "${key}"`)
        isSound = false
        continue
      }
      const read = shape(value[key], [...path, key], file)
      if (read === broken) isSound = false
      else result[key] = read
    }
    return isSound ? (result as Entry<R, O>) : broken
  }
}

function checkKeys(value: object, known: Fields, path: Path, file: ParameterFile): boolean {
  const unknown = Object.keys(value).filter(key => !Object.hasOwn(known, key))
  for (const key of unknown)
    file.fault([...path, key], `the field "${key}"`, `only ${Object.keys(known).join(', ')}`, 'key')
  return unknown.length === 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
