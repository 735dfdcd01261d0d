/** `calculate`: the table of a case file, its results, what a controller would ask, and any amount opened. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createWorkplace } from './command-line.ts'

const place = createWorkplace()
afterAll(() => place.leave())

const example = (name: string): string =>
  join(import.meta.dirname, '..', 'examples', 'assumptions', `${name}.yaml`)

const run = (...words: string[]) => place.run(['calculate', ...words])

describe('calculate', () => {
  test('prints the table, the results, the what-ifs and what a controller would ask', async () => {
    const { code, out, err } = await run(example('03-voksenlaerlinge'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Netto +−2\.877 +−9\.832 +−16\.785/)
    expect(out).toContain('Går i nul, hvis 9 af 150 lykkes.')
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
