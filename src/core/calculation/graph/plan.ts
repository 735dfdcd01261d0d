/**
 * A graph flattened for calculating: every figure has a place in one Float64Array, and the instructions that fill
 * the places stand in order. A plan is plain data, so it can be stored with what was signed, and a simulation can run
 * it on other values. Its length grows with the number of figures and nothing else.
 */
import type { FigureKey } from './operation.ts'

/** Where a series starts, and 1 to walk along it or 0 for a value that holds once. */
export type Ref = { readonly at: number; readonly step: 0 | 1 }

export type Fills = { readonly out: number; readonly length: number }

export type Instruction =
  /** Values that hold once are put together first, then the series, each a start in the array. */
  | (Fills & {
      readonly kind: 'add' | 'multiply' | 'min' | 'max'
      readonly onces: readonly number[]
      readonly series: readonly number[]
    })
  | (Fills & { readonly kind: 'subtract' | 'divide'; readonly a: Ref; readonly b: Ref })
  | (Fills & { readonly kind: 'negate'; readonly a: Ref })
  | (Fills & {
      readonly kind: 'choose'
      readonly test: Ref
      readonly limit: Ref
      readonly reached: Ref
      readonly below: Ref
    })
  | (Fills & {
      readonly kind: 'step'
      readonly of: Ref
      readonly thresholds: readonly number[]
      readonly values: readonly number[]
      readonly span: number
    })
  | (Fills & { readonly kind: 'pick'; readonly from: number })
  /** `months` is the length of one period. */
  | (Fills & { readonly kind: 'elapsed'; readonly months: number })
  | (Fills & {
      readonly kind: 'active'
      readonly from: number
      readonly until: number
      readonly months: number
    })
  | (Fills & { readonly kind: 'delay'; readonly of: number; readonly by: number; readonly months: number })
  | (Fills & {
      readonly kind: 'flow'
      readonly intake: number
      readonly dropOff: number
      readonly months: number
      readonly evenly: boolean
    })
  | (Fills & {
      readonly kind: 'convolve'
      readonly intake: number
      readonly profile: number
      readonly evenly: boolean
    })
  | (Fills & { readonly kind: 'cumulate'; readonly of: number })
  | (Fills & { readonly kind: 'spread'; readonly of: number; readonly share: number })
  | (Fills & { readonly kind: 'yearSum' | 'yearMean' | 'yearEnd'; readonly of: number })
  /** Fills month series of stocks (mean of the month, or after its moves), one per state after the other; `scratch` holds the stocks at the month's start. */
  | (Fills & {
      readonly kind: 'pathway'
      readonly evenly: boolean
      readonly states: number
      readonly scratch: number
      readonly start: readonly number[]
      readonly moves: readonly {
        readonly from: number
        readonly to: number
        readonly isShare: boolean
        readonly amount: Ref
      }[]
    })

export type InstructionKind = Instruction['kind']

export type Plan = {
  readonly size: number
  readonly instructions: readonly Instruction[]
  /** Leaf values in place, and all that follows from constants alone; everything else zero. */
  readonly initial: Float64Array
  readonly places: ReadonlyMap<FigureKey, { readonly at: number; readonly length: number }>
}

/** A fresh array to calculate in. */
export function createSlots(plan: Plan): Float64Array {
  return plan.initial.slice()
}
