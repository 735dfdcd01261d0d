import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from './json-pieces.ts'

const value = fc.oneof(
  fc.array(fc.jsonValue(), { maxLength: 4 }),
  fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)), { maxKeys: 4 }),
)

test('the pieces together are the JSON of the whole, however deep it stands', () => {
  fc.assert(
    fc.property(value, fc.constantFrom('', '    '), (value, indent) => {
      const whole = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
      expect([...jsonPieces(value, indent)].join('')).toBe(whole)
    }),
  )
})
