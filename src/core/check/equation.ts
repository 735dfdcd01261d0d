/**
 * One printed total against the cells it should be the sum of. Rounding is no error: one unit of the last printed
 * digit per summed cell is allowed. Blanks add nothing; a total that is blank, or over blanks only, says nothing.
 */
import { type Money, money, subtract, sum } from '../money.ts'
import type { PrintedCell } from '../proposal/content.ts'
import type { Corrections } from './corrections.ts'

export type Mismatch = {
  readonly stated: Money
  readonly computed: Money
  readonly causedBy: readonly string[]
}

export function checkSum(
  total: PrintedCell | null | undefined,
  parts: readonly (PrintedCell | null | undefined)[],
  corrections: Corrections,
): Mismatch | null {
  if (!total || total.amount === null) return null
  const present = parts.filter(
    cell => cell !== null && cell !== undefined && cell.amount !== null,
  ) as readonly ReadCell[]
  const hasUnread = parts.some(cell => cell && cell.amount === null && cell.text.trim().length > 3)
  if (hasUnread) return null
  if (present.length === 0 && total.amount === 0) return null
  const computed = sum(present.map(cell => cell.amount))
  if (isWithinRounding(total.amount, computed, [total, ...present])) return null
  return { stated: total.amount, computed, causedBy: causesOf(total as ReadCell, present, corrections) }
}

type ReadCell = PrintedCell & { readonly amount: Money }

/** Whether a difference can come from rounding each cell: |stated − computed| ≤ the summed cells' steps. */
function isWithinRounding(
  stated: Money,
  computed: Money,
  [total, ...parts]: readonly PrintedCell[],
): boolean {
  const difference = Math.abs(subtract(stated, computed))
  const allowed = sum(parts.map(cell => cell.step))
  return difference <= Math.max(allowed, parts.length === 0 ? 0 : (total?.step ?? 0))
}

/**
 * The findings that explain the mismatch: those on cells of this equation under whose corrections it would hold.
 * None where it still would not hold, for then something of its own is wrong here.
 */
function causesOf(total: ReadCell, parts: readonly ReadCell[], corrections: Corrections): string[] {
  const fixes = [total, ...parts].flatMap(cell => corrections.of(cell) ?? [])
  if (fixes.length === 0) return []
  const mended = (cell: ReadCell): Money => corrections.of(cell)?.amount ?? cell.amount
  const computed = sum(parts.map(mended))
  return isWithinRounding(mended(total), computed, [total, ...parts])
    ? [...new Set(fixes.map(fix => fix.finding))]
    : []
}

/** The largest allowed difference between one figure printed twice: the coarser of the two steps. */
export function coarserStep(a: PrintedCell, b: PrintedCell): Money {
  return money(Math.max(a.step, b.step))
}
