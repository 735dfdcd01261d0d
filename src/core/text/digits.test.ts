import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Evidence, evidenceOf, numberOfDigits, plainDigits } from './digits.ts'

/** The same said by patterns, as a person would. */
const shapes = {
  neither: /^\d+$/,
  daGrouped: /^[1-9]\d{0,2}(\.\d{3})+$/,
  daDecimal: /^(\d{1,3}(\.\d{3})+|\d+),\d+$/,
  enGrouped: /^[1-9]\d{0,2}(,\d{3})+$/,
  enDecimal: /^(\d{1,3}(,\d{3})+|\d+)\.\d+$/,
}

function evidenceByPatterns(digits: string): Evidence | null {
  if (shapes.neither.test(digits)) return 'neither'
  const da = shapes.daGrouped.test(digits) || shapes.daDecimal.test(digits)
  const en = shapes.enGrouped.test(digits) || shapes.enDecimal.test(digits)
  if (da && en) return 'either'
  return da ? 'da' : en ? 'en' : null
}

test('digits speak for the notation that their patterns speak for', () => {
  const pieces = fc.constantFrom('0', '12', '345', '678', '9012', '.', ',', 'x', ' ')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), parts => {
      const digits = parts.join('')
      expect(evidenceOf(digits)).toBe(evidenceByPatterns(digits))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['1300', 'neither'],
  ['1.300', 'either'],
  ['1.300.000', 'da'],
  ['1.300,5', 'da'],
  ['1,300.5', 'en'],
  ['12345,5', 'da'],
  ['0.75', 'en'],
  ['0.630', 'en'],
  ['0.630,5', 'da'],
  ['0.630.000', null],
  ['1.30.000', null],
  ['1.300,500,5', null],
  ['1.', null],
  ['', null],
])('%s speaks for %s', (digits, evidence) => {
  expect(evidenceOf(digits)).toBe(evidence)
})

test('a value is what its plain digits say, to the last bit', () => {
  const number = fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,12}$/), fc.constantFrom('.', ','))
  fc.assert(
    fc.property(number, fc.constantFrom('da' as const, 'en' as const), ([whole, behind, sign], notation) => {
      const digits = `${whole}${sign}${behind}`
      const evidence = evidenceOf(digits)
      if (evidence === null) return
      const plain = plainDigits(digits, notation) ?? ''
      const [front = '', fraction = ''] = plain.split('.')
      expect(numberOfDigits(digits, evidence, notation)).toEqual({
        value: Number(plain),
        whole: front.length,
        decimals: fraction.length,
      })
    }),
    { numRuns: 2000 },
  )
})
