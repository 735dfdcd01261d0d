import { expect, test } from 'vitest'
import { orderKey } from './order-key.ts'

test.each([
  ['numbers by their value', ['1 2 1 2', '1 2 1 10', '1 2 2 1', '10', '100']],
  ['letters as in the Danish alphabet', ['Anna', 'zebra', 'Ældre', 'Ødegård', 'Åben dør']],
  ['accents and case aside', ['alle', 'Alléer', 'ALLERFLEST', 'ande']],
  ['what begins alike by what follows', ['job', 'job 2', 'job 10', 'Jobcenter']],
  ['nothing last', ['Å', null]],
])('texts are ordered %s', (_, texts) => {
  const byKey = texts.toReversed().sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
  expect(byKey).toEqual(texts)
})

test('leading zeros do not make another number', () => {
  expect(orderKey('2.2.1. 01')).toBe(orderKey('2 2 1 1'))
})

test('a key never outgrows what an index takes', () => {
  expect(orderKey('å'.repeat(5_000)).length).toBeLessThanOrEqual(80)
})
