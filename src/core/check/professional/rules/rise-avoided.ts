/** A text that speaks of holding a rise back or keeping results up, beside a saving taken out of a budget. */
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole, says } from '../view.ts'
import { keepsAsItIs } from '../vocabulary.ts'

export const riseAvoided: ProposalRule = (view): Finding[] => {
  const saving = ofRole(view, 'benefit').find(({ total }) => total < 0)
  if (!saving || !says(view, keepsAsItIs)) return []
  const { id, label, place } = saving.line
  return [createFinding('rise-avoided', { proposal: view.key, line: id, place, data: { label } })]
}
