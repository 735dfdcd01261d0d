/** A refund share that jumps between two years, beyond what rounding of the printed cells can do. */
import type { BudgetLine, PrintedCell } from '../../../proposal/content.ts'
import { createBeside } from '../../beside.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole } from '../view.ts'

type Share = {
  readonly column: number
  readonly share: number
  readonly lowest: number
  readonly highest: number
}

export const refundShareShifts: ProposalRule = (view, { norms }): Finding[] =>
  ofRole(view, 'refund').flatMap(({ line }) => {
    const { expense } = createBeside(view.budget)(line)
    const shares = expense ? sharesOf(line, expense) : []
    const at = shares.findIndex((share, i) => i > 0 && distance(share, shares[i - 1]) > norms.refundShift)
    const [from, to] = [shares[at - 1], shares[at]]
    if (!from || !to) return []
    return [
      createFinding('refund-share-shifts', {
        proposal: view.key,
        line: line.id,
        period: view.budget.periods[to.column] ?? null,
        place: line.cells[to.column]?.place ?? null,
        data: { label: line.label, from: from.share, to: to.share },
      }),
    ]
  })

function sharesOf(refund: BudgetLine, expense: BudgetLine): Share[] {
  return refund.cells.flatMap((cell, column) => {
    const share = shareBetween(cell, expense.cells[column])
    return share ? [{ column, ...share }] : []
  })
}

function shareBetween(refund: PrintedCell, expense: PrintedCell | undefined): Omit<Share, 'column'> | null {
  if (!refund.amount || !expense?.amount || refund.amount * expense.amount > 0) return null
  const [r, e] = [Math.abs(refund.amount), Math.abs(expense.amount)]
  if (e <= expense.step) return null
  // half a unit is what rounding can move a printed cell
  const [half, other] = [refund.step / 2, expense.step / 2]
  return { share: r / e, lowest: (r - half) / (e + other), highest: (r + half) / (e - other) }
}

/** The least that two shares can be apart. */
function distance(a: Share, b: Share | undefined): number {
  return b ? Math.max(a.lowest - b.highest, b.lowest - a.highest) : 0
}
