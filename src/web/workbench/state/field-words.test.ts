import { expect, it } from 'vitest'
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { sayAtField, sayPlace } from './field-words.ts'

const driver = () => 'Flere i job'

it.each<[CasePath, string]>([
  [['drivers', 0], 'Flere i job'],
  [['drivers', 0, 'from'], 'Flere i job, fra'],
  [['drivers', 0, 'pay', 'value'], 'Flere i job, løn pr. årsværk'],
  [['drivers', 0, 'refund', 'line'], 'Flere i job, statens refusion, konto'],
  [['drivers', 0, 'refund', 'line', 'label'], 'Flere i job, statens refusion, linjens tekst'],
  [['drivers', 0, 'refund', 'share'], 'Flere i job, andel, staten refunderer'],
  [['drivers', 0, 'lines', 1, 'account'], 'Flere i job, konti 2, konto'],
  [['drivers', 0, 'states', 0, 'price'], 'Flere i job, ydelser 1, pris pr. helårsperson'],
  [['years', 'count'], 'antal år'],
  [['regulation', 'pay'], 'indeks for løn'],
  [['priceLevel'], 'prisniveau'],
])('says %j as a person finds it', (path, said) => {
  expect(sayPlace(path, driver, 'da')).toBe(said)
})

it('calls fields that lack each other by their names on the page', () => {
  const problem = {
    code: 'one-of',
    path: ['drivers', 0, 'refund'],
    data: { fields: ['share', 'ladderFromWeek'] },
  } as const
  expect(sayAtField(problem, 'da')).toBe(
    'Ét af disse felter skal udfyldes: andel, staten refunderer, uger med forsørgelse ved start.',
  )
})
