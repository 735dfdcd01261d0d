import { expect, it } from 'vitest'
import { formatDate, formatMoment } from './date.ts'

it('says moments in Danish time, summer and winter', () => {
  expect(formatMoment('2026-11-22T06:05:00.000Z', 'da')).toBe('22. november 2026 kl. 7.05')
  expect(formatMoment('2026-06-30T22:30:00.000Z', 'en')).toBe('1 July 2026 at 0:30')
  expect(formatDate('2026-05-03T12:00:00.000Z', 'da')).toBe('3. maj 2026')
})

it('refuses what is no moment', () => {
  expect(() => formatDate('yesterday', 'da')).toThrow('not a moment: yesterday')
})
