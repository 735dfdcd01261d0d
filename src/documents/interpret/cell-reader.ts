/**
 * Reads the amounts of one document, which together stay so small that any sum of them is exact: an amount that no
 * municipality can mean is kept as text, as a word in its place would be.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import type { Unit } from '../../core/money.ts'
import type { PrintedCell } from '../../core/proposal/content.ts'
import { toPrintedCell } from './amount.ts'

/** In øre: 100 billion kr., more than any Danish municipality's budget. */
const largest = 1e13

/** In øre, all amounts of a document together, with room for what the checks add to them. */
const room = Number.MAX_SAFE_INTEGER / 32

/** A cell before, or as after, its amount is read. */
export type CellText = Pick<PrintedCell, 'text' | 'place'>

export type CellReader = (cell: CellText, unit: Unit) => PrintedCell

export function createCellReader(notation: Notation): CellReader {
  let used = 0
  return ({ text, place }, unit) => {
    const cell = toPrintedCell(text, unit, notation, place)
    const size = Math.abs(cell.amount ?? 0)
    if (size > largest || used + size > room) return { ...cell, amount: null }
    used += size
    return cell
  }
}
