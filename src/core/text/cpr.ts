/**
 * Whether a text holds what looks like a CPR number, the Danish personal number: DDMMYY and four digits. Numbers given
 * out since October 2007 need not fit modulus 11, so not fitting it proves nothing; it only tells how sure one can be.
 */

export type CprSuspicion = {
  /** Where in the text it begins, in UTF-16 units. */
  readonly at: number
  /** As it is written. */
  readonly text: string
  /** Modulus 11 fits: then it is hardly by chance. */
  readonly certainty: 'likely' | 'possible'
}

// not inside a longer number, an amount or an account: those have digits, points or commas beside them
const pattern = /(?<![\d.,-])(\d{2})(\d{2})(\d{2})([- ]?)(\d{4})(?![\d.,]\d|\d|-\d)/g

/** A run of ten digits without a hyphen is only suspected where modulus 11 fits too: many other numbers are as long. */
export function findCpr(text: string): CprSuspicion[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [written, day = '', month = '', year = '', separator = '', serial = ''] = match
    const digits = `${day}${month}${year}${serial}`
    if (!isDate(Number(day), Number(month), fullYear(Number(year), Number(serial)))) return []
    const certainty = fitsModulus11(digits) ? 'likely' : 'possible'
    if (certainty === 'possible' && separator !== '-') return []
    return [{ at: match.index, text: written, certainty }]
  })
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const

function fitsModulus11(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0
}

/** The seventh digit says the century (CPR-kontoret, "Personnummeret i CPR"). */
function fullYear(year: number, serial: number): number {
  const seventh = Math.floor(serial / 1000)
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : 1800 + year
}

function isDate(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}
