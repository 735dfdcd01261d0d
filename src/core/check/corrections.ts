/**
 * What earlier findings say that a printed cell should have been. A later check asks here whether its own mismatch
 * only follows from one already found.
 */
import type { Money } from '../money.ts'
import type { PrintedCell } from '../proposal/content.ts'

export type Correction = { readonly amount: Money; readonly finding: string }

export type Corrections = {
  readonly of: (cell: PrintedCell) => Correction | null
  readonly add: (cell: PrintedCell, correction: Correction) => void
}

/** Keyed by the cell itself: the same content object is checked throughout. */
export function createCorrections(): Corrections {
  const byCell = new Map<PrintedCell, Correction>()
  return {
    of: cell => byCell.get(cell) ?? null,
    add: (cell, correction) => {
      if (!byCell.has(cell)) byCell.set(cell, correction)
    },
  }
}
