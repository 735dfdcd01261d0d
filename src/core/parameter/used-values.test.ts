import { expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import type { RefundLadder } from '../account/chart.ts'
import type { ParameterUse } from '../calculation/graph/leaf.ts'
import { preparePlain } from '../calculation/readings/prepare.ts'
import { takeSnapshot } from '../calculation/readings/snapshot.ts'
import { type Parameter, type ParameterSet, valueOn } from './parameter.ts'
import { surroundingsThen, withUsedValues } from './used-values.ts'

const dated = (from: string, value: number) =>
  ({ from, value, status: 'in-force', verification: 'sourced', reference: 'r' }) as const
const rate: Parameter = {
  name: 'ydelse',
  description: { da: 'Ydelse', en: 'Benefit' },
  unit: 'kr/month',
  origin: 'own',
  values: [dated('2019-01-01', 99)],
}
const today: ParameterSet = new Map([['ydelse', rate]])

function used(name: string, ...values: ReturnType<typeof dated>[]): ParameterUse {
  return { name, origin: 'shipped', used: values, carriedForward: false }
}

it('rates as used hold again on their days, wherever they were used', () => {
  const uses = [used('ydelse', dated('2020-01-01', 12)), used('ydelse', dated('2019-01-01', 10))]
  const then = withUsedValues(today, uses).get('ydelse')
  expect(then).toMatchObject({ origin: 'shipped', unit: 'kr/month' })
  expect(then && [valueOn(then, '2019-06-01')?.value, valueOn(then, '2020-06-01')?.value]).toEqual([10, 12])
  expect(today.get('ydelse')?.values).toHaveLength(1)
})

it('a rate that is gone stays gone', () => {
  expect([...withUsedValues(today, [used('væk', dated('2019-01-01', 1))]).keys()]).toEqual(['ydelse'])
})

const ladderCase = {
  schema: 1,
  title: 'Ladder',
  years: { first: 2024, count: 3 },
  drivers: [
    {
      kind: 'support-change',
      name: 'Borgere',
      people: 10,
      from: 2024,
      price: 100_000,
      line: { label: 'Drift' },
      refund: { ladderFromWeek: 0, line: { label: 'Refusion' } },
    },
  ],
}

function version(from: string, until: string | null, first: number): RefundLadder {
  const steps = [
    { fromWeek: 1, toWeek: 52, stateShare: first },
    { fromWeek: 53, toWeek: null, stateShare: 0.2 },
  ]
  return { from, until, steps, verified: true, reference: `law of ${from}` }
}

it('a calculation keeps the ladders that it used, with their days, when the law is another', () => {
  const chart = loadChart()
  const then = {
    parameters: today,
    chart: { ...chart, ladder: [version('2016-01-04', '2025-07-01', 0.5), version('2025-07-01', null, 0.4)] },
  }
  const before = preparePlain(ladderCase, then)
  if (!before.ok) throw new Error('not prepared')
  const kept = takeSnapshot(before.prepared)
  const now = { ...then, chart: { ...chart, ladder: [version('2016-01-04', null, 0.9)] } }
  const again = preparePlain(ladderCase, surroundingsThen(now, kept.parameters))
  expect(again.ok && takeSnapshot(again.prepared)).toEqual(kept)
  const fresh = preparePlain(ladderCase, now)
  expect(fresh.ok && takeSnapshot(fresh.prepared).total).not.toBe(kept.total)
})
