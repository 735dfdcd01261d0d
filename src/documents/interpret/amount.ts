/**
 * Amounts as documents print them: every minus sign there is, Danish and English separators, footnote marks, units
 * behind the number. Gives digits, never a guess: what cannot be read stays unread.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import { type Money, money, type Unit, unitInOere } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import type { PrintedCell } from '../../core/proposal/content.ts'

/** Which notations a printed number could be: `neither` for one without separators. */
export type Evidence = 'da' | 'en' | 'either' | 'neither'

export type NumberParts = { readonly negative: boolean; readonly digits: string; readonly unit: Unit | null }

const minusSigns = '-\u2212\u2013\u2014\u2010\u2011\u2012\u00f7'
const dashOnly = new RegExp(`^[${minusSigns}.]{1,3}$`)
const footnote = /(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+|\*{1,3}|\s+\d\)|\s*\[\d{1,2}\])$/u
const unitBehind = /\s*(mio\.?|mill?\.?|tkr\.?|t\.\s?kr\.?)?\s*(kr\.?|kroner|dkk)?\s*(,-|,--|\.-)?$/i
const unitBefore = /^(dkk|kr\.?)\s*(?=[\d(+\u2212-])/i
/** What nearly every amount looks like; found without trying all that the others may wear. */
const usual = /^-?\d[\d.,]*$/
/** No amount with its unit and footnote is longer; a label is not searched for one. */
const longest = 40
const shapes = {
  neither: /^\d+$/,
  daGrouped: /^\d{1,3}(\.\d{3})+$/,
  daDecimal: /^(\d{1,3}(\.\d{3})+|\d+),\d+$/,
  enGrouped: /^\d{1,3}(,\d{3})+$/,
  enDecimal: /^(\d{1,3}(,\d{3})+|\d+)\.\d+$/,
}

/** The number in a text without its dress, or null where there is none. */
export function numberParts(text: string): NumberParts | null {
  if (usual.test(text)) {
    const negative = text.startsWith('-')
    return { negative, digits: negative ? text.slice(1) : text, unit: null }
  }
  if (text.length > longest || !/\d/.test(text)) return null
  let rest = text.trim()
  if (!rest.startsWith('(')) rest = rest.replace(footnote, '').trim()
  rest = rest.replace(unitBefore, '')
  const unit = unitBehind.exec(rest)
  const named = unit?.[1]?.toLowerCase() ?? ''
  if (unit) rest = rest.slice(0, unit.index)
  let negative = false
  const parenthesised = /^\((.*)\)$/.exec(rest)
  if (parenthesised) {
    negative = true
    rest = (parenthesised[1] ?? '').trim()
  }
  const leading = new RegExp(`^[${minusSigns}]\\s*`).exec(rest)
  const trailing = new RegExp(`(?<=\\d)\\s?[${minusSigns}]$`).exec(rest)
  if (leading) rest = rest.slice(leading[0].length)
  else if (trailing) rest = rest.slice(0, trailing.index)
  else rest = rest.replace(/^\+\s*/, '')
  negative ||= leading !== null || trailing !== null
  const digits = rest.replace(/(?<=\d)['\u2019\u00a0\u2009\u202f ](?=\d{3}(?!\d))/g, '')
  if (!/^\d[\d.,]*$/.test(digits)) return null
  return { negative, digits, unit: named.startsWith('m') ? 'mio' : named.startsWith('t') ? '1000kr' : null }
}

/** A blank, or a dash that stands for one. */
export function isBlankCell(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || dashOnly.test(trimmed)
}

export function isAmount(text: string): boolean {
  const parts = numberParts(text)
  return parts !== null && evidenceOf(parts.digits) !== null
}

/** null for digits that are a number in no notation. */
export function evidenceOf(digits: string): Evidence | null {
  if (shapes.neither.test(digits)) return 'neither'
  const da = shapes.daGrouped.test(digits) || shapes.daDecimal.test(digits)
  const en = shapes.enGrouped.test(digits) || shapes.enDecimal.test(digits)
  if (da && en) return 'either'
  return da ? 'da' : en ? 'en' : null
}

/** The printed number in its own unit and how many decimals it shows; digits only one notation allows are read in it. */
export function readNumber(
  parts: NumberParts,
  notation: Notation,
): { value: number; decimals: number } | null {
  const evidence = evidenceOf(parts.digits)
  if (evidence === null) return null
  if (evidence === 'neither')
    return parts.digits.length > 13 ? null : { value: signed(Number(parts.digits), parts), decimals: 0 }
  const used = evidence === 'da' || evidence === 'en' ? evidence : notation
  const [thousands, decimal] = used === 'da' ? ['.', ','] : [',', '.']
  const [whole = '', fraction = ''] = parts.digits.replaceAll(thousands, '').split(decimal)
  if (whole.length > 13 || fraction.length > 8) return null
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`)
  return { value: signed(value, parts), decimals: fraction.length }
}

function signed(value: number, { negative }: NumberParts): number {
  return negative ? -value : value
}

/** A cell as printed, in money. A number too large for money is kept as text, like a word would be. */
export function toPrintedCell(
  text: string,
  unit: Unit,
  notation: Notation,
  place: Place | null,
): PrintedCell {
  const parts = isBlankCell(text) ? null : numberParts(text)
  const number = parts && readNumber(parts, notation)
  const base = unitInOere[parts?.unit ?? unit]
  const oere = number ? Math.sign(number.value) * Math.round(Math.abs(number.value) * base) : null
  const amount: Money | null = oere !== null && Number.isSafeInteger(oere) ? money(oere) : null
  const step = money(Math.max(1, Math.round(base / 10 ** (number?.decimals ?? 0))))
  return { amount, step, text, place }
}
