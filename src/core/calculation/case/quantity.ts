/**
 * A number that a person gives: for all time, year by year, as a rate's name, or as the name of an assumption that
 * several drivers share. With it comes who assumes it and why.
 */
import { type Assumption, evidenceGrades } from '../graph/leaf.ts'
import { type FigureUnit, isSameUnit } from '../graph/unit.ts'
import { type Given, noAbout } from './given.ts'
import { readNumber } from './notation.ts'
import { isEntry, note, type Reader, type Unread, unread, within, writtenAs } from './reader.ts'

export type Quantity =
  | { readonly kind: 'given'; readonly given: Given }
  | { readonly kind: 'shared'; readonly name: string }
  | { readonly kind: 'rate'; readonly name: string }
  /** What holds where nobody said anything: no delay, no drop-off. Nobody's assumption. */
  | { readonly kind: 'unstated'; readonly value: number }

export type Bounds = { readonly least?: number; readonly most?: number; readonly above?: number }

const aboutKeys = ['label', 'source', 'evidence', 'owner', 'note', 'low', 'high', 'reconstructed'] as const

export function readQuantity(
  raw: unknown,
  reader: Reader,
  unit: FigureUnit,
  bounds: Bounds,
): Quantity | Unread {
  if (typeof raw === 'string' && isName(raw)) return readShared(raw, reader, unit, bounds)
  if (isEntry(raw) && typeof raw['rate'] === 'string') return readRate(raw, raw['rate'], reader)
  const given = readGiven(raw, reader, bounds)
  return given === unread ? unread : { kind: 'given', given }
}

/** Names start with a letter and hold letters, digits, hyphen and dot, so they are never taken for a number. */
export function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}.-]*$/u.test(text)
}

/** A shared assumption has one value and one unit, wherever it is used. */
function readShared(name: string, reader: Reader, unit: FigureUnit, bounds: Bounds): Quantity | Unread {
  const given = reader.shared.given.get(name)
  if (!given && reader.shared.unreadable.has(name)) return unread
  if (!given) return note(reader, 'assumption-unknown', { name, known: [...reader.shared.given.keys()] })
  const uses = reader.shared.uses.get(name) ?? []
  reader.shared.uses.set(name, [...uses, unit])
  const other = uses.find(used => !isSameUnit(used, unit))
  if (other) return note(reader, 'assumption-units', { name, units: [other, unit] })
  const values = typeof given.value === 'number' ? [given.value] : [...given.value.values()]
  const checked = values.map(value => readBounded(value, reader, bounds))
  return checked.includes(unread) ? unread : { kind: 'shared', name }
}

export function readGiven(raw: unknown, reader: Reader, bounds: Bounds): Given | Unread {
  if (!isEntry(raw)) {
    const value = readBounded(raw, reader, bounds)
    return value === unread ? unread : { value, about: noAbout }
  }
  const known = ['value', 'years', ...aboutKeys]
  for (const field of Object.keys(raw))
    if (!known.includes(field)) note(within(reader, field), 'field-unknown', { field, known })
  if ('value' in raw && 'years' in raw) return note(reader, 'not-together', { fields: ['value', 'years'] })
  const value = readValue(raw, reader, bounds)
  const about = readAbout(raw, reader, bounds)
  if (value === unread || about === unread) return unread
  return checkRange({ value, about }, reader)
}

function readRate(raw: Readonly<Record<string, unknown>>, name: string, reader: Reader): Quantity {
  for (const field of Object.keys(raw))
    if (field !== 'rate') note(within(reader, field), 'field-unknown', { field, known: ['rate'] })
  return { kind: 'rate', name }
}

function readValue(
  raw: Readonly<Record<string, unknown>>,
  reader: Reader,
  bounds: Bounds,
): Given['value'] | Unread {
  if (!('years' in raw)) {
    if (!('value' in raw)) return note(reader, 'field-missing', { field: 'value' })
    return readBounded(raw['value'], within(reader, 'value'), bounds)
  }
  const years = raw['years']
  const at = within(reader, 'years')
  if (!isEntry(years)) return note(at, 'entry-expected', {})
  const strange = Object.keys(years).find(year => !/^\d{4}$/.test(year))
  if (strange !== undefined) return note(at, 'not-a-year', { text: writtenAs(strange) })
  const values = Object.entries(years).map(
    ([year, one]) => [Number(year), readBounded(one, within(at, year), inOneYear(bounds))] as const,
  )
  const { firstYear, years: count } = reader.horizon
  const outside = values
    .map(([year]) => year)
    .filter(year => !(year >= firstYear && year < firstYear + count && Number.isInteger(year)))
  if (outside.length > 0)
    return note(at, 'years-outside', { years: outside, first: firstYear, last: firstYear + count - 1 })
  const read = values.filter((entry): entry is readonly [number, number] => entry[1] !== unread)
  return read.length === values.length ? new Map(read) : unread
}

/** Nobody at all makes no sense, but nobody in one year of several does. */
function inOneYear({ above, ...bounds }: Bounds): Bounds {
  return above === undefined ? bounds : { ...bounds, least: above }
}

function readBounded(raw: unknown, reader: Reader, { least, most, above }: Bounds): number | Unread {
  const number = readNumber(raw)
  if (!number.ok) {
    const text = writtenAs(raw)
    return note(reader, number.because === 'ambiguous' ? 'number-ambiguous' : 'not-a-number', { text })
  }
  const { value } = number
  if (least !== undefined && value < least) return note(reader, 'below-least', { value, least })
  if (above !== undefined && value <= above) return note(reader, 'not-above', { value, limit: above })
  if (most !== undefined && value > most) return note(reader, 'above-most', { value, most })
  return value
}

function readAbout(
  raw: Readonly<Record<string, unknown>>,
  reader: Reader,
  bounds: Bounds,
): Given['about'] | Unread {
  const evidence = readEvidence(raw['evidence'], within(reader, 'evidence'))
  const low = 'low' in raw ? readBounded(raw['low'], within(reader, 'low'), bounds) : null
  const high = 'high' in raw ? readBounded(raw['high'], within(reader, 'high'), bounds) : null
  if (evidence === unread || low === unread || high === unread) return unread
  const label = readText(raw['label'], within(reader, 'label'))
  return {
    ...(label !== null && { label }),
    source: readText(raw['source'], within(reader, 'source')),
    evidence,
    owner: readText(raw['owner'], within(reader, 'owner')),
    note: readText(raw['note'], within(reader, 'note')),
    low,
    high,
    reconstructed: raw['reconstructed'] === true,
  }
}

function readEvidence(raw: unknown, reader: Reader): Assumption['evidence'] | Unread {
  if (raw === undefined || raw === null) return null
  const found = evidenceGrades.find(grade => grade === raw)
  return found ?? note(reader, 'choice-unknown', { text: writtenAs(raw), known: evidenceGrades })
}

function readText(raw: unknown, reader: Reader): string | null {
  if (raw === undefined || raw === null) return null
  if (typeof raw === 'string') return raw
  note(reader, 'text-expected', {})
  return null
}

function checkRange(given: Given, reader: Reader): Given | Unread {
  const { low, high } = given.about
  if (low !== null && high !== null && low > high) return note(reader, 'range-reversed', { low, high })
  if (typeof given.value !== 'number') return given
  const isOutside = (low !== null && given.value < low) || (high !== null && given.value > high)
  return isOutside ? note(reader, 'outside-range', { value: given.value, low, high }) : given
}
