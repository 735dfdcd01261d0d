/** The shipped rates against figures known from elsewhere, and what the files must not contain. */
import { describe, expect, it } from 'vitest'
import { discountFactor } from '../core/calculation/appraisal/discount.ts'
import { preparePlain } from '../core/calculation/readings/prepare.ts'
import { takeSnapshot } from '../core/calculation/readings/snapshot.ts'
import { toWholeKroner } from '../core/money.ts'
import { groupOf, valueOn } from '../core/parameter/parameter.ts'
import { rateByMonth } from '../core/parameter/rate-series.ts'
import { loadChart } from './load-chart.ts'
import { loadDiscounts, loadParameters } from './load-parameters.ts'
import { parseParameterFile } from './parameter-file.ts'
import { readRates } from './read-rates.ts'

const parameters = loadParameters()

function rate(name: string) {
  const parameter = parameters.get(name)
  if (!parameter) throw new Error(`no ${name}`)
  return parameter
}

const oneRate = (values: string, sources = 'law: {title: A law, address: law.dk}') => `
checked_on: 2026-11-22
sources:
  ${sources}
parameters:
  sats:
    description: {da: En sats, en: A rate}
    unit: kr/month
    values:
${values}
`

describe('the shipped rates', () => {
  it.each([
    ['kontanthjaelp.30-plus-andre', '2023-06-01', 11_944],
    ['sygedagpenge.hoejeste', '2024-01-01', 4695],
    ['dagpenge.hoejeste', '2026-12-31', 22_041],
    ['integration.resultattilskud', '2024-07-01', 88_817],
    ['foertidspension.enlig', '2022-01-01', 232_320 / 12],
    ['refusion.fleksjob-foer-2013', '2026-01-01', 0.65],
    ['refusion.indsats-kontanthjaelp', '2018-12-31', 0.5],
    ['refusion.indsats-kontanthjaelp', '2019-01-01', 0],
    ['refusion.indsats-dagpenge', '2019-06-30', 0.5],
    ['refusion.indsats-ressourceforloeb', '2022-01-01', 0],
  ])('%s on %s is %d', (name, day, value) => {
    expect(valueOn(rate(name), day)?.value).toBe(value)
  })

  it('hold averages and estimates that a municipality enters itself, empty, and each in its group', () => {
    const groups = Map.groupBy(parameters.values(), groupOf)
    const own = groups.get('own-average') ?? []
    expect(own.length).toBeGreaterThan(10)
    expect(own.every(({ values }) => values.length === 0)).toBe(true)
    expect(groups.get('index')?.map(({ name }) => name)).toContain('regulering.kl-loen')
    expect(groups.get('benefit')?.every(({ unit }) => unit.startsWith('kr/'))).toBe(true)
    expect(groups.get('refund')?.every(({ unit }) => unit === 'share')).toBe(true)
    expect(groups.get('caseload')?.every(({ unit }) => unit === 'cases')).toBe(true)
  })

  it('leave KL’s estimates to the municipality: without them a case is refused, with its own it is calculated', () => {
    const plain = {
      schema: 1,
      title: 'Løn',
      unit: 'kr',
      years: { first: 2025, count: 2 },
      priceLevel: 2025,
      prices: 'current',
      regulation: { pay: 'regulering.kl-loen' },
      drivers: [{ kind: 'staff', name: 'A', posts: 1, pay: 500_000, from: 2025, lines: [{ label: 'Løn' }] }],
    }
    const chart = loadChart()
    expect(preparePlain(plain, { chart, parameters })).toMatchObject({
      ok: false,
      problems: [{ code: 'rate-missing', data: { name: 'regulering.kl-loen', year: 2026 } }],
    })
    const own = {
      ...rate('regulering.kl-loen'),
      origin: 'own',
      values: [
        { from: '2026-01-01', value: 0.03, status: 'in-force', verification: 'sourced', reference: 'KL' },
      ],
    } as const
    const ready = preparePlain(plain, { chart, parameters: new Map([...parameters, [own.name, own]]) })
    if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
    const snapshot = takeSnapshot(ready.prepared)
    expect(snapshot.totals.map(toWholeKroner)).toEqual([500_000, 515_000])
    expect(snapshot.parameters).toMatchObject([{ name: 'regulering.kl-loen', origin: 'own' }])
  })

  it('breaks off the old cash benefit and begins the new one on 1 July 2025', () => {
    expect(valueOn(rate('kontanthjaelp.30-plus-andre'), '2025-06-30')?.value).toBe(12_770)
    expect(valueOn(rate('kontanthjaelp.30-plus-andre'), '2025-07-01')).toBeNull()
    expect(valueOn(rate('kontanthjaelp.forhoejet-sats'), '2025-06-30')).toBeNull()
    expect(valueOn(rate('kontanthjaelp.forhoejet-sats'), '2025-07-01')?.value).toBe(12_498)
    expect(rateByMonth(rate('kontanthjaelp.30-plus-andre'), { firstYear: 2025, years: 1 })).toEqual({
      ok: false,
      year: 2025,
    })
  })

  it('has no value where none was found, and marks what was not read in a source', () => {
    expect(rate('regulering.kl-service').values).toEqual([])
    expect(valueOn(rate('kontanthjaelp.under-30-udeboende'), '2019-01-01')).toBeNull()
    expect(valueOn(rate('kontanthjaelp.30-plus-andre'), '2019-01-01')?.verification).toBe('memory')
  })

  it('has the ministry’s discount rates', () => {
    const ministry = loadDiscounts().find(({ name }) => name === 'finansministeriet')
    expect(discountFactor(ministry?.versions.at(-1)?.steps ?? [], 36)).toBeCloseTo(0.29266, 6)
  })
})

describe('a rate file', () => {
  it.each([
    ['an unknown basis', '      2024-01-01: {value: 1, basis: guess, source: law}', /10:.*basis/],
    ['a value in words', '      2024-01-01: {value: many, basis: sourced, source: law}', /10:.*a number/],
    [
      'days out of order',
      '      2025-01-01: {value: 1, basis: sourced, source: law}\n      2024-01-01: {value: 1, basis: sourced, source: law}',
      /days in order/,
    ],
    [
      'a source that does not exist',
      '      2024-01-01: {value: 1, basis: sourced, source: rumour}',
      /rumour/,
    ],
    ['a day that does not exist', '      2024-02-30: {value: 1, basis: sourced, source: law}', /2024-02-30/],
  ])('is refused with %s, at its place', (_, values, message) => {
    expect(() => readRates(parseParameterFile('own.yaml', oneRate(values)))).toThrow(message)
  })

  it('is refused where a sourced value has no address to read it at', () => {
    const text = oneRate('      2024-01-01: {value: 1, basis: sourced, source: law}', 'law: {title: A law}')
    expect(() => readRates(parseParameterFile('own.yaml', text))).toThrow(/address/)
  })
})
