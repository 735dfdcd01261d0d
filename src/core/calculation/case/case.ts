/** A case: what somebody assumes, as drivers over a horizon. Plain data, whatever file or form it came from. */

import type { Unit } from '../../money.ts'
import type { Regulation } from '../drivers/draft.ts'
import type { DriverKind, driverKinds } from '../drivers/registry.ts'
import type { Horizon } from '../graph/horizon.ts'
import type { FieldValues } from './fields.ts'
import type { Given } from './given.ts'
import type { Quantity } from './quantity.ts'

export const caseSchema = 1

/** What happens after the last year: the last year goes on, it stops, or nobody has calculated it. */
export const lastingEffects = ['lasting', 'ends', 'not-calculated'] as const
export type LastingEffect = (typeof lastingEffects)[number]

export type DriverOf<K extends DriverKind> = {
  readonly kind: K
  /** Unique in its case; refunds and explanations name it. */
  readonly name: string
  readonly paused: boolean
  readonly scale: Quantity | null
  readonly values: FieldValues<(typeof driverKinds)[K]['fields']>
}

export type Driver = { [K in DriverKind]: DriverOf<K> }[DriverKind]

export type CalculationCase = {
  readonly schema: typeof caseSchema
  readonly title: string
  readonly horizon: Horizon
  /** Year of the prices; null where the case does not say it. */
  readonly priceLevel: number | null
  readonly prices: 'fixed' | 'current'
  /** The indices that take entered amounts to current prices. */
  readonly regulation: Regulation
  /** The unit its table is printed in. */
  readonly unit: Unit
  /** The committee of lines that name none. */
  readonly committee: string | null
  readonly lasting: LastingEffect
  readonly assumptions: ReadonlyMap<string, Given>
  readonly drivers: readonly Driver[]
}
