/** Dated values: what holds when, and what a future or an own value changes. */
import { describe, expect, it } from 'vitest'
import { type Parameter, valueOn } from './parameter.ts'
import { rateByMonth, rateInYear } from './rate-series.ts'

function rate(
  ...values: readonly (readonly [from: string, value: number | null, status?: 'expected'])[]
): Parameter {
  return {
    name: 'rate',
    description: { da: 'sats', en: 'rate' },
    unit: 'kr/month',
    origin: 'shipped',
    values: values.map(([from, value, status]) => ({
      from,
      value,
      status: status ?? 'in-force',
      verification: 'sourced',
      reference: 'a law',
    })),
  }
}

const horizon = { firstYear: 2025, years: 2 }

describe('a dated value', () => {
  const changing = rate(['2024-01-01', 100], ['2025-07-01', 120], ['2030-01-01', 500])

  it('holds from its day until the next one', () => {
    expect(valueOn(changing, '2025-06-30')?.value).toBe(100)
    expect(valueOn(changing, '2025-07-01')?.value).toBe(120)
    expect(valueOn(changing, '2023-12-31')).toBeNull()
  })

  it('changes in the middle of a year where it says so', () => {
    const series = rateByMonth(changing, horizon)
    expect(series.ok && series.values.slice(0, 12)).toEqual([...Array(6).fill(100), ...Array(6).fill(120)])
  })

  it('changes nothing before its date, however far in the future it lies', () => {
    const without = rateByMonth(rate(['2024-01-01', 100], ['2025-07-01', 120]), horizon)
    const withFuture = rateByMonth(changing, horizon)
    expect(withFuture).toEqual(without)
  })

  it('is left out while it is only expected', () => {
    expect(valueOn(rate(['2024-01-01', 100], ['2025-01-01', 120, 'expected']), '2025-03-01')?.value).toBe(100)
  })

  it('is missing by year before its first and after its end', () => {
    expect(rateByMonth(rate(['2026-01-01', 100]), horizon)).toEqual({ ok: false, year: 2025 })
    expect(rateByMonth(rate(['2020-01-01', 100], ['2026-07-01', null]), horizon)).toEqual({
      ok: false,
      year: 2026,
    })
    expect(rateInYear(rate(['2026-01-01', 100]), 2025)).toEqual({ ok: false, year: 2025 })
  })

  it('says when an old value stood in for a later year', () => {
    const series = rateByMonth(rate(['2024-01-01', 100]), horizon)
    expect(series.ok && series.use.carriedForward).toBe(true)
    const fresh = rateInYear(rate(['2025-01-01', 100]), 2025)
    expect(fresh.ok && fresh.use.carriedForward).toBe(false)
  })
})
