/** The typed table of a proposal: as it was printed, and as it stands where computed lines have taken places in it. */
import type { Budget, BudgetLine, StatedBudget, StatedLine } from './content.ts'

export function isStated(line: BudgetLine): line is StatedLine {
  return line.origin === 'stated'
}

export function hasComputedLines(budget: Budget | null): boolean {
  return budget?.lines.some(line => !isStated(line)) ?? false
}

/** The table as a document or a person typed it; null where every line was calculated from the beginning. */
export function printedOf(budget: Budget | null): StatedBudget | null {
  if (budget === null) return null
  if (budget.printed) return budget.printed
  const { lines, printed: _, ...table } = budget
  const stated = lines.filter(isStated)
  return stated.length < lines.length && stated.length === 0 ? null : { ...table, lines: stated }
}

/**
 * All typed lines that have not been removed, those in force as they were last changed by hand, in the printed order
 * with what was added behind.
 */
export function typedLinesOf(budget: Budget | null): readonly StatedLine[] {
  if (budget === null) return []
  const inForce = budget.lines.filter(isStated)
  if (!budget.printed) return inForce
  const replaced = new Set(budget.lines.flatMap(line => (isStated(line) ? [] : line.replaces)))
  const byId = new Map(inForce.map(line => [line.id, line]))
  const printed = budget.printed.lines.flatMap(
    line => byId.get(line.id) ?? (replaced.has(line.id) ? [line] : []),
  )
  const known = new Set(budget.printed.lines.map(line => line.id))
  return [...printed, ...inForce.filter(line => !known.has(line.id))]
}
