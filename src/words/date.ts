/** Moments as people in Denmark read them: `22. november 2026 kl. 7.05`. Moments are stored in UTC, said in Danish time. */
import type { Language } from './language.ts'

const months: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

export function formatDate(utc: string, language: Language): string {
  const { day, month, year } = danishTime(utc)
  const name = months[language][month - 1] ?? ''
  return language === 'da' ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`
}

export function formatMoment(utc: string, language: Language): string {
  const date = formatDate(utc, language)
  const time = formatClock(utc, language)
  return language === 'da' ? `${date} ${time}` : `${date} at ${time}`
}

/** `kl. 10.32`; `10:32`. */
export function formatClock(utc: string, language: Language): string {
  const { hour, minute } = danishTime(utc)
  return language === 'da' ? `kl. ${hour}.${minute}` : `${hour}:${minute}`
}

/** The time alone of what was today, in Denmark. */
export function formatRecent(utc: string, now: string, language: Language): string {
  return danishDay(utc) === danishDay(now) ? formatClock(utc, language) : formatMoment(utc, language)
}

/** The calendar day in Denmark, ISO: `2026-11-22`. */
export function danishDay(utc: string): string {
  const { day, month, year } = danishTime(utc)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

const hour = 3_600_000
/** How far Danish time is ahead, by hour: it never changes within one, and a page says hundreds of moments. */
const ahead = new Map<number, number>()
const hoursKept = 10_000

function danishTime(utc: string) {
  const moment = new Date(utc)
  if (Number.isNaN(moment.getTime())) throw new RangeError(`not a moment: ${utc}`)
  const there = new Date(moment.getTime() + aheadAt(Math.floor(moment.getTime() / hour)))
  return {
    day: there.getUTCDate(),
    month: there.getUTCMonth() + 1,
    year: there.getUTCFullYear(),
    hour: there.getUTCHours(),
    minute: String(there.getUTCMinutes()).padStart(2, '0'),
  }
}

function aheadAt(hourOfTime: number): number {
  const known = ahead.get(hourOfTime)
  if (known !== undefined) return known
  const began = hourOfTime * hour
  const part = Object.fromEntries(clock.formatToParts(began).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour: clockHour = 0, minute = 0 } = part
  if (ahead.size >= hoursKept) ahead.clear()
  const found = Date.UTC(year, month - 1, day, clockHour, minute) - began
  ahead.set(hourOfTime, found)
  return found
}

/** `januar 2019`; `month` counts from 0. */
export function formatMonth({ year, month }: { year: number; month: number }, language: Language): string {
  return `${months[language][month] ?? ''} ${year}`
}
