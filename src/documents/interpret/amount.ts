/**
 * Amounts as documents print them: every minus sign there is, Danish and English separators, footnote marks, units
 * behind the number. Gives digits, never a guess: what cannot be read stays unread.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import { type Money, money, type Unit, unitInOere } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import type { PrintedCell } from '../../core/proposal/content.ts'
import { type Evidence, evidenceOf, numberOfDigits, withoutGroupSpaces } from '../../core/text/digits.ts'

export type NumberParts = {
  readonly negative: boolean
  readonly digits: string
  /** null for digits that are a number in no notation. */
  readonly evidence: Evidence | null
  readonly unit: Unit | null
}

const minusSigns = '-\u2212\u2013\u2014\u2010\u2011\u2012\u00f7'
const dashOnly = new RegExp(`^[${minusSigns}.]{1,3}$`)
const leadingMinus = new RegExp(`^[${minusSigns}]\\s*`)
const trailingMinus = new RegExp(`(?<=\\d)\\s?[${minusSigns}]$`)
/** `¹` `¹⁾` `*` `*)` ` 1)` ` (1)` ` a)` `[1]` `[^1]` `^1`, and `1)` right behind thousands, where it can be no digit. */
const footnote =
  /(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+[)\u207e]?|\*{1,3}\)?|\s+\(?[\da-z]\)|\s*\[\^?\d{1,2}\]|\^\d{1,2}|(?<=[.,]\d{3})\d\))$/u
const unitBehind = /\s*(mio\.?|mill?\.?|tkr\.?|t\.\s?kr\.?)?\s*(kr\.?|kroner|dkk)?\s*(,-|,--|\.-)?$/i
const unitBefore = /^(dkk|kr\.?)\s*(?=[\d(+\u2212-])/i
/** What nearly every amount looks like; found without trying all that the others may wear. */
const usual = /^[-\u2212\u2013]?\d[\d.,]*$/
/** No amount with its unit and footnote is longer; a label is not searched for one. */
const longest = 40

/** The number in a text without its dress, or null where there is none. */
export function numberParts(text: string): NumberParts | null {
  if (usual.test(text)) {
    const negative = !isDigit(text.charCodeAt(0))
    const digits = negative ? text.slice(1) : text
    return { negative, digits, evidence: evidenceOf(digits), unit: null }
  }
  if (text.length > longest || !/\d/.test(text)) return null
  let rest = withoutFootnote(text.trim())
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
  const leading = leadingMinus.exec(rest)
  const trailing = trailingMinus.exec(rest)
  if (leading) rest = rest.slice(leading[0].length)
  else if (trailing) rest = rest.slice(0, trailing.index)
  else rest = rest.replace(/^\+\s*/, '')
  negative ||= leading !== null || trailing !== null
  const digits = withoutGroupSpaces(rest)
  if (!/^\d[\d.,]*$/.test(digits)) return null
  return {
    negative,
    digits,
    evidence: evidenceOf(digits),
    unit: named.startsWith('m') ? 'mio' : named.startsWith('t') ? '1000kr' : null,
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A mark behind the number; the bracket that closes a negative amount is none. */
function withoutFootnote(text: string): string {
  const rest = text.replace(footnote, '').trimEnd()
  return rest.startsWith('(') && !rest.endsWith(')') ? text : rest
}

/** A blank, or a dash that stands for one. */
export function isBlankCell(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || (trimmed.length <= 3 && dashOnly.test(trimmed))
}

export function isAmount(text: string): boolean {
  return (numberParts(text)?.evidence ?? null) !== null
}

/** A number in the unit it is printed in, and how many decimals it shows. */
type PrintedNumber = { readonly value: number; readonly decimals: number }

/** Digits that only one notation allows are read in it. */
function readNumber(parts: NumberParts, notation: Notation): PrintedNumber | null {
  const { digits, evidence, negative } = parts
  if (evidence === null) return null
  const { value, whole, decimals } = numberOfDigits(digits, evidence, notation)
  if (whole > 13 || decimals > 8) return null
  return { value: negative ? -value : value, decimals }
}

/** What a text says as a number, in either notation. */
export type Numbers = Pick<NumberParts, 'evidence'> & Readonly<Record<Notation, PrintedNumber | null>>

export function numbersIn(text: string): Numbers | null {
  const parts = numberParts(text)
  if (!parts) return null
  const { evidence } = parts
  const da = readNumber(parts, 'da')
  return { evidence, da, en: evidence === 'either' ? readNumber(parts, 'en') : da }
}

/** A cell as printed, in money. A number too large for money is kept as text, like a word would be. */
export function toPrintedCell(
  text: string,
  unit: Unit,
  notation: Notation,
  place: Place | null,
): PrintedCell {
  const parts = numberParts(text)
  const number = parts && readNumber(parts, notation)
  const base = unitInOere[parts?.unit ?? unit]
  const oere = number ? Math.sign(number.value) * Math.round(Math.abs(number.value) * base) : null
  const amount: Money | null = oere !== null && Number.isSafeInteger(oere) ? money(oere) : null
  const step = money(number?.decimals ? Math.max(1, Math.round(base / 10 ** number.decimals)) : base)
  return { amount, step, text, place }
}

/**
 * A blank as a cell. It is the first cell of all, and so settles with the engine that an amount may be missing or
 * large; an engine that learns it late moves every cell read until then to another layout, half a microsecond each.
 */
export const blankCell = toPrintedCell('', 'kr', 'da', null)
