import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notation } from '../../core/catalogue/document.ts'
import type { Unit } from '../../core/money.ts'
import { formatNumber } from '../../words/number.ts'
import { toPrintedCell } from './amount.ts'

function kroner(text: string, unit: Unit = '1000kr', notation: Notation = 'da'): number | null {
  const { amount } = toPrintedCell(text, unit, notation, null)
  return amount === null ? null : amount / 100
}

describe('an amount', () => {
  test.each([
    ['-1.813', -1_813_000],
    ['−9.832', -9_832_000],
    ['–5.060', -5_060_000],
    ['÷ 450', -450_000],
    ['(1.300)', -1_300_000],
    ['( 1.300 )', -1_300_000],
    ['1.300-', -1_300_000],
    ['+250', 250_000],
    ['7552', 7_552_000],
    ['0', 0],
    ['1 300', 1_300_000],
    ['1\u00a0300', 1_300_000],
    ['-15\u2009192', -15_192_000],
    ['0,5', 500],
    ['1.234.567', 1_234_567_000],
    ['1.234,5', 1_234_500],
    ['542¹', 542_000],
    ['542 1)', 542_000],
    ['542*', 542_000],
    ['542 [2]', 542_000],
    ['542¹⁾', 542_000],
    ['542¹)', 542_000],
    ['542*)', 542_000],
    ['542 (1)', 542_000],
    ['542 a)', 542_000],
    ['542[^1]', 542_000],
    ['542^1', 542_000],
    ['1.3001)', 1_300_000],
    ['(1.300) 1)', -1_300_000],
    ['(1.300)*', -1_300_000],
    ['1,5 mio. kr.', 1_500_000],
    ['250 tkr.', 250_000],
    ['kr. 12', 12_000],
  ])('reads %j as %d kroner in a table in 1.000 kr.', (text, expected) => {
    expect(kroner(text)).toBe(expected)
  })

  test.each(['', ' ', '-', '–', '—'])('leaves the blank %j a blank', text => {
    expect(kroner(text)).toBeNull()
  })

  test.each([
    'abc',
    '25,2%',
    '1.2.3',
    '12.34.5',
    '--5',
    '1e5',
    '0x10',
    '=1+1',
    '99999999999999999999',
    '1,2,3',
    '(',
    '5421)',
    '(542 1',
    'ca. 8.100 pr. md.',
  ])('does not guess at %j', text => {
    expect(kroner(text)).toBeNull()
    expect(toPrintedCell(text, 'kr', 'da', null).text).toBe(text)
  })

  test('is read in the notation of its document where both are possible', () => {
    expect(kroner('1.234', '1000kr', 'da')).toBe(1_234_000)
    expect(kroner('1.234', '1000kr', 'en')).toBe(1_234)
    expect(kroner('1,234', '1000kr', 'en')).toBe(1_234_000)
  })

  test('is read in the only notation that allows it, whatever the document’s', () => {
    expect(kroner('1,234.5', '1000kr', 'da')).toBe(1_234_500)
    expect(kroner('12,5', '1000kr', 'en')).toBe(12_500)
    expect(kroner('0.630', 'mio', 'da')).toBe(630_000)
  })

  test('has the step of its last printed digit', () => {
    expect(toPrintedCell('-1.813', '1000kr', 'da', null).step).toBe(100_000)
    expect(toPrintedCell('0,5', 'mio', 'da', null).step).toBe(10_000_000)
    expect(toPrintedCell('12,25', 'kr', 'da', null).step).toBe(1)
  })

  test('printed and read again is the same, in both notations', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('da' as const, 'en' as const),
        (value, notation) => {
          expect(kroner(formatNumber(value, notation), 'kr', notation)).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })

  test('never becomes anything but whole øre or null', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Unit>('kr', '1000kr', 'mio'), (text, unit) => {
        const { amount } = toPrintedCell(text, unit, 'da', null)
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true)
      }),
    )
  })
})
