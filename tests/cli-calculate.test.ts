/** `calculate`: the table of a case file, its results, what a controller would ask, and any amount opened. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { OwnValue } from '../src/core/parameter/own-value.ts'
import { loadChart } from '../src/shipped/load-chart.ts'
import { loadParameters } from '../src/shipped/load-parameters.ts'
import { openStore } from '../src/store/store.ts'
import type { Acting } from '../src/workflow/process/acting.ts'
import { changeOwnValue } from '../src/workflow/rates/own-values.ts'
import { createWorkplace } from './command-line.ts'
import { createWho } from './database/who.ts'

const place = createWorkplace()
afterAll(() => place.leave())

const example = (name: string): string =>
  join(import.meta.dirname, '..', 'examples', 'assumptions', `${name}.yaml`)

const run = (...words: string[]) => place.run(['calculate', ...words])

const caseOnARate = `schema: 1
title: Prøve
years: {first: 2019, count: 2}
priceLevel: 2019
drivers:
  - kind: support-change
    name: Flere i job
    fullYearPersons: 1
    from: 2019
    price: {rate: dagpenge.hoejeste}
    line: {account: 5.57.78, label: Dagpenge}
`

const economist: Acting['person'] = {
  id: 'anna',
  grants: [{ role: 'economist', scope: { kind: 'everywhere' } }],
}

async function enterOwn(file: string, value: Pick<OwnValue, 'parameter' | 'from' | 'value'>): Promise<void> {
  const store = await openStore({ engine: 'sqlite', file })
  try {
    const acting = { ...createWho(1, 'anna')(), person: economist }
    const wish = { act: 'enter', value: { until: null, source: 'Regnskab', ...value } } as const
    const basis = { shipped: loadParameters(), chart: loadChart() }
    const made = await changeOwnValue(store, { wish, seen: null, reason: null }, basis, acting)
    expect(made.kind).toBe('done')
  } finally {
    await store.close()
  }
}

describe('calculate', () => {
  test('prints the table, the results, the what-ifs and what a controller would ask', async () => {
    const { code, out, err } = await run(example('03-voksenlaerlinge'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Netto +−2\.877 +−9\.832 +−16\.785/)
    expect(out).toContain('Går i nul, hvis det lykkes for 9 i perioden; der er antaget 150.')
    expect(out).toContain('Ingen virkning')
    expect(out).toContain('Det ville en controller spørge om')
    expect(out).toContain('Advarsel: Antagelserne regner med et frafald på nul')
    expect(out).not.toMatch(/undefined|NaN|null/)
  })

  test('says the same to other programs', async () => {
    const { out } = await run(example('10-integration'), '--json', '--lang', 'en')
    const [found] = (JSON.parse(out) as { cases: { totals: number[]; findings: { code: string }[] }[] }).cases
    expect(found?.totals).toHaveLength(4)
    expect(found?.findings.map(({ code }) => code)).toEqual(['refund-share-shifts', 'gain-rests-on-grant'])
  })

  test('opens an amount down to who assumed what', async () => {
    const { code, out } = await run(example('04-udekoerende'), '--explain', '5.57.73:2020')
    expect(code).toBe(0)
    expect(out).toContain('−1.287.000 kr.')
    expect(out).toContain('33 personer')
    expect(out).toContain('egne tal · Unge')
  })

  test.each(['5.57.73:2031', '5.57.71:2020', 'net:2018'])(
    'has nothing to open at %s, and tells other programs so',
    async asked => {
      const { code, out } = await run(example('04-udekoerende'), '--explain', asked)
      expect(code).toBe(2)
      expect(out).toContain('har ingen linje på')
    },
  )

  test('uses the rates of the municipality where its database is named, and never makes one', async () => {
    const data = join(place.folder, 'own.db')
    const file = place.write('sats.yaml', caseOnARate)
    await enterOwn(data, { parameter: 'dagpenge.hoejeste', from: '2019-01-01', value: 1_000 })
    const totals = async (...words: string[]): Promise<number> =>
      (JSON.parse((await run(file, '--json', ...words)).out) as { cases: { total: number }[] }).cases[0]
        ?.total ?? Number.NaN
    expect(await totals()).toBeLessThan(-100_000)
    expect(await totals('--data', data)).toBe(-24_000)
    const lost = await run(file, '--data', 'nowhere.db')
    expect(lost).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nowhere.db') })
    expect(existsSync(join(place.folder, 'nowhere.db'))).toBe(false)
  })

  test('says where a file is wrong, and calculates nothing of it', async () => {
    const file = place.write(
      'sag.yaml',
      'schema: 1\ntitle: Prøve\nyears: {first: 2019, count: 900}\ndrivers: []\n',
    )
    const { code, out } = await run(file)
    expect(code).toBe(2)
    expect(out).toContain('sag.yaml kan ikke beregnes')
    expect(out).toMatch(/linje 3, tegn \d+:/)
    expect(out).not.toContain('Netto')
  })

  test('says kindly what cannot be opened', async () => {
    expect((await run('findes-ikke.yaml')).code).toBe(2)
    const { code, err } = await run(example('04-udekoerende'), '--explain', 'hele tabellen')
    expect(code).toBe(2)
    expect(err).toContain('er ikke et felt i en tabel')
  })
})
