/** What follows the typing a moment later: stress cases and sensitivities, and the chart of the same table. */
import type { NetFigures } from '../../../charts/net-chart.ts'
import type { Moved } from '../../../core/calculation/readings/all-readings.ts'
import type { Result } from '../../../core/calculation/readings/result.ts'
import type { Unit } from '../../../core/money.ts'
import { unitOf } from '../../../core/proposal/content.ts'
import type { Calculation } from './evaluation.ts'
import type { TypedTable } from './table-view.ts'

export type Followed = Moved & {
  readonly result: Result
  readonly priceLevel: number | null
  /** Of typed and computed lines together; null where nothing is typed. */
  readonly both: { readonly figures: NetFigures; readonly unit: Unit } | null
}

/** `typed`: the table that the calculation was laid into. */
export function followedOf(
  { result, prepared }: Calculation,
  { stress, sensitivity }: Moved,
  typed: TypedTable | null,
): Followed {
  return {
    ...{ stress, sensitivity, result },
    priceLevel: prepared.assembly.case.priceLevel,
    both: typed && { figures: typed.economy, unit: unitOf(typed.budget) },
  }
}
