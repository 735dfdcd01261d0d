/** What the program itself can see of a point of the checklist, in words; null where it can see nothing. */
import { type Money, money } from '../../core/money.ts'
import type { CheckItem } from '../../core/process/checklist.ts'
import type { Language } from '../../words/language.ts'
import { sayMoney } from '../../words/number.ts'
import { checkWords } from '../../words/pages/validate.ts'
import type { Looks } from '../../workflow/process/view-validation.ts'

export function sayLook(item: CheckItem, looks: Looks, language: Language): string | null {
  const words = checkWords[language].looks
  const { assumptions } = looks
  switch (item) {
    case 'sources':
      if (!assumptions) return words.noAssumptions
      return assumptions.noSource === 0
        ? words.allSourced(assumptions.all)
        : words.noSource(assumptions.noSource, assumptions.all)
    case 'evidence':
      return assumptions && assumptions.noEvidence > 0 ? words.noEvidence(assumptions.noEvidence) : null
    case 'zero-effect':
      return looks.zeroEffect === null ? null : sayZeroEffect(looks.zeroEffect, language)
    case 'accounts':
      return looks.noAccount > 0 ? words.noAccount(looks.noAccount) : null
    case 'double-counting':
      return looks.overlaps > 0 ? words.overlaps(looks.overlaps) : null
    case 'price-level':
      return words.priceLevel(looks.priceLevel)
    case 'follow-up':
      return looks.measures === 0 ? words.noFollowUp : words.followUp(looks.measures)
    case 'deadweight':
    case 'marginal-refund':
    case 'ends-by-itself':
    case 'training-pay':
    case 'reward-conditions':
      return null
    default:
      return item satisfies never
  }
}

function sayZeroEffect(net: Money, language: Language): string {
  return checkWords[language].looks.zeroEffect(sayMoney(money(Math.abs(net)), language), net >= 0)
}
