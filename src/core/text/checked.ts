/**
 * Looking over what comes from outside the program as JSON before it is taken for what it says it is: a check per
 * field, and no field more than those.
 */
export type Check = (value: unknown) => boolean

const longest = 200_000

export const isText: Check = value => typeof value === 'string' && value.length <= longest
export const isCount: Check = value =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 10_000
export const isYes: Check = value => typeof value === 'boolean'

export function maybe(check: Check): Check {
  return value => value === undefined || value === null || check(value)
}

export function oneOf(names: readonly string[]): Check {
  return value => names.some(name => name === value)
}

export function fits(raw: unknown, fields: Readonly<Record<string, Check>>): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false
  const entries = new Map<string, unknown>(Object.entries(raw))
  const isKnown = [...entries.keys()].every(name => Object.hasOwn(fields, name))
  return isKnown && Object.entries(fields).every(([name, check]) => check(entries.get(name)))
}

/** Whether it is one of a union by its `kind`, with exactly the fields of that kind. */
export function fitsKind<K extends string>(
  raw: unknown,
  kinds: Readonly<Record<K, Readonly<Record<string, Check>>>>,
): boolean {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return false
  const { kind } = raw
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return false
  return fits(raw, { kind: () => true, ...kinds[kind as K] })
}

/** null for a text that is no JSON, or too long to be ours. */
export function parseJson(text: string, most: number = longest): unknown {
  try {
    return text.length > most ? null : JSON.parse(text)
  } catch {
    return null
  }
}
