/**
 * The fields a driver has, described once: how each is read and checked, and what a form or the documentation needs
 * to know about it. The type of what a driver gets follows from its description.
 */
import type { FunctionCode } from '../../account/chart.ts'
import type { LineKind } from '../../proposal/content.ts'
import { longestHorizon, monthsPerYear } from '../graph/horizon.ts'
import type { FigureUnit } from '../graph/unit.ts'
import { type Bounds, type Quantity, readQuantity } from './quantity.ts'
import { isEntry, note, type Reader, type Unread, unread, within, writtenAs } from './reader.ts'

/** What a field is, for forms, words and documentation. */
export type FieldType =
  | { readonly kind: 'quantity'; readonly unit: FigureUnit; readonly bounds: Bounds }
  | { readonly kind: 'month' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'text' }
  /** Several texts, such as the names of drivers. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'year' }
  | { readonly kind: 'line' }
  | { readonly kind: 'list'; readonly of: Fields }
  | { readonly kind: 'entry'; readonly of: Fields }

export type Field<T> = {
  readonly type: FieldType
  readonly required: boolean
  /** What holds where nothing is said, for forms. */
  readonly usual?: T
  readonly read: (raw: unknown, reader: Reader) => T | Unread
}

export type Fields = Readonly<Record<string, Field<unknown>>>
export type FieldValues<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never
}

/** Reads an entry field by field; an unknown field is a problem, so that a misspelt word never goes unnoticed. */
export function readFields<F extends Fields>(
  fields: F,
  raw: unknown,
  reader: Reader,
): FieldValues<F> | Unread {
  if (!isEntry(raw)) return note(reader, 'entry-expected', {})
  let isWhole = true
  for (const field of Object.keys(raw)) {
    if (Object.hasOwn(fields, field)) continue
    note(within(reader, field), 'field-unknown', { field, known: Object.keys(fields) })
    isWhole = false
  }
  const values: Record<string, unknown> = {}
  // without a list of what there is to read, because it is read in every driver at every keystroke
  for (const name in fields) {
    const field = fields[name]
    const value = field && readField(field, name, raw, reader)
    if (value === unread) isWhole = false
    else values[name] = value
  }
  return isWhole ? (values as FieldValues<F>) : unread
}

function readField(
  field: Field<unknown>,
  name: string,
  raw: Readonly<Record<string, unknown>>,
  reader: Reader,
) {
  const given = raw[name]
  if (given !== undefined && given !== null) return field.read(given, within(reader, name))
  if (field.required) return note(reader, 'field-missing', { field: name })
  return field.read(undefined, within(reader, name))
}

/** A number of a unit, given, shared or a rate. */
export function quantity(unit: FigureUnit, bounds: Bounds = {}): Field<Quantity> {
  return {
    type: { kind: 'quantity', unit, bounds },
    required: true,
    read: (raw, reader) => readQuantity(raw, reader, unit, bounds),
  }
}

/** A first month, as months from the start of the horizon: `2019-07`, or `2019` for its January. */
export function firstMonth(): Field<number> {
  return { type: { kind: 'month' }, required: true, read: (raw, reader) => readMonth(raw, reader, 1, 0) }
}

/** A last month that is still included, as the moment after it: `2021-12`, or `2021` for its December. */
export function lastMonth(): Field<number> {
  return { type: { kind: 'month' }, required: true, read: (raw, reader) => readMonth(raw, reader, 12, 1) }
}

export function choice<const T extends string>(...options: readonly T[]): Field<T> {
  return {
    type: { kind: 'choice', options },
    required: true,
    read: (raw, reader) => {
      const found = options.find(option => option === raw)
      return found ?? note(reader, 'choice-unknown', { text: writtenAs(raw), known: options })
    },
  }
}

export function text(): Field<string> {
  return {
    type: { kind: 'text' },
    required: true,
    read: (raw, reader) =>
      typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : note(reader, 'text-expected', {}),
  }
}

export function listOf<F extends Fields>(fields: F): Field<readonly FieldValues<F>[]> {
  return {
    type: { kind: 'list', of: fields },
    required: true,
    read: (raw, reader) => {
      if (!Array.isArray(raw)) return note(reader, 'list-expected', {})
      const items = raw.map((item, i) => readFields(fields, item, within(reader, i)))
      const whole = items.filter((item): item is FieldValues<F> => item !== unread)
      return whole.length === items.length ? whole : unread
    },
  }
}

