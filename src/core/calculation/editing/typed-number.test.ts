/** Numbers typed in Danish and English, what is kept of them, and that what is shown reads back as the same. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber } from '../case/notation.ts'
import { readTyped, showTyped } from './typed-number.ts'

it.each([
  // typed · page · kept · read in another way by the other language
  ['450.000', 'da', 450_000, true],
  ['1.300', 'da', 1300, true],
  ['1.300', 'en', 1.3, true],
  ['1,345 %', 'da', '1.3450 %', true],
  ['1,300', 'en', 1300, true],
  ['25,2 %', 'da', '25.2 %', false],
  ['25.2 %', 'da', '25.2 %', false],
  ['0.5', 'da', 0.5, false],
  ['0,50', 'da', '0.50', false],
  ['8 / 33', 'da', '8 / 33', false],
  ['10 × 12 x 8.100', 'da', '10 * 12 * 8100', true],
  ['−50 %', 'da', '-50 %', false],
  ['450.000 kr.', 'da', 450_000, true],
  ['1,3 mio. kr.', 'da', '1.3 * 1000000', false],
  ['450 t.kr.', 'da', '450 * 1000', false],
  ['450 tkr', 'da', '450 * 1000', false],
  ['25 pct.', 'da', '25 %', false],
  ['(4.000)', 'da', -4000, true],
  ['(4,000.50)', 'da', '-4000.50', false],
  ['( 250 ) kr.', 'da', -250, false],
  ['kr. -1.234,5', 'da', -1234.5, false],
  ['DKK (250)', 'en', -250, false],
  ['12 500', 'da', 12_500, false],
  ['1 234 567,5', 'da', 1_234_567.5, false],
] as const)('%s on a page in %s is kept as %s', (text, notation, exact, isAmbiguous) => {
  expect(readTyped(text, notation)).toMatchObject({ ok: true, exact, isAmbiguous })
})

it.each([
  '',
  'many',
  '1.2.3',
  '1,2,3',
  '4 apples',
  '37 t.',
  '1 / 0',
  '2 *',
  '1..3',
  '1e5',
  '(4) * (5)',
  '()',
  '(8 / 33)',
  'kr.',
  '9'.repeat(300),
])('refuses »%s«', text => {
  expect(readTyped(text, 'da')).toEqual({ ok: false })
})

it.each([
  [450_000, 'da', '450.000'],
  [450_000, 'en', '450,000'],
  ['25.2 %', 'da', '25,2 %'],
  ['8 / 33', 'da', '8 / 33'],
  [1234.5, 'da', '1.234,5'],
  ['1.3450 %', 'da', '1,345 %'],
  ['abc', 'da', 'abc'],
] as const)('shows %s on a page in %s as %s', (exact, notation, shown) => {
  expect(showTyped(exact, notation)).toBe(shown)
})

it('reads back what it shows', () => {
  const amount = fc.double({ min: 0, max: 1e12, noNaN: true }).filter(value => value === 0 || value > 1e-6)
  const spelled = fc.oneof(
    amount,
    amount.map(value => `${value.toFixed(4)} %`),
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 999 })).map(([a, b]) => `${a} / ${b}`),
  )
  fc.assert(
    fc.property(spelled, fc.constantFrom('da' as const, 'en' as const), (exact, notation) => {
      const before = readNumber(exact)
      const after = readTyped(showTyped(exact, notation), notation)
      return before.ok && after.ok && before.value === after.value
    }),
  )
})

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%*/-−x kr:mio ') }), text => {
      const read = readTyped(text, 'da')
      return !read.ok || Number.isFinite(read.value)
    }),
  )
})
