/** A gain that a small slip in its largest saving takes away. */
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { benefitNets, ofRole } from '../view.ts'

export const gainIsThin: ProposalRule = (view, { norms }): Finding[] => {
  if (view.net >= 0) return []
  const [largest] = [...benefitNets(view)].sort((a, b) => a[1] - b[1])
  if (!largest || largest[1] >= 0) return []
  const [code, saving] = largest
  const share = view.net / saving
  const line = ofRole(view, 'benefit').find(one => one.code === code)?.line
  if (share >= norms.thinGain || !line) return []
  return [
    createFinding('gain-is-thin', {
      proposal: view.key,
      line: line.id,
      place: line.place,
      computed: view.net,
      data: { label: line.label, share },
    }),
  ]
}
