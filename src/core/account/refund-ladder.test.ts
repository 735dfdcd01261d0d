import { describe, expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import type { AccountFunction, RefundLadder, RefundRule } from './chart.ts'
import { laddersInYear, possibleShare } from './refund-ladder.ts'

const evidence = { verified: true, reference: 'a source' }
const steps = (first: number, last: number): RefundLadder['steps'] => [
  { fromWeek: 1, toWeek: 4, stateShare: first },
  { fromWeek: 5, toWeek: null, stateShare: last },
]
const ladder: readonly RefundLadder[] = [
  { from: '2016-01-04', until: '2027-07-01', steps: steps(0.8, 0.2), ...evidence },
  { from: '2027-07-01', until: '2030-01-01', steps: steps(0.9, 0.1), ...evidence },
]

function account(...refund: readonly Partial<RefundRule>[]): AccountFunction {
  const span = { from: null, to: null }
  return {
    ...span,
    code: '5.57.73',
    names: [{ ...span, name: 'Kontanthjælp' }],
    spending: 'transfer',
    spendingVerified: true,
    refund: refund.map(rule => ({ ...span, kind: 'share', share: null, ...evidence, ...rule })),
    coFinancing: [],
    labels: [],
    ...evidence,
  }
}

describe('the possible share of state refund', () => {
  it.each<[string, AccountFunction, number, [number, number] | null]>([
    ['no rule at all', account(), 2019, null],
    ['no rule in that year', account({ kind: 'full', share: 1, from: 2020 }), 2019, null],
    ['the ladder', account({ kind: 'ladder' }), 2019, [0.2, 0.8]],
    ['the ladder in the year it begins', account({ kind: 'ladder' }), 2016, [0.2, 0.8]],
    ['a year in which the ladder changes', account({ kind: 'ladder' }), 2027, [0.1, 0.9]],
    ['the year after the change', account({ kind: 'ladder' }), 2028, [0.1, 0.9]],
    ['a ladder that has ended', account({ kind: 'ladder' }), 2030, null],
    ['a fixed share', account({ kind: 'share', share: 0.5 }), 2019, [0.5, 0.5]],
    ['a share that is not known', account({ kind: 'share', share: null }), 2012, [0, 1]],
    ['full refund', account({ kind: 'full', share: 1 }), 2019, [1, 1]],
    ['run-off of half', account({ kind: 'run-off', share: 0.5 }), 2019, [0, 0.5]],
    ['a share of a part', account({ kind: 'share', share: 0.5, covers: 'a ceiling' }), 2019, [0, 0.5]],
    [
      'two parts',
      account({ share: 0.5, covers: 'one grouping' }, { share: 0.8, covers: 'another grouping' }),
      2019,
      [0, 0.8],
    ],
    [
      'a main rule beside older cases',
      account({ kind: 'ladder' }, { share: 0.9, covers: 'older cases' }),
      2019,
      [0.2, 0.9],
    ],
  ])('of %s', (_, given, year, expected) => {
    const range = expected && { lowest: expected[0], highest: expected[1] }
    expect(possibleShare(given, year, ladder)).toEqual(range)
  })

  it('knows both ladders of a year that changes', () => {
    expect(laddersInYear(ladder, 2027).map(l => l.from)).toEqual(['2016-01-04', '2027-07-01'])
    expect(laddersInYear(ladder, 2015)).toEqual([])
  })
})

describe('the chart that ships', () => {
  const chart = loadChart()

  it.each<[string, number, [number, number] | null]>([
    ['5.57.73', 2019, [0.2, 0.8]],
    ['5.57.71', 2016, [0.2, 0.8]],
    ['5.57.71', 2015, [0, 1]],
    ['5.46.61', 2022, [0.2, 0.8]],
    ['5.57.74', 2019, [1, 1]],
    ['5.57.78', 2019, null],
    ['5.48.66', 2023, null],
    ['5.46.60', 2019, [0, 0.5]],
    ['5.68.90', 2018, [0, 0.5]],
    ['5.68.98', 2018, [0, 1]],
    ['5.68.98', 2022, [0, 0.8]],
    ['5.58.81', 2023, [0.2, 0.8]],
    ['5.58.83', 2023, [0, 0.8]],
    ['6.45.53', 2019, null],
  ])('lets the state refund %s in %i by %j', (code, year, expected) => {
    const found = chart.functions.find(f => f.code === code)
    const range = expected && { lowest: expected[0], highest: expected[1] }
    expect(found && possibleShare(found, year, chart.ladder)).toEqual(range)
  })
})
