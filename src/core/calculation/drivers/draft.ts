/** The graph while drivers are still writing it: figures so far, what goes to which line, and what is missing. */

import type { RefundLadder } from '../../account/chart.ts'
import type { ParameterSet } from '../../parameter/parameter.ts'
import type { LineTarget } from '../case/fields.ts'
import type { Given } from '../case/given.ts'
import type { CaseProblem } from '../case/problem.ts'
import type { Figure } from '../graph/figure.ts'
import type { Horizon } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'

/** A monthly amount in kroner that a driver gives to a line, and the months in which it is calculated at all. */
export type Contribution = {
  readonly driver: string
  readonly target: LineTarget
  readonly amount: FigureKey
  readonly from: number
  readonly until: number
}

/** Wages, prices and transfers never share an index. */
export const regulatedBy = ['pay', 'prices', 'transfers'] as const
export type RegulatedBy = (typeof regulatedBy)[number]
/** The index of each, by its parameter's name. */
export type Regulation = Readonly<Record<RegulatedBy, string | null>>

export type Draft = {
  readonly horizon: Horizon
  /** fixed: rates as they stood at the price level's year · current: rates as they change. */
  readonly prices: 'fixed' | 'current'
  readonly priceYear: number
  readonly regulation: Regulation
  readonly parameters: ParameterSet
  readonly ladder: readonly RefundLadder[]
  readonly shared: ReadonlyMap<string, Given>
  readonly figures: Map<FigureKey, Figure>
  readonly contributions: Contribution[]
  readonly problems: CaseProblem[]
}

/** Leaves that scenarios move; in the case as written they change nothing. */
export const scenario = {
  effect: 'scenario/effect',
  delay: 'scenario/delay',
  scale: 'scenario/scale',
} as const
