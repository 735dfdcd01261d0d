/**
 * A graph flattened for calculating: every figure has a place in one Float64Array, and the instructions that fill
 * the places stand in order, as whole numbers in one Int32Array. A plan is plain data, so it can be handed to another
 * thread, and a simulation can run it on other values. Its length grows with the number of figures and nothing else.
 */
import type { FigureKey } from './operation.ts'

/**
 * What an instruction does. Each is written `op, words, out, length, …`: how many words it has, where its result
 * starts and how many values that has. What follows is said beside each; a place is where a series starts, and a
 * series that holds once is named by its place and 0, one that is walked along by its place and 1.
 */
export const op = {
  /** number of single values, number of series, their places */
  add: 0,
  multiply: 1,
  min: 2,
  max: 3,
  /** place, step of one; place, step of the other */
  subtract: 4,
  divide: 5,
  /** place, step */
  negate: 6,
  /** place, step of test, limit, reached, below */
  choose: 7,
  /** place, step; where in `numbers` span and thresholds stand; how many values; their places */
  step: 8,
  /** place */
  pick: 9,
  /** months of a period */
  elapsed: 10,
  /** places of from and until, months of a period */
  active: 11,
  /** places of series and delay, months of a period */
  delay: 12,
  /** places of intake and drop-off, months of a period, 1 if evenly */
  flow: 13,
  /** places of intake and profile, 1 if evenly */
  convolve: 14,
  /** place */
  cumulate: 15,
  /** place, number of parts that a year's value is divided in */
  spread: 16,
  /** place */
  yearSum: 17,
  yearMean: 18,
  yearEnd: 19,
  /**
   * Fills month series of stocks (mean of the month, or after its moves), one per state after the other.
   * 1 if evenly; number of states; place of the stocks at the month's start; number of moves; places of the stocks at
   * the start; for each move from and to (−1 outside), 1 if a share, place and step of its amount
   */
  pathway: 20,
} as const

export type Op = (typeof op)[keyof typeof op]

/** A stretch of the array. */
export type Stretch = { readonly at: number; readonly length: number }

export type Plan = {
  readonly size: number
  readonly code: Int32Array
  /** Where in `code` the instruction of a figure stands; a leaf, or what never changes, has none. */
  readonly instructions: ReadonlyMap<FigureKey, Stretch>
  /** Numbers that are not whole, named by instructions. */
  readonly numbers: Float64Array
  /** Leaf values in place, and all that follows from constants alone; everything else zero. */
  readonly initial: Float64Array
  readonly places: ReadonlyMap<FigureKey, Stretch>
  /** What somebody may give other values: everything else is calculated from it, or never changes. */
  readonly leaves: readonly Stretch[]
  /** Where a value that is no number shows: every other place hands it on to one of these. */
  readonly watched: readonly Stretch[]
}

/** A fresh array to calculate in. */
export function createSlots(plan: Plan): Float64Array {
  return plan.initial.slice()
}
