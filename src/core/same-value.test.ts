import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameValue } from './same-value.ts'

const plain = fc.jsonValue()

it('finds a copy of any plain data the same', () => {
  fc.assert(fc.property(plain, value => isSameValue(value, structuredClone(value))))
})

it('agrees with what Node finds strictly equal all the way down', () => {
  fc.assert(fc.property(plain, plain, (a, b) => isSameValue(a, b) === isDeepStrictEqual(a, b)))
  fc.assert(
    fc.property(
      plain,
      plain,
      (a, b) => isSameValue({ a, b: [a] }, { a, b: [b] }) === isDeepStrictEqual(a, b),
    ),
  )
})

it.each([
  [new Map([['a', 1]]), new Map([['a', 1]]), true],
  [new Map([['a', 1]]), new Map([['a', 2]]), false],
  [new Map([['a', undefined]]), new Map([['b', undefined]]), false],
  [new Set(['a']), new Set(['a']), true],
  [new Set(['a']), new Set(['a', 'b']), false],
  [new Map(), {}, false],
  [[], {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [Number.NaN, Number.NaN, true],
  [null, undefined, false],
])('compares %o with %o', (a, b, isSame) => {
  expect(isSameValue(a, b)).toBe(isSame)
  expect(isSameValue(b, a)).toBe(isSame)
})
