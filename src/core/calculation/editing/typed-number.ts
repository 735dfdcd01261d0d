/**
 * Numbers as a person types them, in Danish or English notation, turned into the exact notation of a case and back:
 * `25,2 %` is kept as `25.2 %`, `8 / 33` as it is. What both notations allow (`1.300`) is read in the page's, and the
 * reading says so, so that it can be shown back.
 */
import type { Notation } from '../../catalogue/document.ts'
import { evidenceOf, plainDigits, withoutGroupSpaces } from '../../text/digits.ts'
import { readNumber } from '../case/notation.ts'

export type TypedNumber =
  | {
      readonly ok: true
      /** As it is kept: a number, or its spelling where that says more. */
      readonly exact: number | string
      readonly value: number
      /** The other notation would give another number. */
      readonly isAmbiguous: boolean
    }
  | { readonly ok: false }

const refused: TypedNumber = { ok: false }
const digits = /\d[\d.,]*/g
/** Longer than any arithmetic that a person writes in a cell. */
const longest = 200

export function readTyped(text: string, notation: Notation): TypedNumber {
  if (text.length > longest) return refused
  const spelled = spell(text)
  const tokens = spelled.match(digits) ?? []
  const plain = tokens.map(token => plainDigits(token, notation))
  if (plain.includes(null)) return refused
  let next = 0
  const written = spelled.replace(digits, () => certain(plain[next++] ?? '', spelled))
  const exact = shortest(written)
  const reading = readNumber(exact)
  if (!reading.ok) return refused
  const isAmbiguous = tokens.some(token => evidenceOf(token) === 'either')
  return { ok: true, exact, value: reading.value, isAmbiguous }
}

/** Signs that people use for the four that the case knows, and amounts with their unit behind them. */
function spell(text: string): string {
  return withoutGroupSpaces(withoutAccounting(text.trim()))
    .replace(/\s*(?:tkr|t\.\s?kr)\.?$/i, ' * 1000')
    .replace(/\s*mio\.?(?:\s*kr\.?)?$/i, ' * 1000000')
    .replace(/\s*(?:kr\.?|kroner|dkk)$/i, '')
    .replace(/\s*(?:pct\.?|procent)$/i, ' %')
    .replace(/[×·]|(?<=[\d%]\s*)[xX](?=\s*\d)/g, '*')
    .replace(/[:÷]/g, '/')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** As spreadsheets show amounts: `(4.000)` for one below zero, and the currency in front. */
function withoutAccounting(text: string): string {
  return text
    .replace(/^([-−–]?)\s*(?:kr\.?|dkk)\s*(?=[-−–(\d])/i, '$1')
    .replace(/^\(\s*(\d[\d.,\s]*?)\s*\)/, '-$1')
    .trim()
}

/** In a spelling `1.345` could be a thousand to another reader; a zero behind it settles that. */
function certain(token: string, spelled: string): string {
  return looksGrouped.test(token) && !/^[\d.,]+$/.test(spelled) ? `${token}0` : token
}

const looksGrouped = /^\d{1,3}\.\d{3}$/

/** `450000` is kept as a number, `0.50` and `8 / 33` as they were spelled. */
function shortest(exact: string): number | string {
  const value = Number(exact)
  return String(value) === exact || looksGrouped.test(exact) ? value : exact
}

/** What is kept, as a page in this notation shows it in a field; typed again it gives the same. */
export function showTyped(exact: number | string, notation: Notation): string {
  const text = typeof exact === 'number' ? decimal(exact) : exact
  if (!readNumber(exact).ok) return text
  // as amounts are printed everywhere else
  return text.replace(digits, token => group(token, notation)).replace(/^-/, '\u2212')
}

/** Without the exponent that JavaScript writes for very small numbers. */
function decimal(value: number): string {
  const text = String(value)
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text
}

function group(token: string, notation: Notation): string {
  const [thousands, point] = notation === 'da' ? ['.', ','] : [',', '.']
  const [whole = '', fraction] = token.replace(/(?<=^\d{1,3}\.\d{3})0$/, '').split('.')
  // grouped or not, zeros in front stay where they are
  const grouped = /^0\d/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}
