/**
 * A month as people write it, made into what a case file has: `2027-03`, or the year alone as a number. What is not
 * understood stays as it is typed, so that it can be told what is wrong with it.
 */
import type { Plain } from './plain.ts'

/** The first three letters tell a month apart in Danish and English alike. */
const stems: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
}

export function readTypedMonth(typed: string): Plain {
  const text = typed.trim()
  if (/^\d{4}$/.test(text)) return Number(text)
  const [, early, yearBehind] = /^(\d{1,2})[-./ ](\d{4})$/.exec(text) ?? []
  if (early && yearBehind) return written(yearBehind, Number(early), typed)
  const [, yearBefore, late] = /^(\d{4})[-./ ](\d{1,2})$/.exec(text) ?? []
  if (yearBefore && late) return written(yearBefore, Number(late), typed)
  const [, name, year] = /^(\p{L}{3,9})\.? +(\d{4})$/u.exec(text) ?? []
  if (name && year) return written(year, stems[name.slice(0, 3).toLowerCase()], typed)
  return typed
}

function written(year: string, month: number | undefined, typed: string): Plain {
  if (month === undefined || month < 1 || month > 12) return typed
  return `${year}-${String(month).padStart(2, '0')}`
}
