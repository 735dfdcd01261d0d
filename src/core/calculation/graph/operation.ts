/**
 * The closed set of operations a figure can be made by. Each reading holds a table with one entry per kind, typed by
 * `PerKind`, so a new operation does not compile until every reading knows it.
 *
 * Two rules keep the set small: recursion lives inside one operation (flow, convolve, pathway), and conditions in two
 * (choose, step). Only spread and the year operations cross from one grain to another.
 */
import type { Assumption, ParameterUse } from './leaf.ts'

export type FigureKey = string

/** evenly: entries come through the period, counted half in it · at-start: all on its first day, counted whole. */
export type Counting = 'evenly' | 'at-start'

/** People moving in one month: a share of those in the state they leave, or a number. `null` is outside. */
export type Move = {
  readonly from: number | null
  readonly to: number | null
  readonly as: 'share' | 'number'
  readonly amount: FigureKey
}

export type Operation =
  /** Leaves: their values are given, one for `once`, else one per period. */
  | { readonly kind: 'assumption'; readonly assumption: Assumption; readonly values: readonly number[] }
  | { readonly kind: 'parameter'; readonly parameter: ParameterUse; readonly values: readonly number[] }
  | { readonly kind: 'constant'; readonly values: readonly number[] }
  /** Neutral in the case as planned; a reading moves it to ask "and if not?". */
  | { readonly kind: 'scenario'; readonly values: readonly number[] }
  /** Element by element; a value that holds once is used in every period. */
  | { readonly kind: 'add'; readonly terms: readonly FigureKey[] }
  | { readonly kind: 'subtract'; readonly of: FigureKey; readonly less: FigureKey }
  | { readonly kind: 'negate'; readonly of: FigureKey }
  | { readonly kind: 'multiply'; readonly factors: readonly FigureKey[] }
  | { readonly kind: 'divide'; readonly of: FigureKey; readonly by: FigureKey }
  | { readonly kind: 'min'; readonly of: readonly FigureKey[] }
  | { readonly kind: 'max'; readonly of: readonly FigureKey[] }
  /** `reached` where test ≥ limit, else `below`. */
  | {
      readonly kind: 'choose'
      readonly test: FigureKey
      readonly limit: FigureKey
      readonly reached: FigureKey
      readonly below: FigureKey
    }
  /** The value whose threshold was passed last, averaged over [x, x + span]; below the first threshold the first. */
  | {
      readonly kind: 'step'
      readonly of: FigureKey
      readonly thresholds: readonly number[]
      readonly values: readonly FigureKey[]
      readonly span: number
    }
  /** One period's value of a series. */
  | { readonly kind: 'pick'; readonly of: FigureKey; readonly index: number }
  /** Months from the first period's start to this period's start. */
  | { readonly kind: 'elapsed' }
  /** The share of each period that lies between two moments, in months from the start. */
  | { readonly kind: 'active'; readonly from: FigureKey; readonly until: FigureKey }
  /** A series some months later; a part of a month shifts that part of the value. */
  | { readonly kind: 'delay'; readonly of: FigureKey; readonly by: FigureKey }
  /** A stock that is filled by an intake and loses a share a year. */
  | {
      readonly kind: 'flow'
      readonly intake: FigureKey
      readonly dropOff: FigureKey
      readonly counted: Counting
    }
  /** What each intake does in the months after it came. */
  | {
      readonly kind: 'convolve'
      readonly intake: FigureKey
      readonly profile: FigureKey
      readonly counted: Counting
    }
  | { readonly kind: 'cumulate'; readonly of: FigureKey }
  /** Year to month: the same value each month, or a twelfth of it. */
  | { readonly kind: 'spread'; readonly of: FigureKey; readonly as: 'repeat' | 'divide' }
  | { readonly kind: 'yearSum'; readonly of: FigureKey }
  | { readonly kind: 'yearMean'; readonly of: FigureKey }
  | { readonly kind: 'yearEnd'; readonly of: FigureKey }
  /** Stocks that feed each other: the moves of a month are all counted on the stocks at its start. */
  | {
      readonly kind: 'pathway'
      readonly counted: Counting
      readonly states: readonly string[]
      readonly start: readonly FigureKey[]
      readonly moves: readonly Move[]
    }
  | { readonly kind: 'state'; readonly of: FigureKey; readonly index: number }

export type OperationKind = Operation['kind']
export type OperationOf<K extends OperationKind> = Extract<Operation, { kind: K }>

export type Leaf = OperationOf<'assumption' | 'parameter' | 'constant' | 'scenario'>

/** Leaves have their values given; everything else is calculated. */
export function isLeaf(operation: Operation): operation is Leaf {
  return 'values' in operation && operation.kind !== 'step'
}

/** One entry for each kind of operation: what a reading has to say about it. */
export type PerKind<Context, Result> = {
  readonly [K in OperationKind]: (operation: OperationOf<K>, context: Context) => Result
}

/** Asks a reading's table about an operation. */
export function readOperation<C, R>(table: PerKind<C, R>, operation: Operation, context: C): R {
  // the entry found under an operation's own kind takes that operation; TypeScript cannot follow that by itself
  const entry = table[operation.kind] as (operation: Operation, context: C) => R
  return entry(operation, context)
}

/** Whether a kind that was stored once is one of today's. */
export function isOperationKind(kind: string): kind is OperationKind {
  return Object.hasOwn(inputs, kind)
}

/** The figures an operation reads, in the order people would name them. */
export function inputsOf(operation: Operation): readonly FigureKey[] {
  return readOperation(inputs, operation, undefined)
}

const none = () => []

const inputs: PerKind<undefined, readonly FigureKey[]> = {
  assumption: none,
  parameter: none,
  constant: none,
  scenario: none,
  add: o => o.terms,
  subtract: o => [o.of, o.less],
  negate: o => [o.of],
  multiply: o => o.factors,
  divide: o => [o.of, o.by],
  min: o => o.of,
  max: o => o.of,
  choose: o => [o.test, o.limit, o.reached, o.below],
  step: o => [o.of, ...o.values],
  pick: o => [o.of],
  elapsed: none,
  active: o => [o.from, o.until],
  delay: o => [o.of, o.by],
  flow: o => [o.intake, o.dropOff],
  convolve: o => [o.intake, o.profile],
  cumulate: o => [o.of],
  spread: o => [o.of],
  yearSum: o => [o.of],
  yearMean: o => [o.of],
  yearEnd: o => [o.of],
  pathway: o => [...o.start, ...o.moves.map(move => move.amount)],
  state: o => [o.of],
}
