/** The readings on real and small cases: result, stress, sensitivity, explanation, comparison, and what always holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadChart } from '../../../shipped/load-chart.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { readCaseFile } from '../../../shipped/read-case.ts'
import { canonicalJson } from '../../canonical.ts'
import { money, sum, zero } from '../../money.ts'
import type { Parameter, ParameterSet } from '../../parameter/parameter.ts'
import { parseCase } from '../case/parse-case.ts'
import { requireGraph } from '../graph/build-graph.ts'
import { categoryOfTarget, groupRows, sumPayers } from './budget-table.ts'
import { compareCases } from './compare.ts'
import { calculate, createModel, seriesOf } from './evaluate.ts'
import { type Explanation, explain, leavesOf } from './explain.ts'
import { type Prepared, prepareCase } from './prepare.ts'
import { outcomeOf, type Result, readResult } from './result.ts'
import { roundToUnit } from './round.ts'
import { readSensitivity } from './sensitivity.ts'
import { restoreGraph, type Snapshot, takeSnapshot } from './snapshot.ts'
import { readStress, scaleChanges } from './stress.ts'

const chart = loadChart()

function prepareExample(name: string): Prepared {
  const file = join(projectFolder(import.meta.dirname), 'examples', 'assumptions', `${name}.yaml`)
  const read = readCaseFile(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return requirePrepared(prepareCase(read.case, { parameters: new Map(), chart }))
}

function prepareSmall(
  drivers: readonly object[],
  rest: object = {},
  parameters: ParameterSet = new Map(),
): Prepared {
  const parsed = parseCase({
    schema: 1,
    title: 'Small',
    unit: 'kr',
    years: { first: 2024, count: 4 },
    drivers,
    ...rest,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return requirePrepared(prepareCase(parsed.case, { parameters, chart }))
}

function requirePrepared(result: ReturnType<typeof prepareCase>): Prepared {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.prepared
}

function resultOf(prepared: Prepared, changes?: ReadonlyMap<string, readonly number[]>): Result {
  const read = readResult(prepared, changes)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.result
}

const people = {
  kind: 'support-change',
  name: 'People',
  people: { value: 12, low: 6, high: 15 },
  from: 2024,
  price: 100_000,
  line: { account: '5.57.73', label: 'Benefit' },
  refund: { share: 0.2, line: { account: '5.57.73', label: 'Refund' } },
}
const staff = {
  kind: 'staff',
  name: 'Staff',
  posts: 2,
  pay: 600_000,
  from: 2024,
  lines: [{ account: '6.45.53', label: 'Pay' }],
}

describe('the result', () => {
  it('says when two jobseekers’ consultants are paid back, and with how many people', () => {
    const result = resultOf(prepareExample('05-jobparate'))
    expect(result.paybackHalfYear).toEqual({ year: 2020, half: 1 })
    expect(result.breakEven).toMatchObject({ kind: 'at', people: { needed: 15, assumed: 28 } })
    expect(result.largestOutlay).toBeCloseTo(193_920, 6)
    expect(result.lasting).toEqual({ kind: 'lasting', perYear: expect.closeTo(-2_104_320, 3) })
  })

  it('says that a cost without an effect is never paid back and has no break-even', () => {
    const result = resultOf(prepareExample('09-velkomst'))
    expect(result.payback).toEqual({ kind: 'no-gain' })
    expect(result.breakEven).toEqual({ kind: 'none' })
    expect(result.appraisal.benefitCostRatio).toBe(0)
  })

  it('keeps drivers apart whose names look like keys of the program', () => {
    const named = ['line', 'assumption', 'A/b', 'A', 'A%2Fb'].map(name => ({ ...staff, name }))
    const shared = { ...people, name: 'scenario', people: 'people' }
    const { table } = resultOf(prepareSmall([...named, shared], { assumptions: { people: 12 } }))
    expect(table.totals[0]).toBe(money((5 * 1_200_000 - 6 * 80_000) * 100))
  })

  it('counts people who are named by two drivers once', () => {
    expect(resultOf(prepareExample('08-eftervaern')).breakEven).toMatchObject({
      people: { needed: 18, assumed: 19 },
    })
  })

  it('never asks for more people than are assumed where those pay, and always where they do not', () => {
    const breakEvenAt = (amount: number) => {
      const cost = { kind: 'fixed-amount', name: 'Cost', amount, from: 2024, lines: [{ label: 'Cost' }] }
      const { breakEven, table } = resultOf(prepareSmall([{ ...people, people: 2.21 }, cost]))
      if (breakEven.kind !== 'at' || !breakEven.people) throw new Error('no break-even')
      return { ...breakEven.people, net: table.total }
    }
    for (let amount = 100_000; amount < 400_000; amount += 7_919) {
      const { needed, assumed, net } = breakEvenAt(amount)
      expect([amount, needed <= assumed]).toEqual([amount, net <= 0])
    }
  })

  it('keeps service expenditure, transfers and refund apart, and mirrors the refund at the state', () => {
    const { table } = resultOf(prepareSmall([people, staff]))
    const groups = groupRows(table, target => categoryOfTarget(target, chart))
    expect(groups.map(({ key, cells }) => [key, cells[0]])).toEqual([
      ['transfer', money(-60_000_000)],
      ['refund', money(12_000_000)],
      ['service', money(120_000_000)],
    ])
    expect(sumPayers(table).state[0]).toBe(money(-12_000_000))
    expect(sumPayers(table).region[0]).toBe(zero)
  })

  it('leaves lines that another pays out of the municipality’s net result', () => {
    const regional = {
      kind: 'fixed-amount',
      name: 'R',
      amount: 5000,
      from: 2024,
      lines: [{ label: 'Psychiatry', payer: 'region' }],
    }
    const { table } = resultOf(prepareSmall([staff, regional]))
    expect(table.totals[0]).toBe(money(120_000_000))
    expect(sumPayers(table).region[0]).toBe(money(500_000))
  })

  it('holds costs against benefits, refund with the benefit it belongs to', () => {
    const { appraisal } = resultOf(prepareSmall([people, staff]))
    // 6 + 18 + 30 + 42 full-year persons at 80,000 kr. net
    expect(appraisal.presentBenefits).toBeCloseTo(96 * 80_000, 3)
    expect(appraisal.presentCosts).toBeCloseTo(4 * 1_200_000, 3)
    expect(appraisal.benefitCostRatio).toBeCloseTo(1.6, 9)
  })
})

describe('stress', () => {
  it('shows the case without effect, with half, half a year late and voluntary', () => {
    const nets = readStress(prepareSmall([people, staff])).map(each =>
      each.ok ? [each.stress, Math.round(each.result.table.total / 100)] : [each.stress, null],
    )
    const cost = 4_800_000
    expect(nets).toEqual([
      ['as-planned', cost - 96 * 80_000],
      ['no-effect', cost],
      ['half-effect', cost - 48 * 80_000],
      // half a year late: 1.5 + 12 + 24 + 36 full-year persons
      ['half-year-late', cost - 73.5 * 80_000],
      ['voluntary', cost - 0.6 * 96 * 80_000],
    ])
  })

  it('scales people and posts together', () => {
    const half = resultOf(prepareSmall([people, staff]), scaleChanges(0.5))
    expect(half.table.total).toBe(money(((4_800_000 - 96 * 80_000) / 2) * 100))
  })
})

describe('sensitivity', () => {
  const prepared = prepareSmall([
    people,
    staff,
    { ...staff, name: 'Also', posts: { value: 1, low: 1, high: 1 }, pay: 0 },
  ])
  const read = readSensitivity(prepared.model, outcomeOf(prepared.assembly))
  const of = (name: string) => read.find(each => each.assumption.name === name)

  it('moves an assumption to the ends of its stated range', () => {
    expect(of('People.people')).toMatchObject({
      stated: true,
      hasEffect: true,
      low: { value: 6 },
      high: { value: 15 },
    })
    expect(of('People.people')?.low.outcome?.net).toBeCloseTo(4_800_000 - 48 * 80_000, 3)
  })

  it('finds the value at which the case breaks even', () => {
    expect(of('People.people')?.breakEven).toBeCloseTo(12 * (4_800_000 / (96 * 80_000)), 6)
    expect(of('Staff.pay')?.breakEven).toBeCloseTo((96 * 80_000) / 8, 3)
  })

  it('points out an assumption without effect', () => {
    expect(of('Also.posts')).toMatchObject({ hasEffect: false, breakEven: null })
  })
})

describe('an explanation', () => {
  const prepared = prepareExample('03-voksenlaerlinge')
  const line = prepared.assembly.lines.find(({ target }) => target.label.startsWith('Dagpenge'))
  const tree = explain(prepared.calculated, line?.yearly ?? '', { from: 1, until: 2 })

  it('goes from the cell down to its assumptions and their sources', () => {
    expect(tree.values[0]).toBeCloseTo(-5_930_625, 3)
    expect(leavesOf(tree).map(leaf => leaf.label.name)).toEqual([
      'Voksenlærlingeaftaler pr. år',
      'Andel, der kommer fra dagpenge',
      'Kommunens pris pr. helårsperson på dagpenge',
    ])
    const price = leavesOf(tree).at(-1)
    expect(price?.how).toMatchObject({ kind: 'assumption', assumption: { reconstructed: true } })
  })

  it('leaves out what changes nothing', () => {
    const kinds = new Set<string>()
    const walk = (node: Explanation): void => {
      kinds.add(node.how.kind)
      for (const input of node.inputs) walk(input)
    }
    walk(tree)
    // no delay, and no factor for a scenario that is not in play
    expect(kinds.has('delay')).toBe(false)
    expect(JSON.stringify(tree)).not.toContain('scenario/')
  })

  it('of a pathway names only benefits that somebody stands on and moves that somebody makes', () => {
    const states = ['A', 'B'].map((name, i) => ({
      name,
      start: i * 200,
      price: 100_000,
      line: { label: name },
    }))
    const measure = [
      { from: 'A', to: 'B', people: 0 },
      { from: 'B', to: 'A', people: 12 },
    ]
    const prepared = prepareSmall([{ kind: 'pathway', name: 'V', from: 2024, states, measure }])
    const [first] = prepared.assembly.lines
    const leaves = leavesOf(explain(prepared.calculated, first?.yearly ?? '', { from: 0, until: 1 }))
    expect(leaves.flatMap(leaf => leaf.values)).toEqual([200, 12, 100_000])
  })

  it('says at each node what its inputs make of it', () => {
    const check = (node: Explanation): void => {
      const [a] = node.inputs
      if (node.repeated || !a) return
      if (node.how.kind === 'negate') expect(node.values).toEqual(a.values.map(value => 0 - value))
      if (node.how.kind === 'yearSum')
        expect(node.values[0]).toBeCloseTo(
          a.values.reduce((x, y) => x + y, 0),
          6,
        )
      if (node.how.kind === 'multiply')
        node.values.forEach((value, i) => {
          const product = node.inputs.reduce(
            (x, input) => x * (input.values[input.values.length === 1 ? 0 : i] ?? 0),
            1,
          )
          expect(value).toBeCloseTo(product, 6)
        })
      node.inputs.forEach(check)
    }
    check(tree)
  })
})

describe('a comparison', () => {
  it('names each line that changes and what each reason alone does', () => {
    const before = prepareSmall([people, staff])
    const after = prepareSmall([
      { ...people, price: 110_000 },
      { ...staff, pay: 650_000 },
    ])
    const { netBefore, netAfter, lines, reasons } = compareCases(before, after)
    expect(lines.map(line => line.target.label)).toEqual(['Benefit', 'Refund', 'Pay'])
    expect(
      reasons.map(({ label, netEffect }) => [label.name, label.field, Math.round(netEffect ?? 0)]),
    ).toEqual([
      ['People', 'price', -96 * 8000],
      ['Staff', 'pay', 400_000],
    ])
    expect(netAfter - netBefore).toBeCloseTo(-96 * 8000 + 400_000, 3)
  })

  it('tells what a new rate does to a case', () => {
    const rate = (value: number): ParameterSet =>
      new Map<string, Parameter>([
        [
          'rate',
          {
            name: 'rate',
            description: { da: 'sats', en: 'rate' },
            unit: 'kr/year',
            origin: 'shipped',
            values: [
              { from: '2024-01-01', value, status: 'in-force', verification: 'sourced', reference: 'a law' },
            ],
          },
        ],
      ])
    const priced = { ...people, price: { rate: 'rate' } }
    const { reasons } = compareCases(
      prepareSmall([priced], {}, rate(100_000)),
      prepareSmall([priced], {}, rate(90_000)),
    )
    expect(reasons).toMatchObject([
      { label: { code: 'parameter', name: 'rate' }, before: [100_000], after: [90_000] },
    ])
    expect(reasons[0]?.netEffect).toBeCloseTo(96 * 8000, 3)
  })

  it('says nothing about two cases that are the same', () => {
    expect(compareCases(prepareSmall([people]), prepareSmall([people]))).toMatchObject({
      lines: [],
      reasons: [],
    })
  })
})

describe('a snapshot', () => {
  it('gives the same bits after it was stored and read back', () => {
    const prepared = prepareExample('10-integration')
    const stored: Snapshot = JSON.parse(canonicalJson(takeSnapshot(prepared)))
    const graph = requireGraph(restoreGraph(stored))
    const again = calculate(createModel(graph))
    expect(again.ok && [...seriesOf(again.calculated, 'net/year')]).toEqual([
      ...seriesOf(prepared.calculated, 'net/year'),
    ])
    expect(stored.totals).toEqual(resultOf(prepared).table.totals)
    expect(stored.engine).toBe(1)
  })

  it('keeps the rates that were used, so a new rate shows as a difference', () => {
    const ladderCase = prepareSmall([{ ...people, refund: { ladderFromWeek: 0, line: { label: 'Refund' } } }])
    const { parameters } = takeSnapshot(ladderCase)
    expect(parameters.map(({ used }) => used[0]?.value)).toEqual([0.8, 0.4, 0.3, 0.2])
    expect(parameters[0]?.used[0]?.reference).toContain('994')
  })
})

describe('rounding', () => {
  it.each([
    [322_393.49999999994, 'kr', 322_394],
    [-322_393.5, 'kr', -322_394],
    [1_138_499.9999999998, '1000kr', 1139],
    [-499.999, '1000kr', -0],
    [1_449_999, 'mio', 1],
  ] as const)('%d kr. in %s are %d', (kroner, unit, expected) => {
    const perUnit = { kr: 100, '1000kr': 100_000, mio: 100_000_000 }[unit]
    expect(roundToUnit(kroner, unit)).toBe(money(expected * perUnit))
  })
})

describe('always', () => {
  const cases = fc.record({
    count: fc.integer({ min: 1, max: 500 }),
    price: fc.integer({ min: 1, max: 400_000 }),
    dropOff: fc.double({ min: 0, max: 1, noNaN: true }),
    refund: fc.double({ min: 0, max: 1, noNaN: true }),
    delay: fc.double({ min: 0, max: 30, noNaN: true }),
    posts: fc.double({ min: 0.1, max: 50, noNaN: true }),
  })
  const prepare = ({ count, price, dropOff, refund, delay, posts }: Record<string, number>) =>
    prepareSmall(
      [
        {
          ...people,
          people: count,
          price,
          dropOff,
          delay,
          refund: { share: refund, line: { label: 'Refund' } },
        },
        { ...staff, posts },
      ],
      { unit: '1000kr' },
    )

  it('printed cells add up to printed totals, along rows and columns', () => {
    fc.assert(
      fc.property(cases, values => {
        const { table } = resultOf(prepare(values))
        table.totals.forEach((total, year) => {
          expect(total).toBe(sum(table.rows.map(row => row.cells[year] ?? zero)))
        })
        expect(table.total).toBe(sum(table.rows.map(row => row.total)))
        expect(table.total).toBe(sum(table.totals))
      }),
      { numRuns: 50 },
    )
  })

  it('more people, less drop-off and less delay never save less', () => {
    fc.assert(
      fc.property(cases, values => {
        const net = (changed: Record<string, number>) => {
          const prepared = prepare({ ...values, ...changed })
          return outcomeOf(prepared.assembly)(prepared.calculated).net
        }
        const base = net({})
        expect(net({ count: values.count + 1 })).toBeLessThanOrEqual(base + 1e-6)
        expect(net({ dropOff: values.dropOff / 2 })).toBeLessThanOrEqual(base + 1e-6)
        expect(net({ delay: values.delay / 2 })).toBeLessThanOrEqual(base + 1e-6)
      }),
      { numRuns: 50 },
    )
  })

  it('the same case gives the same bits', () => {
    const a = prepareExample('driftsforslag-2023')
    const b = prepareExample('driftsforslag-2023')
    expect(a.calculated.slots).toEqual(b.calculated.slots)
    const again = calculate(a.model)
    expect(again.ok && seriesOf(again.calculated, 'net')).toEqual(seriesOf(a.calculated, 'net'))
  })
})
