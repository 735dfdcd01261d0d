import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutPlace, withPlace } from './place-list.ts'

const list = fc.uniqueArray(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 100_000 })), { maxLength: 40 })
const place = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 100_000 }))

test('a place comes into the text of a rising list as it would come into the list', () => {
  fc.assert(
    fc.property(list, place, (places, one) => {
      const rising = places.sort((a, b) => a - b)
      const joined = [...new Set([...rising, one])].sort((a, b) => a - b)
      expect(withPlace(JSON.stringify(rising), one)).toBe(JSON.stringify(joined))
    }),
  )
})

test('a place leaves the text of a list as it would leave the list', () => {
  fc.assert(
    fc.property(list, place, fc.boolean(), (places, other, isThere) => {
      const rising = places.sort((a, b) => a - b)
      const one = isThere ? (rising[other % Math.max(rising.length, 1)] ?? other) : other
      expect(withoutPlace(JSON.stringify(rising), one)).toBe(
        JSON.stringify(rising.filter(each => each !== one)),
      )
    }),
  )
})
