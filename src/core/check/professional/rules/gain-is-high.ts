/** Many kroner of benefit saved per krone spent: rarer than such proposals are. */
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { benefitNets } from '../view.ts'

export const gainIsHigh: ProposalRule = (view, { norms }): Finding[] => {
  const saved = -[...benefitNets(view).values()].reduce((sum, net) => sum + net, 0)
  const cost = view.lines
    .filter(({ role, total }) => (role === 'pay' || role === 'other') && total > 0)
    .reduce((sum, { total }) => sum + total, 0)
  if (cost <= 0 || saved <= norms.highGain * cost) return []
  return [
    createFinding('gain-is-high', {
      proposal: view.key,
      place: view.budget.place,
      data: { times: saved / cost },
    }),
  ]
}
