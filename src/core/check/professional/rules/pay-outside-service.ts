/**
 * Staff whose pay stands on active measures, outside service expenditure: does it belong to the jobcentre's own
 * administration? Silent where the only such line names no pay and the staff may be the measure itself.
 */
import { findFunction } from '../../../account/chart.ts'
import { createFinding, type Finding } from '../../finding.ts'
import { saysPay } from '../line-role.ts'
import type { ProposalRule } from '../rule.ts'
import { firstTitle, hasMeasureStaff, hasStaff } from '../staff-in-text.ts'
import { type LineView, ofRole, type ProfessionalView } from '../view.ts'
import { accounts } from '../vocabulary.ts'

export const payOutsideService: ProposalRule = (view, { chart }): Finding[] => {
  if (findFunction(chart, accounts.measures)?.spending === 'service') return []
  const found = ofRole(view, 'pay').find(line => line.total > 0 && isQuestionable(line, view))
  if (!found) return []
  const { line } = found
  return [
    createFinding('pay-outside-service', {
      proposal: view.key,
      line: line.id,
      place: line.place,
      data: { label: line.label, code: accounts.measures, office: accounts.office, title: firstTitle(view) },
    }),
  ]
}

function isQuestionable({ code, label }: LineView, view: ProfessionalView): boolean {
  if (code !== accounts.measures) return false
  return saysPay(label) || (hasStaff(view) && !hasMeasureStaff(view))
}
