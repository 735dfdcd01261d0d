/** Pay that rises or falls from one year to the next, and no words about who comes or goes in that year. */
import { subtract } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { Norms } from '../norms.ts'
import type { ProposalRule } from '../rule.ts'
import { type LineView, mentions, ofRole } from '../view.ts'

export const payChanges: ProposalRule = (view, { norms }): Finding[] =>
  ofRole(view, 'pay').flatMap(line => {
    const column = changeOf(line, norms)
    const period = view.budget.periods[column]
    const [before, after] = [line.amounts[column - 1] ?? null, line.amounts[column] ?? null]
    if (!period || before === null || after === null || mentions(view, String(period.year))) return []
    return [
      createFinding('pay-changes', {
        proposal: view.key,
        line: line.line.id,
        period,
        place: line.line.cells[column]?.place ?? null,
        data: { label: line.line.label, change: subtract(after, before) },
      }),
    ]
  })

/** The first column that differs from the one before, both being amounts: blanks are saving-stops' question. */
function changeOf({ amounts, line }: LineView, norms: Norms): number {
  return amounts.findIndex((amount, i) => {
    const before = amounts[i - 1]
    if (!amount || !before) return false
    const slack = Math.max(norms.payChange * Math.abs(before), line.cells[i]?.step ?? 0)
    return Math.abs(amount - before) > slack
  })
}
