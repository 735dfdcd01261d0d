import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadChart } from './load-chart.ts'
import { parametersFolder, projectFolder } from './parameters-folder.ts'

const chart = loadChart()
const byCode = new Map(chart.functions.map(f => [f.code, f]))
const unsourced = 'Almindelig viden'

function range(prefix: string, numbers: string): string[] {
  return numbers.split(' ').map(number => `${prefix}.${number}`)
}

describe('the chart that ships', () => {
  it.each([
    ['5.22', range('5.22', '07')],
    ['5.25', range('5.25', '10 11 12 13 14 15 16 17 18 19')],
    ['5.28', range('5.28', '20 21 22 23 24 25')],
    ['5.30', range('5.30', '26 27 28 29 31 36')],
    ['5.32', range('5.32', '30 32 33 34 35 37')],
    ['5.35', range('5.35', '40')],
    ['5.38', range('5.38', '37 38 39 40 41 42 44 45 50 51 52 53 58 59')],
    ['5.46', range('5.46', '60 61 65')],
    ['5.48', range('5.48', '65 66 67 68')],
    ['5.57', range('5.57', '71 72 73 74 75 76 77 78 79')],
    ['5.58', range('5.58', '80 81 82 83')],
    ['5.68', range('5.68', '90 91 94 95 96 97 98')],
    ['5.72', range('5.72', '99')],
    ['6.42', range('6.42', '40 41 42 43')],
    ['6.45', range('6.45', '50 51 52 53 54 55 56 57 58 59')],
    ['6.48', range('6.48', '60 61 62 63 66 67 68')],
    ['6.52', range('6.52', '70 72 74 76')],
  ])('holds every known function of main function %s and no other', (group, codes) => {
    expect(chart.functions.map(f => f.code).filter(code => code.startsWith(group))).toEqual(codes)
  })

  it('holds the ten main accounts', () => {
    expect(chart.mainAccounts.map(m => m.code).join('')).toBe('0123456789')
  })

  it('counts all of main account 6 and the care functions as service, the benefits as transfers', () => {
    for (const { code, spending } of chart.functions) {
      if (/^(6|5\.25|5\.28|5\.30|5\.35|5\.38)/.test(code)) expect(spending, code).toBe('service')
      if (/^5\.(46|48|57|58|68)/.test(code)) expect(spending, code).toBe('transfer')
    }
    expect(chart.functions.every(f => !f.spendingVerified)).toBe(true)
  })

  it('gives every value a reference and calls none verified that has no source', () => {
    for (const account of chart.functions)
      for (const value of [account, ...account.refund, ...account.coFinancing]) {
        expect(value.reference).not.toBe('')
        if (value.reference.startsWith(unsourced)) expect(value.verified, account.code).toBe(false)
      }
  })

  it('lets no refund stand on a co-financed account in the same year', () => {
    for (const code of ['5.48.65', '5.48.66', '5.57.76', '5.57.77', '5.57.78']) {
      expect(byCode.get(code)?.refund, code).toEqual([])
      expect(byCode.get(code)?.coFinancing.length, code).toBeGreaterThan(0)
    }
  })

  it('knows the ladder of 2016 by its weeks', () => {
    expect(chart.ladder).toHaveLength(1)
    expect(chart.ladder[0]).toMatchObject({ from: '2016-01-04', until: null, verified: true })
    expect(chart.ladder[0]?.steps).toEqual([
      { fromWeek: 1, toWeek: 4, stateShare: 0.8 },
      { fromWeek: 5, toWeek: 26, stateShare: 0.4 },
      { fromWeek: 27, toWeek: 52, stateShare: 0.3 },
      { fromWeek: 53, toWeek: null, stateShare: 0.2 },
    ])
  })

  it('says no refund rule before 2016 as verified, but for the integration programme', () => {
    const early = chart.functions.flatMap(f =>
      f.refund.filter(rule => rule.verified && (rule.from ?? 0) < 2016).map(() => f.code),
    )
    expect(early).toEqual(['5.46.60', '5.68.97'])
  })
})

describe('the folder of parameters', () => {
  it('is found from the sources and from a build beside them', () => {
    const project = realpathSync(mkdtempSync(join(tmpdir(), 'parameters-')))
    try {
      const built = join(project, 'build', 'shipped')
      mkdirSync(built, { recursive: true })
      writeFileSync(join(project, 'package.json'), '{}')
      expect(projectFolder(built)).toBe(project)
      expect(projectFolder(join(project, 'src', 'shipped'))).toBe(project)
    } finally {
      rmSync(project, { recursive: true })
    }
    expect(parametersFolder()).toMatch(/parameters$/)
  })
})
