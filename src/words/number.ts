/**
 * Numbers as people read them: Danish or English separators, a true minus sign, no digits that were not there.
 * Made by hand and not by Intl, so that page, paper, command line and browser agree to the character.
 */
import { type Money, type Unit, unitInOere } from '../core/money.ts'
import type { Language } from './language.ts'

const separators = { da: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const

const minus = '\u2212'

/** Any number with a fixed count of decimals: `−9.832`, `0,5`. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const { thousands, decimal } = separators[language]
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  const isZero = !/[1-9]/.test(digits)
  return value < 0 && !isZero ? minus + digits : digits
}

/** Money in a unit, without the unit's name: −983.200.000 øre in 1.000 kr. is `−9.832`. */
export function formatAmount(
  amount: Money,
  unit: Unit,
  language: Language,
  decimals = decimalsOf(unit),
): string {
  return formatNumber(roundTo(amount / unitInOere[unit], decimals), language, decimals)
}

/** A blank stays blank. */
export function formatCell(amount: Money | null, unit: Unit, language: Language): string {
  return amount === null ? '' : formatAmount(amount, unit, language)
}

/** Money as a phrase in the unit people would say it in: `−56,8 mio. kr.`, `250.000 kr.`. */
export function sayMoney(amount: Money, language: Language): string {
  if (Math.abs(amount) >= unitInOere.mio)
    return `${formatAmount(amount, 'mio', language)} ${unitName('mio', language)}`
  return `${formatAmount(amount, 'kr', language)} kr.`
}

export function unitName(unit: Unit, language: Language): string {
  const names = {
    kr: 'kr.',
    '1000kr': language === 'da' ? '1.000 kr.' : 'DKK 1,000',
    mio: language === 'da' ? 'mio. kr.' : 'million kr.',
  }
  return names[unit]
}

export function formatPercent(share: number, language: Language, decimals = 1): string {
  return `${formatNumber(roundTo(share * 100, decimals), language, decimals)} %`
}

/** How many decimals a value needs, two at most. */
export function fewestDecimals(value: number): number {
  const hundredths = Math.round(Math.abs(value) * 100)
  if (hundredths % 100 === 0) return 0
  return hundredths % 10 === 0 ? 1 : 2
}

/** Half away from zero, as people round. */
function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
}

function decimalsOf(unit: Unit): number {
  return unit === 'mio' ? 1 : 0
}
