/**
 * Digits with separators, Danish (`1.300,5`) or English (`1,300.5`): which of the two they can be, and what they are
 * without thousands signs. For whatever reads numbers: documents, pasted blocks, a person who types.
 */
import type { Notation } from '../catalogue/document.ts'

/** Which notations digits could be: `neither` for those without separators. */
export type Evidence = Notation | 'either' | 'neither'

const point = 46
const comma = 44
const zero = 48

/**
 * null for digits that are a number in no notation. One pass over the characters, because a catalogue asks it of some
 * 300,000 cells: five patterns took ten times as long.
 */
export function evidenceOf(digits: string): Evidence | null {
  let [first, last] = [0, 0]
  let separators = 0
  // digits since the last separator; and whether all before it stand in thousands behind separators of one kind
  let run = 0
  let isGrouped = true
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      run++
      continue
    }
    if ((code !== point && code !== comma) || run === 0) return null
    if (separators > 0 && last !== first) return null
    isGrouped &&= separators === 0 ? run <= 3 : run === 3
    if (separators === 0) first = code
    last = code
    separators++
    run = 0
  }
  if (run === 0) return null
  if (separators === 0) return 'neither'
  if (last !== first) return isGrouped ? thousandsBy(first) : null
  // thousands never begin with a zero: `0.630` is a decimal
  const isThousands = isGrouped && run === 3 && digits.charCodeAt(0) !== zero
  const grouped = isThousands ? thousandsBy(first) : null
  const decimal = separators === 1 ? thousandsBy(first === point ? comma : point) : null
  return grouped && decimal ? 'either' : (grouped ?? decimal)
}

/** The notation that parts thousands by this sign. */
function thousandsBy(sign: number): Notation {
  return sign === point ? 'da' : 'en'
}

/** `1.300,50` as `1300.50`; digits that only one notation allows are read in it. null where they are no number. */
export function plainDigits(digits: string, notation: Notation): string | null {
  const evidence = evidenceOf(digits)
  if (evidence === null || evidence === 'neither') return evidence && digits
  const [thousands, decimal] = notationOf(evidence, notation) === 'da' ? ['.', ','] : [',', '.']
  return digits.replaceAll(thousands, '').replace(decimal, '.')
}

export type DigitsValue = { readonly value: number; readonly whole: number; readonly decimals: number }

/** As a number, with how many digits stand before and behind the decimal sign. */
export function numberOfDigits(digits: string, evidence: Evidence, notation: Notation): DigitsValue {
  const decimal = notationOf(evidence, notation) === 'da' ? comma : point
  let [value, whole, decimals] = [0, 0, 0]
  let isBehind = false
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i)
    if (code === decimal) isBehind = true
    if (code === point || code === comma) continue
    value = value * 10 + code - 48
    if (isBehind) decimals++
    else whole++
  }
  // so many digits are exact as a whole number, and their quotient is the nearest there is
  const isExact = whole + decimals <= 15
  return {
    value: isExact ? value / 10 ** decimals : Number(plainDigits(digits, notation)),
    whole,
    decimals,
  }
}

function notationOf(evidence: Evidence, notation: Notation): Notation {
  return evidence === 'either' || evidence === 'neither' ? notation : evidence
}

/** `12 500` as `12500`: spaces and apostrophes that stand between thousands. */
export function withoutGroupSpaces(text: string): string {
  return text.replace(/(?<=\d)['\u2019\u00a0\u2009\u202f ](?=\d{3}(?!\d))/g, '')
}
