/** The one sentence the program says about a catalogue or a proposal, before any table. */

import type { Money } from '../../core/money.ts'
import { capitalise, sayCount } from '../count.ts'
import { inBoth } from '../language.ts'
import { sayMoney } from '../number.ts'

export type CatalogueSummary = {
  readonly proposals: number
  readonly paidBack: number
  /** null where none of them has figures yet. */
  readonly net: Money | null
  readonly years: number
}

export type ProposalSummary = {
  readonly net: Money
  readonly years: number
  /** null where it does not pay itself back within the years. */
  readonly paidBackIn: string | null
  /** Whether that is the first of the years. */
  readonly inFirstYear: boolean
  readonly largestOutlay: Money
}

type SummaryWords = {
  readonly catalogue: (summary: CatalogueSummary) => string
  readonly proposal: (summary: ProposalSummary) => string
  readonly proposalWithoutBudget: string
}

export const summaryWords = inBoth<SummaryWords>({
  da: {
    catalogue: ({ proposals, paidBack, net, years }) => {
      if (proposals === 0) return 'Der er endnu ingen forslag i kataloget.'
      const subject = proposals === 1 ? 'Ét forslag' : `${capitalise(sayCount(proposals, 'da'))} forslag`
      if (net === null) return `${subject}, endnu uden tal.`
      const together = proposals === 1 ? '' : ' tilsammen'
      return `${subject} ${danishResult(net, together)} over ${danishYears(years)}; ${danishPayback(proposals, paidBack)}.`
    },
    proposal: ({ net, years, paidBackIn, inFirstYear, largestOutlay }) => {
      const outcome = paidBackIn
        ? `er tjent hjem i ${inFirstYear ? 'det første år' : paidBackIn}`
        : 'tjener sig ikke hjem i perioden'
      const outlay =
        largestOutlay > 0 ? ` Det største udlæg ved et årsskifte er ${sayMoney(largestOutlay, 'da')}` : ''
      const result = capitalise(danishResult(net, ''))
      return `${result} over ${danishYears(years)} og ${outcome}, hvis antagelserne holder.${outlay}`
    },
    proposalWithoutBudget: 'Der er ingen tal i forslaget endnu.',
  },
  en: {
    catalogue: ({ proposals, paidBack, net, years }) => {
      if (proposals === 0) return 'There are no proposals in the catalogue yet.'
      const many = `${capitalise(sayCount(proposals, 'en'))} proposals`
      if (net === null) return `${proposals === 1 ? 'One proposal' : many}, without figures yet.`
      const subject = proposals === 1 ? 'One proposal' : `${many} together`
      const verb = proposals === 1 ? 'one' : 'many'
      return `${subject} ${englishResult(net, verb)} over ${englishYears(years)}; ${englishPayback(proposals, paidBack)}.`
    },
    proposal: ({ net, years, paidBackIn, inFirstYear, largestOutlay }) => {
      const outcome = paidBackIn
        ? `has paid itself back in ${inFirstYear ? 'the first year' : paidBackIn}`
        : 'does not pay itself back within the period'
      const outlay =
        largestOutlay > 0
          ? ` The largest outlay at the end of a year is ${sayMoney(largestOutlay, 'en')}`
          : ''
      const result = capitalise(englishResult(net, 'one'))
      return `${result} over ${englishYears(years)} and ${outcome}, if the assumptions hold.${outlay}`
    },
    proposalWithoutBudget: 'There are no figures in the proposal yet.',
  },
})

function danishResult(net: Money, together: string): string {
  if (net < 0) return `giver${together} ${sayMoney(net, 'da')}`
  if (net > 0) return `koster${together} ${sayMoney(net, 'da')}`
  return `går${together} i nul`
}

function danishPayback(proposals: number, paidBack: number): string {
  if (proposals === 1)
    return paidBack === 1 ? 'det tjener sig hjem i perioden' : 'det tjener sig ikke hjem i perioden'
  if (paidBack === proposals) return 'alle tjener sig hjem i perioden'
  if (paidBack === 0) return 'ingen af dem tjener sig hjem i perioden'
  return `${sayCount(paidBack, 'da')} tjener sig hjem i perioden, ${sayCount(proposals - paidBack, 'da')} gør ikke`
}

function danishYears(years: number): string {
  return `${sayCount(years, 'da')} år`
}

function englishResult(net: Money, subject: 'one' | 'many'): string {
  const s = subject === 'one' ? 's' : ''
  if (net < 0) return `give${s} ${sayMoney(net, 'en')}`
  if (net > 0) return `cost${s} ${sayMoney(net, 'en')}`
  return subject === 'one' ? 'breaks even' : 'break even'
}

function englishPayback(proposals: number, paidBack: number): string {
  if (proposals === 1)
    return paidBack === 1
      ? 'it repays itself within the period'
      : 'it does not repay itself within the period'
  if (paidBack === proposals) return 'all of them repay themselves within the period'
  if (paidBack === 0) return 'none of them repays itself within the period'
  const rest = proposals - paidBack
  const repay = paidBack === 1 ? 'repays itself' : 'repay themselves'
  return `${sayCount(paidBack, 'en')} ${repay} within the period, ${sayCount(rest, 'en')} ${rest === 1 ? 'does' : 'do'} not`
}

function englishYears(years: number): string {
  return `${sayCount(years, 'en')} year${years === 1 ? '' : 's'}`
}
