/** How a saving runs over the years: the unbroken run of savings, straight growth, a level from the start. */
import type { Money } from '../../money.ts'
import type { Norms } from './norms.ts'
import type { LineView } from './view.ts'

export type SavingRun = {
  /** Column of the first saving. */
  readonly start: number
  readonly amounts: readonly Money[]
  /** What one unit of the last digit is worth, the coarsest of the run. */
  readonly step: number
}

/** The line's savings from the first on, as long as they are unbroken; null for a line that never saves. */
export function savingRun({ amounts, line }: LineView): SavingRun | null {
  const start = amounts.findIndex(amount => amount !== null && amount < 0)
  if (start < 0) return null
  const length = amounts.slice(start).findIndex(amount => amount === null || amount >= 0)
  const end = length < 0 ? amounts.length : start + length
  const run = amounts.slice(start, end).filter(amount => amount !== null)
  return { start, amounts: run, step: Math.max(...line.cells.slice(start, end).map(cell => cell.step)) }
}

/** The yearly growth of a saving that grows in a straight line (negative, as savings are), or null. */
export function straightGrowth({ amounts, step }: SavingRun, norms: Norms): number | null {
  if (amounts.length < norms.yearsForLine) return null
  const steps = amounts.slice(1).map((amount, i) => amount - (amounts[i] ?? 0))
  const mean = steps.reduce((a, b) => a + b, 0) / steps.length
  if (mean >= 0) return null
  return steps.every(one => isSameStep(one, mean, step, norms)) ? mean : null
}

/** Whether every year saves the same from the first on. */
export function isLevel({ amounts, step }: SavingRun): boolean {
  const [first = 0] = amounts
  return amounts.length > 1 && amounts.every(amount => Math.abs(amount - first) <= step)
}

/** Equal but for rounding of the two cells and a small difference; small figures are not all equal for that. */
export function isSameStep(one: number, other: number, step: number, norms: Norms): boolean {
  const slack = Math.max(norms.sameStep * Math.abs(other), Math.min(2 * step, Math.abs(other) / 5))
  return Math.abs(one - other) <= slack
}
