/**
 * A municipality's own values, laid over the shipped ones. An own value holds from its day until the next value, its
 * own or a shipped one, or until the day it is ended; then the shipped one holds again. The shipped values stay as
 * they are.
 */
import { type DatedValue, type Parameter, type ParameterSet, valueOn } from './parameter.ts'

export type OwnValue = {
  readonly parameter: string
  /** First day it holds, ISO date. */
  readonly from: string
  /** First day it no longer holds; null: until the next value. */
  readonly until: string | null
  readonly value: number
  /** Where the municipality has it from. Always there. */
  readonly source: string
}

/** What somebody did: entered a value, put another in its place, gave it an end, or took it away as wrong. */
export type OwnAct = 'entered' | 'corrected' | 'ended' | 'withdrawn'

/** One line of the book of own values. Nothing in it is ever changed or removed; a later entry replaces an earlier. */
export type OwnEntry = OwnValue & {
  readonly id: string
  readonly act: OwnAct
  /** The entry it stands in place of. */
  readonly replaces: string | null
}

/** The entries that nothing has replaced and nobody has withdrawn, in order of time. */
export function standingEntries<E extends OwnEntry>(entries: readonly E[]): E[] {
  const replaced = new Set(entries.map(entry => entry.replaces))
  return entries
    .filter(({ id, act }) => act !== 'withdrawn' && !replaced.has(id))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Values of parameters that no longer exist are left out. */
export function overlayOwnValues(shipped: ParameterSet, own: readonly OwnValue[]): ParameterSet {
  const result = new Map(shipped)
  for (const name of new Set(own.map(value => value.parameter))) {
    const parameter = shipped.get(name)
    if (!parameter) continue
    const values = own.filter(value => value.parameter === name).sort((a, b) => (a.from < b.from ? -1 : 1))
    result.set(name, { ...parameter, values: overlay(parameter, values) })
  }
  return result
}

function overlay(parameter: Parameter, own: readonly OwnValue[]): DatedValue[] {
  const spans = own.map((value, i) => ({ ...value, next: own[i + 1]?.from ?? null }))
  const isCovered = ({ from }: DatedValue) =>
    spans.some(span => from === span.from || (span.from < from && from < (endOf(span) ?? '')))
  const kept = parameter.values.filter(value => value.status === 'expected' || !isCovered(value))
  const values = spans.flatMap(span => [toDatedValue(span), ...resume(parameter, span)])
  return [...kept, ...values].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

type Span = OwnValue & { readonly next: string | null }

/** An end that the next own value comes before is no end. */
function endOf({ until, next }: Span): string | null {
  return until !== null && next !== null && next < until ? next : until
}

function toDatedValue({ from, value, source }: OwnValue): DatedValue {
  return { from, value, status: 'in-force', verification: 'sourced', reference: source, origin: 'own' }
}

/** Where an own value ends and neither an own nor a shipped one begins, the shipped one that holds then holds again. */
function resume(parameter: Parameter, span: Span): DatedValue[] {
  const { until, next } = span
  if (until === null || (next !== null && next <= until)) return []
  const held = valueOn(parameter, until)
  if (!held)
    return [{ from: until, value: null, status: 'in-force', verification: 'sourced', reference: span.source }]
  return held.from === until ? [] : [{ ...held, from: until, since: held.since ?? held.from }]
}

/** `2025-12-31` is followed by `2026-01-01`. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day a value holds, as people say it; null where it has no end of its own. */
export function lastDayOf({ until }: Pick<OwnValue, 'until'>): string | null {
  return until === null ? null : dayAfter(until, -1)
}

export type ValueChange = {
  /** First day on which it is another. */
  readonly from: string
  readonly before: DatedValue | null
  readonly after: DatedValue | null
}

/** From which days a parameter would be another, until the day from which it is the same again. */
export function valueChanges(before: Parameter, after: Parameter): ValueChange[] {
  const days = [...new Set([...before.values, ...after.values].map(value => value.from))].sort()
  return days.flatMap(day => {
    const old = valueOn(before, day)
    const now = valueOn(after, day)
    return old?.value === now?.value && old?.origin === now?.origin
      ? []
      : [{ from: day, before: old, after: now }]
  })
}
