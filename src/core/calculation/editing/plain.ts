/**
 * A case as plain data while somebody edits it: the JSON of a case file, numbers spelled as the person spelled them.
 * Looking into it and changing one place of it, sharing all that stays; nothing here knows what a field means.
 */
import type { CasePath } from '../case/problem.ts'

export type Plain = null | boolean | number | string | readonly Plain[] | PlainEntry
export type PlainEntry = { readonly [key: string]: Plain }
/** What parseCase takes. It may hold anything: a case half typed is kept as it is, and parseCase says what it lacks. */
export type PlainCase = PlainEntry

export function isPlainEntry(value: Plain | undefined): value is PlainEntry {
  return typeof value === 'object' && value !== null && !isPlainList(value)
}

export function isPlainList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value)
}

/** What an entry holds itself; nothing that every object has. */
export function fieldOf(value: Plain | undefined, field: string): Plain | undefined {
  return isPlainEntry(value) && Object.hasOwn(value, field) ? value[field] : undefined
}

export function valueAt(plain: Plain | undefined, path: CasePath): Plain | undefined {
  let value = plain
  for (const step of path) {
    if (typeof step === 'number') value = isPlainList(value) ? value[step] : undefined
    else value = fieldOf(value, step)
  }
  return value
}

/** Names that JavaScript itself gives a meaning to; no field is called so. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function isSafeStep(step: string | number): boolean {
  return typeof step === 'number' ? Number.isInteger(step) && step >= 0 : !reserved.has(step)
}

/** Entries on the way are made where they are missing; null where the path leads through something else. */
export function putAt<P extends Plain>(plain: P, path: CasePath, value: Plain): P | null {
  // the top keeps its kind: a path never ends at it
  return path.length === 0 ? null : (put(plain, path, value) as P | null)
}

function put(plain: Plain | undefined, [step, ...rest]: CasePath, value: Plain): Plain | null {
  if (step === undefined) return value
  if (!isSafeStep(step)) return null
  if (typeof step === 'number') {
    if (!isPlainList(plain) || step > plain.length) return null
    const inner = put(plain[step], rest, value)
    if (inner === null && rest.length > 0) return null
    return plain[step] === inner ? plain : [...plain.slice(0, step), inner, ...plain.slice(step + 1)]
  }
  if (plain !== undefined && plain !== null && !isPlainEntry(plain)) return null
  const inner = put(fieldOf(plain ?? {}, step), rest, value)
  if (inner === null && rest.length > 0) return null
  return fieldOf(plain ?? {}, step) === inner && plain ? plain : { ...plain, [step]: inner }
}

/** The same where there was nothing to take away. */
export function takeAt<P extends Plain>(plain: P, path: CasePath): P {
  const last = path.at(-1)
  const parent = valueAt(plain, path.slice(0, -1))
  if (last === undefined || valueAt(plain, path) === undefined) return plain
  const without =
    isPlainList(parent) && typeof last === 'number'
      ? parent.filter((_, i) => i !== last)
      : Object.fromEntries(Object.entries(parent as PlainEntry).filter(([key]) => key !== last))
  return path.length === 1 ? (without as P) : (putAt(plain, path.slice(0, -1), without) ?? plain)
}

export function isSamePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true
  if (isPlainList(a) && isPlainList(b))
    return a.length === b.length && a.every((one, i) => isSamePlain(one, b[i]))
  if (!isPlainEntry(a) || !isPlainEntry(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => isSamePlain(a[key], fieldOf(b, key)))
}

/** No case that a person writes comes near these; what does is not held in memory. */
const most = { values: 50_000, depth: 16, text: 20_000 }

/** Plain data from outside the program, or null where it is no entry, or holds what no case may hold. */
export function readPlainCase(raw: unknown): PlainCase | null {
  let values = 0
  const isPlain = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > most.values || depth > most.depth) return false
    if (typeof value === 'string') return value.length <= most.text
    if (typeof value === 'number') return Number.isFinite(value)
    if (value === null || typeof value === 'boolean') return true
    if (Array.isArray(value)) return value.every(one => isPlain(one, depth + 1))
    if (typeof value !== 'object') return false
    return Object.entries(value).every(([key, one]) => isSafeStep(key) && isPlain(one, depth + 1))
  }
  const isEntry = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  // every value in it has just been looked at
  return isEntry && isPlain(raw, 0) ? (raw as PlainCase) : null
}
