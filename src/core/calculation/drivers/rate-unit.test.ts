import { expect, it } from 'vitest'
import type { ParameterUnit } from '../../parameter/parameter.ts'
import { divideUnits, type FigureUnit, fullYearPersons, kroner, share, staffYears } from '../graph/unit.ts'
import { parametersFor } from './rate-unit.ts'

function rate(name: string, unit: ParameterUnit, value: number | null = 1) {
  const values = [
    { from: '2020-01-01', value, status: 'in-force', verification: 'sourced', reference: 'r' },
  ] as const
  return [name, { name, unit, values, origin: 'shipped', description: { da: name, en: name } }] as const
}

const parameters = new Map([
  rate('md', 'kr/month'),
  rate('uge', 'kr/week'),
  rate('aar', 'kr/year'),
  rate('loen', 'kr/staff-year'),
  rate('andel', 'share'),
  rate('ukendt', 'kr/year', null),
])

it.each<[string, FigureUnit, string[]]>([
  ['a price per full-year person', divideUnits(kroner, fullYearPersons), ['md', 'uge', 'aar']],
  ['a yearly pay', divideUnits(kroner, staffYears), ['loen']],
  ['a share', share, ['andel']],
  ['kroner', kroner, []],
])('offers for %s what can stand there and has a value', (_what, unit, names) => {
  expect(parametersFor(parameters, unit).map(({ name }) => name)).toEqual(names)
})
