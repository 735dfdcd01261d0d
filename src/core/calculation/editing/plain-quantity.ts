/** A number's place in a plain case: what stands there, and the same with one part of it changed. */
import { isName } from '../case/quantity.ts'
import { fieldOf, isPlainEntry, type Plain, type PlainEntry } from './plain.ts'

/** What is known about a number, beside the number itself. */
export const aboutFields = [
  'label',
  'source',
  'evidence',
  'owner',
  'note',
  'low',
  'high',
  'reconstructed',
] as const
export type AboutField = (typeof aboutFields)[number]

export type PlainQuantity =
  | { readonly holds: 'nothing' }
  | { readonly holds: 'shared'; readonly name: string }
  | { readonly holds: 'rate'; readonly name: string }
  | { readonly holds: 'number'; readonly value: Plain | undefined; readonly about: PlainEntry }
  | { readonly holds: 'years'; readonly years: PlainEntry; readonly about: PlainEntry }

export function readPlainQuantity(plain: Plain | undefined): PlainQuantity {
  if (plain === undefined || plain === null) return { holds: 'nothing' }
  if (typeof plain === 'string' && isName(plain)) return { holds: 'shared', name: plain }
  if (!isPlainEntry(plain)) return { holds: 'number', value: plain, about: {} }
  const rate = fieldOf(plain, 'rate')
  if (typeof rate === 'string') return { holds: 'rate', name: rate }
  const { value, years, ...about } = plain
  if (isPlainEntry(years)) return { holds: 'years', years, about }
  return { holds: 'number', value, about }
}

/** The shortest way to write it: a number about which nothing is known stands alone. */
export function writePlainQuantity(quantity: PlainQuantity): Plain | undefined {
  switch (quantity.holds) {
    case 'nothing':
      return undefined
    case 'shared':
      return quantity.name
    case 'rate':
      return { rate: quantity.name }
    case 'years':
      return { years: quantity.years, ...quantity.about }
    case 'number': {
      const { value, about } = quantity
      if (Object.keys(about).length > 0) return value === undefined ? about : { value, ...about }
      return value
    }
  }
}

/** What is known about the number, which stays when the number changes. A name or a rate has its own elsewhere. */
export function aboutOf(quantity: PlainQuantity): PlainEntry {
  return quantity.holds === 'number' || quantity.holds === 'years' ? quantity.about : {}
}

/** One number in the place of whatever stood there. */
export function withNumber(quantity: PlainQuantity, value: Plain | undefined): PlainQuantity {
  return { holds: 'number', value, about: aboutOf(quantity) }
}

/** One year's number; the other years keep what they had, or the one number that stood for all of them. */
export function withYears(
  quantity: PlainQuantity,
  horizon: readonly number[],
  given: ReadonlyMap<number, Plain>,
): PlainQuantity {
  const before = (year: number): Plain | undefined =>
    quantity.holds === 'years'
      ? fieldOf(quantity.years, String(year))
      : quantity.holds === 'number'
        ? quantity.value
        : undefined
  const own = quantity.holds === 'years' ? Object.keys(quantity.years).map(Number) : []
  const all = [...new Set([...own, ...horizon, ...given.keys()])].sort((a, b) => a - b)
  const years = all.flatMap(year => {
    const value = given.get(year) ?? before(year)
    return value === undefined || value === null ? [] : [[String(year), value] as const]
  })
  return { holds: 'years', years: Object.fromEntries(years), about: aboutOf(quantity) }
}

/** null where the number is a shared one or a rate: what is known about those stands with them. */
export function withAbout(
  quantity: PlainQuantity,
  field: AboutField,
  value: Plain | undefined,
): PlainQuantity | null {
  if (quantity.holds === 'shared' || quantity.holds === 'rate') return null
  const { [field]: _, ...others } = aboutOf(quantity)
  const about = value === undefined ? others : { ...others, [field]: value }
  return quantity.holds === 'years'
    ? { ...quantity, about }
    : { holds: 'number', value: quantity.holds === 'number' ? quantity.value : undefined, about }
}
