import { expect, test } from 'vitest'
import { seededRandom } from '../../tests/database/who.ts'
import { createId, isId } from './id.ts'

test('an identity is 12 letters and digits that no eye confuses', () => {
  const random = seededRandom(1)
  for (let i = 0; i < 1000; i++) expect(createId(random)).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{12}$/)
})

test('the same chance makes the same identity, and a byte more another', () => {
  expect(createId(seededRandom(7))).toBe(createId(seededRandom(7)))
  expect(createId(() => new Uint8Array(12))).toBe('000000000000')
  expect(createId(() => new Uint8Array(12).fill(31))).toBe('zzzzzzzzzzzz')
})

test('every identity made is recognised as one', () => {
  const random = seededRandom(2)
  for (let i = 0; i < 1000; i++) expect(isId(createId(random))).toBe(true)
})

test.each([
  '',
  '0000',
  '00000000000l',
  '00000000000I',
  "x' or 1=1 --",
  '000000000000\n',
  '../../../etc',
  '0'.repeat(13),
])('%j is no identity', text => {
  expect(isId(text)).toBe(false)
})
