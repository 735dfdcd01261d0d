/** A parameter over the months of a horizon, or at one date, with what was used so that it can be explained. */
import type { Horizon } from '../calculation/graph/horizon.ts'
import type { ParameterUse } from '../calculation/graph/leaf.ts'
import { type DatedValue, type Parameter, valueOn } from './parameter.ts'

export type RateResult =
  | { readonly ok: true; readonly values: readonly number[]; readonly use: ParameterUse }
  /** The first year in which no value holds. */
  | { readonly ok: false; readonly year: number }

/** One value per month; a rate that changes in the middle of a year changes there. */
export function rateByMonth(parameter: Parameter, horizon: Horizon): RateResult {
  const days = Array.from({ length: horizon.years * 12 }, (_, month) => firstDay(horizon, month))
  const held = days.map(day => valueOn(parameter, day))
  const missing = held.indexOf(null)
  if (missing >= 0) return { ok: false, year: horizon.firstYear + Math.floor(missing / 12) }
  const present = held.filter(value => value !== null)
  return { ok: true, values: present.map(numberOf), use: useOf(parameter, present, days.at(-1) ?? '') }
}

/** The value of a price level: what held on the first day of its year. */
export function rateInYear(parameter: Parameter, year: number): RateResult {
  const day = `${year}-01-01`
  const held = valueOn(parameter, day)
  if (!held) return { ok: false, year }
  return { ok: true, values: [numberOf(held)], use: useOf(parameter, [held], day) }
}

function firstDay(horizon: Horizon, month: number): string {
  const year = horizon.firstYear + Math.floor(month / 12)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function numberOf(value: DatedValue): number {
  if (value.value === null) throw new Error('an ended rate has no value')
  return value.value
}

/** Rates are set once a year: a value from an earlier year than the last day is an old one, carried forward. */
export function useOf(parameter: Parameter, held: readonly DatedValue[], lastDay: string): ParameterUse {
  const distinct = [...new Set(held)]
  const last = distinct.at(-1)
  const newest = last?.since ?? last?.from ?? ''
  return {
    name: parameter.name,
    origin: distinct.some(value => value.origin === 'own') ? 'own' : parameter.origin,
    used: distinct.map(value => ({
      from: value.from,
      value: numberOf(value),
      verification: value.verification,
      reference: value.reference,
      status: value.status,
      ...(value.origin && { origin: value.origin }),
    })),
    carriedForward: newest.slice(0, 4) < lastDay.slice(0, 4),
  }
}
