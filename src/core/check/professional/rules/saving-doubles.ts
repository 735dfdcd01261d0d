/** A saving that doubles every year while the staff stays the same. Silent where no pay shows how many they are. */
import { createFinding, type Finding } from '../../finding.ts'
import type { Norms } from '../norms.ts'
import type { ProposalRule } from '../rule.ts'
import { isSameStep, type SavingRun, savingRun } from '../series.ts'
import { ofRole, type ProfessionalView } from '../view.ts'

export const savingDoubles: ProposalRule = (view, { norms }): Finding[] =>
  ofRole(view, 'benefit').flatMap(line => {
    const run = savingRun(line)
    if (!run || !isDoubling(run, norms) || !isStaffSame(view, run, norms)) return []
    const { id, label, place } = line.line
    return [createFinding('saving-doubles', { proposal: view.key, line: id, place, data: { label } })]
  })

function isDoubling({ amounts, step }: SavingRun, norms: Norms): boolean {
  if (amounts.length < norms.yearsForLine) return false
  return amounts.slice(1).every((amount, i) => isSameStep(amount, 2 * (amounts[i] ?? 0), step, norms))
}

function isStaffSame(view: ProfessionalView, { start, amounts, step }: SavingRun, norms: Norms): boolean {
  const lines = ofRole(view, 'pay')
  const years = amounts.map((_, i) => lines.reduce((sum, line) => sum + (line.amounts[start + i] ?? 0), 0))
  const [first = 0] = years
  return first > 0 && years.every(pay => isSameStep(pay, first, step, norms))
}
