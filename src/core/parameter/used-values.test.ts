import { expect, it } from 'vitest'
import type { ParameterUse } from '../calculation/graph/leaf.ts'
import { type Parameter, type ParameterSet, valueOn } from './parameter.ts'
import { withUsedValues } from './used-values.ts'

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
