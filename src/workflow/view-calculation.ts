/**
 * How a proposal's economy was calculated, as its page shows it. The table that was kept with the revision is shown;
 * where today's rates or program would give another figure, the difference is told and nothing is changed.
 */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import { type AgainstPrinted, compareWithPrinted } from '../core/calculation/readings/against-printed.ts'
import { type Readings, readAll } from '../core/calculation/readings/all-readings.ts'
import { compareCases, type Reason } from '../core/calculation/readings/compare.ts'
import { engineVersion, takeSnapshot } from '../core/calculation/readings/snapshot.ts'
import type { Money } from '../core/money.ts'
import type { KeptCalculation } from './computed.ts'
import {
  type CalculatedProposal,
  type OpenCalculation,
  openCalculation,
  type RevisionQuery,
} from './open-calculation.ts'
import type { Store } from './who.ts'

export type CalculationView = {
  readonly proposal: CalculatedProposal
  /** As it was printed when the assumptions were given. */
  readonly table: KeptCalculation
  readonly readings: Readings | null
  /** null where the proposal has no table of its own. */
  readonly printed: AgainstPrinted | null
  /** null where today gives the same. */
  readonly today: TodayDiffers | null
}

export type TodayDiffers =
  | {
      readonly kind: 'differs'
      readonly before: Money
      readonly after: Money
      /** The way of calculating has changed, not only rates. */
      readonly isNewEngine: boolean
      readonly reasons: readonly Reason[]
    }
  /** Today's rates or program cannot calculate it any more. */
  | { readonly kind: 'not-calculable' }

export async function viewCalculation(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  query: RevisionQuery = {},
): Promise<CalculationView | null> {
  const opened = await openCalculation(store, proposalId, query, basis)
  if (!opened) return null
  const { proposal, kept, asKept } = opened
  const { content, economy } = proposal
  return {
    proposal,
    table: kept,
    readings: asKept && readAll(asKept, basis),
    printed: content.budget && economy && compareWithPrinted(kept, content.budget, economy),
    today: readToday(opened),
  }
}

function readToday({ kept, asKept, today }: OpenCalculation): TodayDiffers | null {
  if (!today) return { kind: 'not-calculable' }
  const { rows, total } = takeSnapshot(today)
  const isSame =
    total === kept.total &&
    rows.length === kept.rows.length &&
    rows.every((row, i) => row.cells.join() === kept.rows[i]?.cells.join())
  if (isSame) return null
  return {
    kind: 'differs',
    before: kept.total,
    after: total,
    isNewEngine: kept.engine !== engineVersion,
    reasons: asKept ? compareCases(asKept, today).reasons : [],
  }
}
