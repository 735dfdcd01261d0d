/** What the workbench shows at one moment: the case, what it comes to, and what the person has open. */

import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import type { WorkConflicts } from '../../../core/calculation/editing/work-conflicts.ts'
import type { Budget } from '../../../core/proposal/content.ts'
import type { CellAddress } from '../../address.ts'
import type { Calculation, Evaluation } from '../figures/evaluation.ts'
import type { Followed } from '../figures/followed.ts'
import type { TableChanges } from '../figures/table-changes.ts'
import type { TypedTable } from '../figures/table-view.ts'
import type { Origins } from '../figures/typed-cell.ts'
import type { Desk } from './desk.ts'

export type BenchState = {
  readonly desk: Desk
  readonly plain: PlainCase
  /** The number of the version that the person goes on from. */
  readonly base: number
  /** The newest there is. */
  readonly newest: number
  readonly evaluation: Evaluation
  /** What the table shows: the present calculation, or the last one that could be made. */
  readonly shown: Calculation | null
  /** Stress cases and sensitivities, a moment behind the typing; null until they are made. */
  readonly followed: Followed | null
  /** Whether they are of an earlier table than the one that is shown. */
  readonly isBehind: boolean
  /** The amount whose explanation is open. */
  readonly cell: CellAddress | null
  /** What the page with script adds; null in the form without. */
  readonly live: LiveState | null
  /** An act that could not be done, in words. */
  readonly refusal: string | null
  /** Others who have the same proposal open. */
  readonly others: readonly string[]
  readonly needsReason: boolean
  /** The proposal's table where somebody typed lines of it; null where all of it is computed, or there is none. */
  readonly typed: TypedTable | null
  /** What was changed by hand in it since the version that the work began with. */
  readonly tableChanges: TableChanges
  /** Where its amounts come from; null where a version has come that the page was not opened with. */
  readonly origins: Origins | null
  /** What somebody else said otherwise in the same field; one's own stands until it is chosen. */
  readonly conflicts: WorkConflicts
  /** What those others are called, by their ids. */
  readonly authors: ReadonlyMap<string, string>
  /** The table of the version that the work began with. */
  readonly budget: Budget | null
}

export type LiveState = {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly savedness: 'saved' | 'saving' | 'local' | 'signedOut' | 'failed'
  /** Said aloud by screen readers once the typing rests. */
  readonly announcement: string
  /** What has just been done, until the next change. */
  readonly notice: string | null
  /** The amount that the arrow keys have reached. */
  readonly focusCell: CellAddress | null
  /** Only strip and table are drawn now; the rest follows when they have been painted. */
  readonly isHeld: boolean
}
