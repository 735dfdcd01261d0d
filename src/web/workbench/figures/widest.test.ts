import fc from 'fast-check'
import { expect, it } from 'vitest'
import { money, type Unit } from '../../../core/money.ts'
import { formatCell } from '../../../words/number.ts'
import { widest } from './widest.ts'

const amounts = fc.array(
  fc.option(fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: -200_000, max: 200_000 }))),
)

it.each<Unit>(['kr', '1000kr', 'mio'])('gives amounts of which one is as long as any, in %s', unit => {
  const longest = (cells: Parameters<typeof widest>[0]) =>
    cells.reduce((most, cell) => Math.max(most, formatCell(cell, unit, 'da').length), 0)
  fc.assert(
    fc.property(amounts, cells => {
      const given = cells.map(cell => (cell === null ? null : money(cell)))
      expect(longest(widest(given))).toBe(longest(given))
    }),
  )
})
