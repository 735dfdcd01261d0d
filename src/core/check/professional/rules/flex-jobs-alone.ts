/** More people in flex jobs, and no ledighedsydelse for those who wait for one or are between two. */
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole } from '../view.ts'
import { accounts } from '../vocabulary.ts'

export const flexJobsAlone: ProposalRule = (view): Finding[] => {
  const rising = ofRole(view, 'benefit').find(({ code, total }) => code === accounts.flexJob && total > 0)
  if (!rising || view.lines.some(({ code }) => code === accounts.gapBenefit)) return []
  const { id, label, place } = rising.line
  return [createFinding('flex-jobs-alone', { proposal: view.key, line: id, place, data: { label } })]
}
