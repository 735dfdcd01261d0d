/** Signs against labels: a saving that costs, a cost that saves, a refund that runs the same way as its expense. */
import type { Budget } from '../proposal/content.ts'
import { createBeside } from './beside.ts'
import { createFinding, type Finding, type FindingData } from './finding.ts'

type Says = FindingData['sign-against-label']['says']

export function checkSigns(proposal: string, budget: Budget): Finding[] {
  const beside = createBeside(budget)
  return budget.lines.flatMap(line => {
    const expense = line.kind === 'refund' ? beside(line).expense : null
    const says = line.kind === 'refund' ? expense && 'refund' : saysOf(line.label)
    if (!says) return []
    const column = line.cells.findIndex(
      (cell, i) => cell.amount !== null && isAgainst(says, cell.amount, expense?.cells[i]?.amount ?? null),
    )
    const cell = line.cells[column]
    if (!cell) return []
    const period = budget.periods[column] ?? null
    return [
      createFinding('sign-against-label', {
        proposal,
        line: line.id,
        period,
        place: cell.place,
        stated: cell.amount,
        data: { label: line.label, says },
      }),
    ]
  })
}

/** What a label says of its sign. Whole words only: løntilskud says nothing about pay. */
function saysOf(label: string): Says | null {
  const text = label.toLowerCase()
  if (/(?<!\p{L})(besparelse|mindreudgift|saving)/u.test(text)) return 'saving'
  if (/resultattilskud|grundtilskud|(?<!\p{L})indtægt/u.test(text)) return 'income'
  return /(?<!\p{L})(løn|lønudgift(er)?|lønninger|merudgift(er)?|udgift(er)?|frikøb)(?!\p{L})/u.test(text)
    ? 'cost'
    : null
}

function isAgainst(says: Says, amount: number, expense: number | null): boolean {
  if (says === 'refund') return expense !== null && amount * expense > 0
  return says === 'cost' ? amount < 0 : amount > 0
}
