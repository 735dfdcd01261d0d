import { describe, expect, it } from 'vitest'
import { overlayOwnValues } from '../../core/parameter/own-value.ts'
import type { DatedValue, Parameter, ParameterSet } from '../../core/parameter/parameter.ts'
import { marksOf } from './marks.tsx'
import { listRates, readRateFilter } from './rate-list.ts'

function rate(name: string, ...values: Partial<DatedValue>[]): [string, Parameter] {
  const dated = values.map(
    (value): DatedValue => ({
      from: '2025-01-01',
      value: 1,
      status: 'in-force',
      verification: 'sourced',
      reference: 'Loven',
      ...value,
    }),
  )
  const description = { da: `Satsen ${name}`, en: `The rate ${name}` }
  return [name, { name, description, unit: 'kr/month', origin: 'shipped', values: dated }]
}

const shipped: ParameterSet = new Map([
  rate('ydelse.gammel', {}, { from: '2026-01-01', value: null, verification: 'memory' }),
  rate('ydelse.ny', { from: '2026-01-01', verification: 'derived' }),
  rate('ydelse.ventet', {}, { from: '2027-01-01', value: 2, status: 'expected' }),
  rate('gennemsnit.tom'),
])
const own = { parameter: 'ydelse.gammel', from: '2025-01-01', until: null, value: 3, source: 'Regnskab' }

const names = (query: string, parameters = shipped) =>
  listRates(parameters, readRateFilter(new URLSearchParams(query)), '2026-06-01').map(({ group, rates }) => [
    group,
    ...rates.map(({ parameter, today }) => `${parameter.name} ${today?.value ?? '–'}`),
  ])

describe('the list of rates', () => {
  it('puts what holds today first in its group', () => {
    expect(names('')).toEqual([
      ['benefit', 'ydelse.ny 1', 'ydelse.ventet 1', 'ydelse.gammel –'],
      ['own-average', 'gennemsnit.tom –'],
    ])
  })

  it.each([
    ['vis=unverified', [['benefit', 'ydelse.ny 1']]],
    ['vis=expected', [['benefit', 'ydelse.ventet 1']]],
    ['vis=empty', [['own-average', 'gennemsnit.tom –']]],
    ['vis=own', []],
    ['gruppe=own-average', [['own-average', 'gennemsnit.tom –']]],
    ['q=NY+satsen', [['benefit', 'ydelse.ny 1']]],
    ['q=findes+ikke', []],
  ])('is narrowed by %s', (query, listed) => {
    expect(names(query)).toEqual(listed)
  })

  it('takes a choice that is none for no choice, and finds the municipality’s own', () => {
    expect(names('vis=alt&gruppe=x')).toEqual(names(''))
    expect(names('vis=own', overlayOwnValues(shipped, [own]))).toEqual([['benefit', 'ydelse.gammel –']])
  })
})

describe('the marks of a value', () => {
  const marks = (value: Partial<DatedValue>) => rate('x', value)[1].values.flatMap(marksOf)

  it('are none where it was read in its source, and none where there is nothing to read', () => {
    expect(marks({})).toEqual([])
    expect(marks({ value: null, verification: 'memory' })).toEqual([])
  })

  it('say what is unverified, computed, own and only expected', () => {
    expect(marks({ verification: 'memory' })).toEqual(['unverified'])
    expect(marks({ verification: 'derived', status: 'expected' })).toEqual(['computed', 'expected'])
    expect(marks({ origin: 'own' })).toEqual(['own'])
  })
})
