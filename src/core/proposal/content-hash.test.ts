import { expect, test } from 'vitest'
import { contentHash } from './content-hash.ts'

test('where in a file it stood is no content', () => {
  expect(contentHash({ a: 1, place: { line: 3 } })).toBe(contentHash({ a: 1 }))
})

test('every other name is, also one that objects give a meaning of their own', () => {
  const plain = JSON.parse('{"a": {"b": 1}}')
  const added = JSON.parse('{"a": {"b": 1, "__proto__": {"c": 2}}}')
  expect(contentHash(added)).not.toBe(contentHash(plain))
  expect(contentHash(added)).not.toBe(contentHash(JSON.parse('{"a": {"b": 1, "__proto__": {"c": 3}}}')))
})