export function texts(): Field<readonly string[]> {
  const one = text()
  return {
    type: { kind: 'texts' },
    required: true,
    read: (raw, reader) => {
      if (!Array.isArray(raw)) return note(reader, 'list-expected', {})
      const items = raw.map((item, i) => one.read(item, within(reader, i)))
      const whole = items.filter(item => item !== unread)
      return whole.length === items.length ? whole : unread
    },
  }
}

export function entryOf<F extends Fields>(fields: F): Field<FieldValues<F>> {
  return {
    type: { kind: 'entry', of: fields },
    required: true,
    read: (raw, reader) => readFields(fields, raw, reader),
  }
}

/** A field that may be left out. */
export function maybe<T>(field: Field<T>): Field<T | null> {
  return orElse<T | null>(field, null)
}

export function orElse<T>(field: Field<T>, fallback: T): Field<T> {
  return {
    type: field.type,
    required: false,
    usual: fallback,
    read: (raw, reader) => (raw === undefined ? fallback : field.read(raw, reader)),
  }
}

/** Who pays or gains; only the municipality's lines are in its net result. */
export const payers = ['municipality', 'state', 'region'] as const
export type Payer = (typeof payers)[number]

/** A line of the budget table that a driver writes to. Drivers that name the same line are added up in it. */
export type LineTarget = {
  /** null where the case does not say who pays: that is kept and reported, not guessed. */
  readonly account: FunctionCode | null
  readonly label: string
  readonly kind: LineKind
  readonly committee: string | null
  readonly centre: string | null
  readonly payer: Payer
  /** The typed line in whose place it stands, by its id or as it is called; absent where nobody says so. */
  readonly replaces?: string
}

const lineKinds = ['expense', 'refund', 'income', 'net', 'unknown'] as const

export const lineFields = {
  account: maybe(text()),
  label: text(),
  kind: maybe(choice(...lineKinds)),
  committee: maybe(text()),
  centre: maybe(text()),
  payer: orElse(choice(...payers), 'municipality'),
  replaces: maybe(text()),
}

export function line(usually: LineKind): Field<LineTarget> {
  return {
    type: { kind: 'line' },
    required: true,
    read: (raw, reader) => {
      const values = readFields(lineFields, raw, reader)
      if (values === unread) return unread
      const { replaces, ...target } = values
      return { ...target, kind: values.kind ?? usually, ...(replaces !== null && { replaces }) }
    },
  }
}

/** One line, or several with a share each; the shares make a whole. */
export type LineSplit = readonly { readonly line: LineTarget; readonly share: Quantity | null }[]

export function lines(usually: LineKind): Field<LineSplit> {
  const shareField = maybe(quantity({}, { least: 0, most: 1 }))
  const one = line(usually)
  return {
    type: { kind: 'list', of: { ...lineFields, share: shareField } },
    required: true,
    read: (raw, reader) => {
      if (!Array.isArray(raw)) return note(reader, 'list-expected', {})
      const items = raw.map((item, i) => readShared(item, within(reader, i), one, shareField))
      const whole = items.filter(item => item !== unread)
      if (whole.length !== items.length) return unread
      if (whole.length > 1 && whole.some(item => item.share === null))
        return note(reader, 'field-missing', { field: 'share' })
      const given = whole.map(item => (item.share?.kind === 'given' ? item.share.given.value : null))
      const sum = given.reduce<number | null>(
        (total, part) => (total === null || typeof part !== 'number' ? null : total + part),
        0,
      )
      if (whole.length > 1 && sum !== null && Math.abs(sum - 1) > 1e-9)
        return note(reader, 'shares-sum', { sum })
      return whole
    },
  }
}

function readShared(
  raw: unknown,
  reader: Reader,
  one: Field<LineTarget>,
  shareField: Field<Quantity | null>,
): LineSplit[number] | Unread {
  if (!isEntry(raw)) return note(reader, 'entry-expected', {})
  const { share: rawShare, ...rest } = raw
  const target = one.read(rest, reader)
  const share = shareField.read(rawShare, within(reader, 'share'))
  return target === unread || share === unread ? unread : { line: target, share }
}

function readMonth(raw: unknown, reader: Reader, defaultMonth: 1 | 12, after: 0 | 1): number | Unread {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(String(raw))
  const month = Number(match?.[2] ?? defaultMonth)
  if (!match || month < 1 || month > 12) return note(reader, 'not-a-month', { text: writtenAs(raw) })
  const { firstYear, years } = reader.horizon
  const index = (Number(match[1]) - firstYear) * monthsPerYear + month - 1 + after
  const limit = Math.min(years, longestHorizon) * monthsPerYear
  if (index < 0 || index > limit || (after === 0 && index === limit))
    return note(reader, 'outside-horizon', { first: firstYear, last: firstYear + years - 1 })
  return index
}
