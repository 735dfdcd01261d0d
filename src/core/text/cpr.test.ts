import { describe, expect, it } from 'vitest'
import { findCpr } from './cpr.ts'

/** Made up so that it fits modulus 11: 4·0+3·7+2·0+7·7+6·6+5·1+4·4+3·2+2·8+1·5 = 154 = 14 · 11. */
const fitting = '070761-4285'

describe('what looks like a CPR number', () => {
  it.each([
    [`Borgeren ${fitting} er i gang.`, 'likely'],
    [fitting.replace('-', ''), 'likely'],
    [fitting.replace('-', ' '), 'likely'],
    // after October 2007 numbers need not fit
    ['010110-5001', 'possible'],
    ['290204-4999', 'possible'],
  ])('is suspected in »%s«', (text, certainty) => {
    expect(findCpr(text).map(found => found.certainty)).toEqual([certainty])
  })

  it.each([
    ['a day that is not there', '320161-4285'],
    ['a month that is not there', '071361-4285'],
    ['29 February of a year without it', '290201-1234'],
    ['ten digits that do not fit', '0707614286'],
    ['a telephone number', '70 12 34 56'],
    ['an account', 'konto 5.57.73 og 06.45.53'],
    ['an amount', '0.707.614.285 kr. og 070761,4285'],
    ['a longer number', '1070761428512'],
    ['a period of years', '2019-2022'],
    ['a date and a time', '2026-11-22 08:00'],
    ['an IBAN', 'DK5000400440116243'],
  ])('is not suspected in %s', (_, text) => expect(findCpr(text)).toEqual([]))

  it('is pointed out where it stands', () => {
    expect(findCpr(`Se ${fitting}.`)[0]).toEqual({ at: 3, text: fitting, certainty: 'likely' })
  })
})
