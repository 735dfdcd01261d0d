/**
 * Reads the amounts of one document, which together stay so small that any sum of them is exact: an amount that no
 * municipality can mean is kept as text, as a word in its place would be.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import type { Unit } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import type { PrintedCell } from '../../core/proposal/content.ts'
import { toPrintedCell } from './amount.ts'

/** In øre: 100 billion kr., more than any Danish municipality's budget. */
const largest = 1e13

/** In øre, all amounts of a document together, with room for what the checks add to them. */
const room = Number.MAX_SAFE_INTEGER / 32

export type CellReader = (text: string, unit: Unit, place: Place | null) => PrintedCell

export function createCellReader(notation: Notation): CellReader {
  const read = createMemory(notation)
  let used = 0
  return (text, unit, place) => {
    const { amount, step } = read(text, unit)
    const size = Math.abs(amount ?? 0)
    if (size > largest || used + size > room) return { amount: null, step, text, place }
    used += size
    return { amount, step, text, place }
  }
}

type Worth = Pick<PrintedCell, 'amount' | 'step'>

/** Amounts that are printed again and again are read once. */
function createMemory(notation: Notation): (text: string, unit: Unit) => Worth {
  const known = {
    kr: new Map<string, Worth>(),
    '1000kr': new Map<string, Worth>(),
    mio: new Map<string, Worth>(),
  }
  return (text, unit) => {
    const found = known[unit].get(text)
    if (found) return found
    const { amount, step } = toPrintedCell(text, unit, notation, null)
    if (known[unit].size < mostRemembered) known[unit].set(text, { amount, step })
    return { amount, step }
  }
}

const mostRemembered = 20_000
