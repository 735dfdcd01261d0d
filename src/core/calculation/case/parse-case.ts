/** Reads a case from plain data, as a YAML or JSON file gives it, with every problem and its place. */

import { firstYear, lastYear } from '../../period.ts'
import { type DriverKind, driverKindNames, driverKinds, isDriverKind } from '../drivers/registry.ts'
import { type Horizon, longestHorizon } from '../graph/horizon.ts'
import { type CalculationCase, caseSchema, type Driver, lastingEffects } from './case.ts'
import { choice, entryOf, type Fields, maybe, orElse, quantity, readFields, text } from './fields.ts'
import type { Given } from './given.ts'
import { readNumber } from './notation.ts'
import { type CaseProblem, isHarmless } from './problem.ts'
import { isName, readGiven } from './quantity.ts'
import { isEntry, note, type Reader, type Unread, unread, within, writtenAs } from './reader.ts'

export type CaseResult =
  /** `problems` are harmless: they do not stop a calculation. */
  | { readonly ok: true; readonly case: CalculationCase; readonly problems: readonly CaseProblem[] }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

const caseKeys = [
  'schema',
  'title',
  'years',
  'priceLevel',
  'prices',
  'regulation',
  'unit',
  'committee',
  'lasting',
  'assumptions',
  'drivers',
]

export function parseCase(raw: unknown): CaseResult {
  const problems: CaseProblem[] = []
  const shared = { given: new Map<string, Given>(), unreadable: new Set<string>(), uses: new Map() }
  const start: Reader = { horizon: { firstYear: 0, years: 0 }, path: [], problems, shared }
  if (!isEntry(raw)) {
    note(start, 'entry-expected', {})
    return { ok: false, problems }
  }
  if (raw['schema'] === undefined) note(start, 'field-missing', { field: 'schema' })
  else if (raw['schema'] !== caseSchema)
    note(within(start, 'schema'), 'schema-unknown', { found: writtenAs(raw['schema']) })
  for (const field of Object.keys(raw))
    if (!caseKeys.includes(field)) note(within(start, field), 'field-unknown', { field, known: caseKeys })
  const horizon = readHorizon(raw['years'], within(start, 'years'))
  if (horizon === unread) return { ok: false, problems }
  const reader: Reader = { ...start, horizon }
  readAssumptions(raw['assumptions'], within(reader, 'assumptions'), shared)
  const { schema: _s, years: _y, assumptions: _a, drivers: rawDrivers, ...head } = raw
  const heading = readFields(headFields, only(head, Object.keys(headFields)), reader)
  const drivers = readDrivers(rawDrivers, within(reader, 'drivers'))
  noteUnused(reader)
  if (heading === unread || drivers === unread || problems.some(problem => !isHarmless(problem)))
    return { ok: false, problems }
  const priceLevel = heading.priceLevel === null ? null : Number(heading.priceLevel)
  const parsed = { schema: caseSchema, horizon, assumptions: shared.given, drivers } as const
  return { ok: true, case: { ...parsed, ...heading, priceLevel }, problems }
}

/** The index that each kind of amount follows in current prices. */
export const indexFields = {
  pay: maybe(text()),
  prices: maybe(text()),
  transfers: maybe(text()),
} satisfies Fields

/** What stands above the drivers, beside the years. */
export const headFields = {
  title: text(),
  priceLevel: maybe(yearText()),
  prices: orElse(choice('fixed', 'current'), 'fixed'),
  regulation: orElse(entryOf(indexFields), {
    pay: null,
    prices: null,
    transfers: null,
  }),
  unit: orElse(choice('kr', '1000kr', 'mio'), '1000kr'),
  committee: maybe(text()),
  lasting: orElse(choice(...lastingEffects), 'not-calculated'),
} satisfies Fields

function yearText(): ReturnType<typeof text> {
  return {
    type: { kind: 'year' },
    required: true,
    read: (raw, reader) => (isYear(raw) ? String(raw) : note(reader, 'not-a-year', { text: writtenAs(raw) })),
  }
}

