import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../core/proposal/content-hash.ts'
import { contentPieces, hashInSlices } from './hash-in-slices.ts'

test('a value taken apart has the hash that it has as a whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async value => {
      expect(await hashInSlices(contentPieces(value))).toBe(contentHash(value))
    }),
  )
})

test('places count as little as in the whole', async () => {
  const row = { place: { line: 3 }, cells: [{ place: null, text: 'å' }, [], {}] }
  const content = { rows: [row, row], overview: { rows: [{ place: 1, b: 1, a: [row] }] } }
  expect(await hashInSlices(contentPieces(content))).toBe(contentHash(content))
})

test('no name is left out, also one that objects give a meaning of their own', async () => {
  const content = JSON.parse('{"a": {"__proto__": 1, "b": {"__proto__": [2]}}, "__proto__": {"c": {"d": 3}}}')
  expect(await hashInSlices(contentPieces(content))).toBe(contentHash(content))
})
