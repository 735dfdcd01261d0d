/** Questions that many ask of a printed cell. */
import type { Money } from '../money.ts'
import type { PrintedCell } from './content.ts'

export type ReadCell = PrintedCell & { readonly amount: Money }

/** Whether the cell holds an amount. */
export function isRead(cell: PrintedCell | null | undefined): cell is ReadCell {
  return cell !== null && cell !== undefined && cell.amount !== null
}

/** Something is written, and it is neither an amount nor a dash for a blank. */
export function isUnreadable(cell: PrintedCell | null | undefined): boolean {
  return !!cell && cell.amount === null && cell.text !== '' && /[\p{L}\p{N}]/u.test(cell.text)
}
