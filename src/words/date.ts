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

function danishTime(utc: string) {
  const moment = new Date(utc)
  if (Number.isNaN(moment.getTime())) throw new RangeError(`not a moment: ${utc}`)
  const parts = Object.fromEntries(clock.formatToParts(moment).map(part => [part.type, part.value]))
  return {
    day: Number(parts['day']),
    month: Number(parts['month']),
    year: Number(parts['year']),
    hour: Number(parts['hour']),
    minute: parts['minute'] ?? '',
  }
}

/** `januar 2019`; `month` counts from 0. */
export function formatMonth({ year, month }: { year: number; month: number }, language: Language): string {
  return `${months[language][month] ?? ''} ${year}`
}
