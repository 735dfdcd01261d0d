/** One sentence about service expenditure against transfers, which the two belong to different limits. */

import { type Money, money } from '../../core/money.ts'
import type { Category } from '../../core/proposal/economy.ts'
import { capitalise } from '../count.ts'
import { inBoth } from '../language.ts'
import { sayMoney } from '../number.ts'

export type CategorySums = Readonly<Record<Category, Money>>

export const economyWords = inBoth<(sums: CategorySums) => string>({
  da: sums => {
    const service = danishChange('serviceudgifterne', sums.service)
    const transfer = danishChange('overførslerne', sums.transfer)
    const refund = sums.refund === 0 ? '' : `, og statens refusion ${danishMove(-sums.refund)}`
    const unplaced = sums.unplaced === 0 ? '' : ' Linjer uden kendt konto er holdt for sig.'
    return `Over hele perioden ${service}, ${transfer}${refund}.${unplaced}`.replace('kr..', 'kr.')
  },
  en: sums => {
    const service = englishChange('service expenditure', sums.service)
    const transfer = englishChange('transfers', sums.transfer)
    const refund = sums.refund === 0 ? '' : `, and the state’s refund ${englishMove(-sums.refund, 's')}`
    const unplaced = sums.unplaced === 0 ? '' : ' Lines without a known account are kept apart.'
    return capitalise(`over the whole period ${service}, ${transfer}${refund}.${unplaced}`).replace(
      'kr..',
      'kr.',
    )
  },
})

function danishChange(what: string, amount: Money): string {
  if (amount === 0) return `ændres ${what} ikke`
  return `${amount > 0 ? 'stiger' : 'falder'} ${what} med ${size(amount, 'da')}`
}

/** A refund stands with the opposite sign of its operating line: a positive line is a refund the state no longer pays. */
function danishMove(amount: number): string {
  return `${amount > 0 ? 'stiger' : 'falder'} med ${size(amount, 'da')}`
}

function englishChange(what: string, amount: Money): string {
  const s = what === 'transfers' ? '' : 's'
  if (amount === 0) return `${what} ${s ? 'does' : 'do'} not change`
  return `${what} ${englishMove(amount, s)}`
}

function englishMove(amount: number, s: string): string {
  return `${amount > 0 ? 'rise' : 'fall'}${s} by ${size(amount, 'en')}`
}

function size(amount: number, language: 'da' | 'en'): string {
  return sayMoney(money(Math.abs(amount)), language)
}
