/** What a municipality's own values change, and what they must leave alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOwnValue } from './check-own-value.ts'
import { indexByMonth } from './index-factor.ts'
import { type OwnEntry, type OwnValue, overlayOwnValues, standingEntries } from './own-value.ts'
import { type Parameter, type ParameterSet, valueOn } from './parameter.ts'
import { rateByMonth, rateInYear } from './rate-series.ts'
import { withUsedValues } from './used-values.ts'

function shipped(
  values: Readonly<Record<string, number | null>>,
  unit: Parameter['unit'] = 'kr/month',
): ParameterSet {
  const parameter: Parameter = {
    name: 'sats',
    description: { da: 'Sats', en: 'Rate' },
    unit,
    origin: 'shipped',
    values: Object.entries(values).map(([from, value]) => ({
      from,
      value,
      status: 'in-force',
      verification: 'sourced',
      reference: 'Loven',
    })),
  }
  return new Map([['sats', parameter]])
}

function own(from: string, value: number, until: string | null = null): OwnValue {
  return { parameter: 'sats', from, until, value, source: 'Regnskab 2025' }
}

const law = shipped({ '2024-01-01': 100, '2025-01-01': 110, '2026-01-01': 120 })

function on(set: ParameterSet, day: string): [number | null, string] {
  const rate = set.get('sats')
  const held = rate && valueOn(rate, day)
  return [held?.value ?? null, held?.origin ?? 'shipped']
}

describe('a value of the municipality’s own', () => {
  it('stands in for the shipped one from its day until the next one, whoever set that', () => {
    const set = overlayOwnValues(law, [own('2025-01-01', 90)])
    expect(on(set, '2024-12-31')).toEqual([100, 'shipped'])
    expect(on(set, '2025-06-01')).toEqual([90, 'own'])
    expect(on(set, '2026-01-01')).toEqual([120, 'shipped'])
    expect(on(law, '2025-06-01')).toEqual([110, 'shipped'])
  })

  it('stands over later shipped ones where it has an end, and gives way to them after it', () => {
    const set = overlayOwnValues(law, [own('2024-07-01', 90, '2026-07-01')])
    expect(on(set, '2025-06-01')).toEqual([90, 'own'])
    expect(on(set, '2026-06-30')).toEqual([90, 'own'])
    expect(on(set, '2026-07-01')).toEqual([120, 'shipped'])
  })

  it('gives way to the next own one even before its end', () => {
    const set = overlayOwnValues(law, [own('2025-01-01', 90, '2027-01-01'), own('2025-07-01', 95)])
    expect(on(set, '2025-03-01')).toEqual([90, 'own'])
    expect(on(set, '2025-08-01')).toEqual([95, 'own'])
    expect(on(set, '2026-01-01')).toEqual([120, 'shipped'])
  })

  it('leaves nothing behind where there was nothing before it', () => {
    const set = overlayOwnValues(shipped({}), [own('2025-01-01', 90, '2026-01-01')])
    expect(on(set, '2024-12-31')).toEqual([null, 'shipped'])
    expect(on(set, '2025-12-31')).toEqual([90, 'own'])
    expect(on(set, '2026-01-01')).toEqual([null, 'shipped'])
  })

  it('changes nothing before its day, whatever else it changes', () => {
    const day = fc
      .integer({ min: 0, max: 3650 })
      .map(n => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.option(day), fc.integer({ min: 1, max: 999 }), (from, until, value) => {
        fc.pre(until === null || until > from)
        const set = overlayOwnValues(law, [own(from, value, until)])
        for (const each of [
          '2020-01-01',
          '2023-12-31',
          '2024-01-01',
          '2025-01-01',
          '2026-07-01',
          '2029-12-31',
        ]) {
          if (each < from || (until !== null && each >= until)) expect(on(set, each)).toEqual(on(law, each))
        }
        expect(on(set, from)).toEqual([value, 'own'])
      }),
    )
  })

  it('is told apart from the shipped values beside it by every figure that used it', () => {
    const set = overlayOwnValues(law, [own('2025-01-01', 90)])
    const rate = set.get('sats')
    const read = rate && rateByMonth(rate, { firstYear: 2024, years: 2 })
    expect(read?.ok && read.use).toMatchObject({
      origin: 'own',
      used: [{ value: 100 }, { value: 90, origin: 'own' }],
    })
    expect(read?.ok && read.use.used[0]).not.toHaveProperty('origin')
    const before = rate && rateInYear(rate, 2024)
    expect(before?.ok && before.use.origin).toBe('shipped')
    const then = read?.ok ? withUsedValues(law, [read.use]) : law
    expect([on(then, '2024-06-01'), on(then, '2025-06-01')]).toEqual([
      [100, 'shipped'],
      [90, 'own'],
    ])
  })

  it('of an index is the rise into its own year only, also when it has ended', () => {
    const rises = overlayOwnValues(shipped({ '2024-01-01': 0.03 }, 'share'), [
      own('2025-01-01', 0.02, '2026-01-01'),
    ])
    const rate = rises.get('sats')
    expect(rate && indexByMonth(rate, { firstYear: 2025, years: 1 }, 2024)).toMatchObject({ ok: true })
    expect(rate && indexByMonth(rate, { firstYear: 2026, years: 1 }, 2024)).toEqual({ ok: false, year: 2026 })
  })
})

describe('the book of own values', () => {
  const entry = (id: string, act: OwnEntry['act'], replaces: string | null, value = 1): OwnEntry => ({
    ...own('2025-01-01', value),
    id,
    act,
    replaces,
  })

  it('gives what nothing has replaced and nobody has withdrawn', () => {
    const entries = [
      entry('a', 'entered', null, 1),
      entry('b', 'corrected', 'a', 2),
      entry('c', 'entered', null, 3),
      entry('d', 'withdrawn', 'c', 3),
    ]
    expect(standingEntries(entries).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('what is entered', () => {
  it.each<[string, Partial<OwnValue>, string[]]>([
    ['is taken as it should be', {}, []],
    ['needs a source', { source: '  ' }, ['source-missing']],
    ['needs a day that is in the calendar', { from: '2025-02-30' }, ['not-a-day']],
    ['cannot end before it begins', { until: '2024-12-31' }, ['ends-before']],
    ['cannot be less than nothing', { value: -1 }, ['out-of-bounds']],
    ['cannot be no number', { value: Number.NaN }, ['out-of-bounds']],
  ])('%s', (_what, change, codes) => {
    expect(
      checkOwnValue({ ...own('2025-01-01', 90), ...change }, { name: 'sats', unit: 'kr/month' }).map(
        ({ code }) => code,
      ),
    ).toEqual(codes)
  })

  it.each([
    ['regulering.kl-loen', -0.01, []],
    ['refusion.skaanejob', -0.01, ['out-of-bounds']],
    ['refusion.skaanejob', 1, []],
    ['regulering.kl-loen', 2.3, ['out-of-bounds']],
  ])('of %s may be %d or not', (name, value, codes) => {
    const given = own('2025-01-01', value)
    expect(checkOwnValue(given, { name, unit: 'share' }).map(({ code }) => code)).toEqual(codes)
  })
})
