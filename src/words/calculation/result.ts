/** Says what a case comes to: payback in half-years, break-even in people, what lasts, and the stress cases' names. */
import type { BreakEven, Lasting, Result } from '../../core/calculation/readings/result.ts'
import type { StressCase } from '../../core/calculation/readings/stress.ts'
import { fromKroner } from '../../core/money.ts'
import { inBoth, type Language } from '../language.ts'
import { formatNumber, formatPercent, sayMoney } from '../number.ts'

export const stressNames = inBoth<Readonly<Record<StressCase, string>>>({
  da: {
    'as-planned': 'Som antaget',
    'no-effect': 'Ingen virkning',
    'half-effect': 'Halv virkning',
    'half-year-late': 'Et halvt år senere',
    voluntary: 'Kun dem, der selv vil',
  },
  en: {
    'as-planned': 'As assumed',
    'no-effect': 'No effect',
    'half-effect': 'Half the effect',
    'half-year-late': 'Half a year later',
    voluntary: 'Only those who want to',
  },
})

export function sayPayback({ payback, paybackHalfYear }: Result, language: Language): string {
  const isDanish = language === 'da'
  if (payback.kind === 'no-gain')
    return isDanish ? 'Forslaget giver ingen gevinst.' : 'The proposal gives no gain.'
  if (payback.kind === 'not-within-horizon')
    return isDanish ? 'Det er ikke tjent hjem i perioden.' : 'It is not paid back within the period.'
  if (payback.months === 0 || paybackHalfYear === null)
    return isDanish ? 'Det giver gevinst fra første måned.' : 'It gives a gain from the first month.'
  const { year, half } = paybackHalfYear
  if (isDanish) return `Det er tjent hjem i ${half === 1 ? 'første' : 'andet'} halvår ${year}.`
  return `It is paid back in the ${half === 1 ? 'first' : 'second'} half of ${year}.`
}

export function sayBreakEven(breakEven: BreakEven, language: Language): string {
  const isDanish = language === 'da'
  if (breakEven.kind === 'none')
    return isDanish ? 'Det kan ikke siges, hvornår forslaget går i nul.' : 'No break-even can be given.'
  const { factor, people } = breakEven
  if (people === null) {
    const part = formatPercent(factor, language, 0)
    return isDanish
      ? `Går i nul, hvis ${part} af den antagne virkning kommer.`
      : `Breaks even if ${part} of the assumed effect comes.`
  }
  const decimals = Number.isInteger(people.assumed) ? 0 : 1
  const assumed = formatNumber(people.assumed, language, decimals)
  const needed = formatNumber(people.needed, language, decimals)
  if (people.needed > people.assumed)
    return isDanish
      ? `Går først i nul ved ${needed} personer; der er antaget ${assumed}.`
      : `Breaks even only at ${needed} people; ${assumed} are assumed.`
  return isDanish
    ? `Går i nul, hvis det lykkes for ${needed} i perioden; der er antaget ${assumed}.`
    : `Breaks even if ${needed} succeed over the period; ${assumed} are assumed.`
}

/** The same in a few words, for a strip of figures: `1. halvår 2020`. */
export function namePayback({ payback, paybackHalfYear }: Result, language: Language): string {
  const isDanish = language === 'da'
  if (payback.kind === 'no-gain') return isDanish ? 'ingen gevinst' : 'no gain'
  if (payback.kind === 'not-within-horizon') return isDanish ? 'ikke i perioden' : 'not within the period'
  if (payback.months === 0 || paybackHalfYear === null)
    return isDanish ? 'fra første måned' : 'from the first month'
  const { year, half } = paybackHalfYear
  return isDanish ? `${half}. halvår ${year}` : `half-year ${half}, ${year}`
}

/** `12 lykkes (antaget 32)`, or the part of the effect where it is not stated in people. */
export function nameBreakEven(breakEven: BreakEven, language: Language): string {
  const isDanish = language === 'da'
  if (breakEven.kind === 'none') return isDanish ? 'kan ikke siges' : 'cannot be said'
  const { factor, people } = breakEven
  if (people === null) {
    const part = formatPercent(factor, language, 0)
    return isDanish ? `${part} af virkningen` : `${part} of the effect`
  }
  const decimals = Number.isInteger(people.assumed) ? 0 : 1
  const needed = formatNumber(people.needed, language, decimals)
  const assumed = formatNumber(people.assumed, language, decimals)
  return isDanish ? `${needed} lykkes (antaget ${assumed})` : `${needed} succeed (${assumed} assumed)`
}

export function sayLasting(lasting: Lasting, language: Language): string {
  const isDanish = language === 'da'
  if (lasting.kind === 'lasting') {
    const amount = sayMoney(fromKroner(lasting.perYear), language)
    return isDanish ? `Derefter ${amount} om året.` : `After that ${amount} a year.`
  }
  if (lasting.kind === 'ends') return isDanish ? 'Virkningen ophører.' : 'The effect ends.'
  return isDanish ? 'Virkningen derefter er ikke beregnet.' : 'The effect after that is not calculated.'
}