function isYear(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= firstYear && raw <= lastYear
}

function only(raw: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => keys.includes(key)))
}

function readHorizon(raw: unknown, reader: Reader): Horizon | Unread {
  if (raw === undefined) return note(reader, 'field-missing', { field: 'years' })
  if (!isEntry(raw)) return note(reader, 'entry-expected', {})
  const { first, count } = raw
  if (first === undefined || count === undefined)
    return note(reader, 'field-missing', { field: first === undefined ? 'first' : 'count' })
  if (!isYear(first)) return note(within(reader, 'first'), 'not-a-year', { text: writtenAs(first) })
  const years = readNumber(count)
  if (!years.ok) return note(within(reader, 'count'), 'not-a-number', { text: writtenAs(count) })
  if (!Number.isInteger(years.value))
    return note(within(reader, 'count'), 'not-whole', { value: years.value })
  const isAbsurd = years.value < 1 || years.value > longestHorizon || first + years.value - 1 > lastYear
  if (isAbsurd)
    return note(within(reader, 'count'), 'horizon-absurd', { years: years.value, longest: longestHorizon })
  return { firstYear: first, years: years.value }
}

function readAssumptions(
  raw: unknown,
  reader: Reader,
  into: { readonly given: Map<string, Given>; readonly unreadable: Set<string> },
): void {
  if (raw === undefined || raw === null) return
  if (!isEntry(raw)) {
    note(reader, 'entry-expected', {})
    return
  }
  for (const [name, one] of Object.entries(raw)) {
    const at = within(reader, name)
    if (!isName(name)) note(at, 'text-expected', {})
    const given = readGiven(one, at, {})
    if (given === unread) into.unreadable.add(name)
    else into.given.set(name, given)
  }
}

function readDrivers(raw: unknown, reader: Reader): readonly Driver[] | Unread {
  if (!Array.isArray(raw))
    return note(reader, raw === undefined ? 'field-missing' : 'list-expected', { field: 'drivers' })
  const names = new Set<string>()
  const drivers = raw.map((one, i) => readDriver(one, within(reader, i), names))
  const whole = drivers.filter(driver => driver !== unread)
  return whole.length === drivers.length ? whole : unread
}

/** What every driver has, beside its kind and whether it is paused. */
export const commonFields = {
  name: text(),
  scale: maybe(quantity({}, { least: 0, most: 100 })),
}

function readDriver(raw: unknown, reader: Reader, names: Set<string>): Driver | Unread {
  if (!isEntry(raw)) return note(reader, 'entry-expected', {})
  const { kind, name, paused, scale, ...rest } = raw
  if (kind === undefined) return note(reader, 'field-missing', { field: 'kind' })
  if (typeof kind !== 'string' || !isDriverKind(kind))
    return note(within(reader, 'kind'), 'choice-unknown', { text: writtenAs(kind), known: driverKindNames })
  const common = readFields(commonFields, { name, scale }, reader)
  if (common === unread) return unread
  if (names.has(common.name)) note(within(reader, 'name'), 'name-doubled', { name: common.name })
  names.add(common.name)
  if (paused !== undefined && typeof paused !== 'boolean')
    note(within(reader, 'paused'), 'choice-unknown', { text: writtenAs(paused), known: ['true', 'false'] })
  const values = readValues(kind, rest, reader)
  // the values were read by the fields of this very kind; the union cannot follow the kind by itself
  return values === unread ? unread : ({ kind, ...common, paused: paused === true, values } as Driver)
}

function readValues(kind: DriverKind, raw: unknown, reader: Reader): unknown {
  const { fields, check } = driverKinds[kind] as {
    fields: Fields
    check: (values: object, reader: Reader) => void
  }
  const values = readFields(fields, raw, reader)
  if (values !== unread) check(values, reader)
  return values
}

function noteUnused({ shared, ...reader }: Reader): void {
  for (const name of shared.given.keys())
    if (!shared.uses.has(name))
      note({ ...reader, shared, path: ['assumptions', name] }, 'assumption-unused', { name })
}
