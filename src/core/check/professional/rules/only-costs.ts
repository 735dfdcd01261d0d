/** An investment, or a text that holds out an effect, whose table has costs and no gain. */
import { money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { type ProfessionalView, type Setting, says } from '../view.ts'
import { claimsEffect } from '../vocabulary.ts'

export const onlyCosts: ProposalRule = (view, setting): Finding[] => {
  const hasGain = view.lines.some(line => line.amounts.some(amount => amount !== null && amount < 0))
  if (hasGain || view.net <= 0 || !expectsGain(view, setting)) return []
  const perYear = largestYear(view)
  const [price, another] = view.known.prices.values()
  const people = price && another === undefined ? Math.ceil((perYear / price) * 10) / 10 : null
  return [
    createFinding('only-costs', {
      proposal: view.key,
      place: view.budget.place,
      data: { perYear: money(perYear), people },
    }),
  ]
}

function expectsGain(view: ProfessionalView, { title }: Setting): boolean {
  return /invester/iu.test(title) || says(view, claimsEffect)
}

function largestYear({ budget, lines }: ProfessionalView): number {
  const years = budget.periods.map((_, i) => lines.reduce((sum, line) => sum + (line.amounts[i] ?? 0), 0))
  return Math.max(...years)
}
