/** A proposal that gains with its grants and rewards, and costs without them. */
import { subtract, sum } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole } from '../view.ts'

export const gainRestsOnGrant: ProposalRule = (view): Finding[] => {
  const grants = ofRole(view, 'grant').filter(({ total }) => total < 0)
  const [first] = grants
  const without = subtract(view.net, sum(grants.map(({ total }) => total)))
  if (!first || view.net >= 0 || without <= 0) return []
  return [
    createFinding('gain-rests-on-grant', {
      proposal: view.key,
      line: first.line.id,
      place: first.line.place,
      data: { labels: grants.map(({ line }) => line.label), without },
    }),
  ]
}
