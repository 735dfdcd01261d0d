/** What a number in a case file may look like, and what is refused instead of guessed. */
import { expect, it } from 'vitest'
import { readNumber } from './notation.ts'

it.each([
  [93623, 93623],
  ['25.2 %', 0.252],
  ['8 / 33', 8 / 33],
  ['10 * 12 * 8100', 972_000],
  ['-50 %', -0.5],
  ['1000000', 1_000_000],
  ['0.5', 0.5],
])('reads %s', (raw, value) => {
  const reading = readNumber(raw)
  expect(reading.ok && reading.value).toBeCloseTo(value, 12)
})

it.each(['1.300', '1,5', '12.345.678', '25,2 %'])('refuses %s because it can be read in two ways', raw => {
  expect(readNumber(raw)).toEqual({ ok: false, because: 'ambiguous' })
})

it.each(['', 'many', '4 apples', '1 / 0', '2 *', '* 2', '1 2', '--3', null, true, Number.NaN, {}])(
  'refuses %s',
  raw => {
    expect(readNumber(raw)).toEqual({ ok: false, because: 'not-a-number' })
  },
)
