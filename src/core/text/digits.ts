/**
 * Digits with separators, Danish (`1.300,5`) or English (`1,300.5`): which of the two they can be, and what they are
 * without thousands signs. For whatever reads numbers: documents, pasted blocks, a person who types.
 */
import type { Notation } from '../catalogue/document.ts'

/** Which notations digits could be: `neither` for those without separators. */
export type Evidence = Notation | 'either' | 'neither'

/** Thousands never begin with a zero: `0.630` is a decimal. */
const shapes = {
  neither: /^\d+$/,
  daGrouped: /^[1-9]\d{0,2}(\.\d{3})+$/,
  daDecimal: /^(\d{1,3}(\.\d{3})+|\d+),\d+$/,
  enGrouped: /^[1-9]\d{0,2}(,\d{3})+$/,
  enDecimal: /^(\d{1,3}(,\d{3})+|\d+)\.\d+$/,
}

/** null for digits that are a number in no notation. */
export function evidenceOf(digits: string): Evidence | null {
  if (shapes.neither.test(digits)) return 'neither'
  const [hasPoint, hasComma] = [digits.includes('.'), digits.includes(',')]
  const da = (hasPoint && shapes.daGrouped.test(digits)) || (hasComma && shapes.daDecimal.test(digits))
  const en = (hasComma && shapes.enGrouped.test(digits)) || (hasPoint && shapes.enDecimal.test(digits))
  if (da && en) return 'either'
  return da ? 'da' : en ? 'en' : null
}

/** `1.300,50` as `1300.50`; digits that only one notation allows are read in it. null where they are no number. */
export function plainDigits(digits: string, notation: Notation): string | null {
  const evidence = evidenceOf(digits)
  if (evidence === null || evidence === 'neither') return evidence && digits
  const used = evidence === 'either' ? notation : evidence
  const [thousands, decimal] = used === 'da' ? ['.', ','] : [',', '.']
  return digits.replaceAll(thousands, '').replace(decimal, '.')
}

/** `12 500` as `12500`: spaces and apostrophes that stand between thousands. */
export function withoutGroupSpaces(text: string): string {
  return text.replace(/(?<=\d)['\u2019\u00a0\u2009\u202f ](?=\d{3}(?!\d))/g, '')
}
