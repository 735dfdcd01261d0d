import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatClock, formatDate, formatMoment, formatRecent } from './date.ts'

it('says moments in Danish time, summer and winter', () => {
  expect(formatMoment('2026-11-22T06:05:00.000Z', 'da')).toBe('22. november 2026 kl. 7.05')
  expect(formatMoment('2026-06-30T22:30:00.000Z', 'en')).toBe('1 July 2026 at 0:30')
  expect(formatDate('2026-05-03T12:00:00.000Z', 'da')).toBe('3. maj 2026')
})

it('says only the time of what was today, by the Danish day', () => {
  const now = '2026-11-22T22:59:00.000Z'
  expect(formatRecent('2026-11-21T23:05:00.000Z', now, 'da')).toBe('kl. 0.05')
  expect(formatRecent('2026-11-21T22:55:00.000Z', now, 'da')).toBe('21. november 2026 kl. 23.55')
})

it('says every moment as the calendar of Copenhagen does, the hours of changing clocks among them', () => {
  const theirs = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/Copenhagen', hourCycle: 'h23', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit' },
  })
  const anyTime = fc.date({ min: new Date('1970-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  // clocks change at one o'clock UTC on the last Sundays of March and October
  const aboutAChange = fc
    .tuple(fc.integer({ min: 1981, max: 2100 }), fc.constantFrom(2, 9), fc.integer({ min: -180, max: 180 }))
    .map(([year, month, minutes]) => {
      const last = new Date(Date.UTC(year, month + 1, 0, 1))
      return new Date(last.getTime() - last.getUTCDay() * 86_400_000 + minutes * 60_000)
    })
  fc.assert(
    fc.property(fc.oneof(anyTime, aboutAChange), moment => {
      const utc = moment.toISOString()
      expect(`${formatDate(utc, 'en')} ${formatClock(utc, 'en')}`).toBe(
        theirs
          .format(moment)
          .replace(' at', '')
          .replace(/ 0(\d:)/, ' $1'),
      )
    }),
    { numRuns: 2_000 },
  )
})

it('refuses what is no moment', () => {
  expect(() => formatDate('yesterday', 'da')).toThrow('not a moment: yesterday')
})
