/**
 * One printed total against the cells it should be the sum of. Rounding is no error: one unit of the last printed
 * digit per summed cell is allowed. Blanks add nothing; a total that is blank, or over blanks only, says nothing.
 */
import { type Money, money, subtract, sum, zero } from '../money.ts'
import type { PrintedCell } from '../proposal/content.ts'
import { isRead, isUnreadable, type ReadCell } from '../proposal/printed-cell.ts'
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
  if (!isRead(total) || parts.some(isUnreadable)) return null
  const computed = sumOf(parts)
  // nearly every sum holds to the last digit, and blanks under a total of zero say nothing
  if (computed === total.amount) return null
  const present = parts.filter(isRead)
  if (isWithinRounding(total.amount, computed, total, present)) return null
  return { stated: total.amount, computed, causedBy: causesOf(total, present, corrections) }
}

function sumOf(parts: readonly (PrintedCell | null | undefined)[]): Money {
  let computed = zero
  for (const part of parts) if (isRead(part)) computed = money(computed + part.amount)
  return computed
}

/** Whether a difference can come from rounding: one step for each summed cell, or one of the total if that is coarser. */
function isWithinRounding(
  stated: Money,
  computed: Money,
  total: ReadCell,
  parts: readonly ReadCell[],
): boolean {
  if (parts.length === 0) return stated === computed
  return Math.abs(subtract(stated, computed)) <= roundingOf(total, parts)
}

/** How far rounding alone can take a total from its parts. */
export function roundingOf(total: PrintedCell, parts: readonly (PrintedCell | null | undefined)[]): Money {
  return money(Math.max(sum(parts.filter(isRead).map(cell => cell.step)), total.step))
}

/**
 * The findings that explain the mismatch: those on cells of this equation under whose corrections it would hold.
 * None where it still would not hold, for then something of its own is wrong here.
 */
function causesOf(total: ReadCell, parts: readonly ReadCell[], corrections: Corrections): string[] {
  const fixes = [total, ...parts].flatMap(cell => corrections.of(cell) ?? [])
  if (fixes.length === 0) return []
  const mended = (cell: ReadCell): Money => corrections.of(cell)?.amount ?? cell.amount
  const holds = isWithinRounding(mended(total), sum(parts.map(mended)), total, parts)
  return holds ? [...new Set(fixes.map(fix => fix.finding))] : []
}

/** The largest allowed difference between one figure printed twice: the coarser of the two steps. */
export function coarserStep(a: PrintedCell, b: PrintedCell): Money {
  return money(Math.max(a.step, b.step))
}
