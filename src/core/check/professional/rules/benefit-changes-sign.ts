/** A benefit that costs more in some years and saves in later ones, or the other way: something turns, and why? */
import type { Money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole } from '../view.ts'

export const benefitChangesSign: ProposalRule = (view): Finding[] =>
  ofRole(view, 'benefit').flatMap(({ line, amounts }) => {
    const column = turnOf(amounts)
    if (column === null) return []
    return [
      createFinding('benefit-changes-sign', {
        proposal: view.key,
        line: line.id,
        period: view.budget.periods[column] ?? null,
        place: line.cells[column]?.place ?? null,
        data: { label: line.label, to: (amounts[column] ?? 0) < 0 ? 'saving' : 'cost' },
      }),
    ]
  })

/** The first column whose sign is another than that of the last amount before it. */
function turnOf(amounts: readonly (Money | null)[]): number | null {
  let before = 0
  for (const [column, amount] of amounts.entries()) {
    if (!amount) continue
    if (before * amount < 0) return column
    before = Math.sign(amount)
  }
  return null
}
