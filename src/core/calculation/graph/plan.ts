/**
 * A graph flattened for calculating: every figure has a place in one Float64Array, and the instructions that fill
 * the places stand in order. A plan is plain data, so it can be stored with what was signed, and a simulation can run
 * it on other values. Its length grows with the number of figures and nothing else.
 */
import type { Graph } from './build-graph.ts'
import type { Figure } from './figure.ts'
import { monthCount, monthsPerYear, seriesLength } from './horizon.ts'
import { type FigureKey, type Operation, type PerKind, readOperation } from './operation.ts'

/** Where a series starts, and 1 to walk along it or 0 for a value that holds once. */
export type Ref = { readonly at: number; readonly step: 0 | 1 }

type Fills = { readonly out: number; readonly length: number }

export type Instruction =
  | (Fills & {
      readonly kind: 'add' | 'multiply' | 'min' | 'max'
      readonly first: Ref
      readonly rest: readonly Ref[]
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
  /** Leaf values in place, everything else zero. */
  readonly initial: readonly number[]
  readonly places: ReadonlyMap<FigureKey, { readonly at: number; readonly length: number }>
}

export function compilePlan(graph: Graph): Plan {
  const places = new Map<FigureKey, { at: number; length: number }>()
  let size = 0
  for (const figure of graph.figures) {
    const alias = aliasOf(figure, places, graph)
    const length = lengthOf(figure, graph)
    places.set(figure.key, { at: alias ?? size, length })
    if (alias === null) size += length + scratchOf(figure.operation)
  }
  const instructions = graph.figures.flatMap(figure => {
    const instruction = readOperation(emitters, figure.operation, { figure, graph, places })
    return instruction === null ? [] : [instruction]
  })
  return { size, instructions, initial: initialValues(graph, places, size), places }
}

/** A fresh array to calculate in. */
export function createSlots(plan: Plan): Float64Array {
  return Float64Array.from(plan.initial)
}

/** The state of a pathway needs no place of its own: it is a stretch of the pathway's. */
function aliasOf(figure: Figure, places: Map<FigureKey, { at: number }>, graph: Graph): number | null {
  const { operation } = figure
  if (operation.kind !== 'state') return null
  const pathway = places.get(operation.of)
  if (!pathway) throw new Error(`no place for ${operation.of}`)
  return pathway.at + operation.index * monthCount(graph.horizon)
}

function lengthOf(figure: Figure, graph: Graph): number {
  const states = figure.operation.kind === 'pathway' ? figure.operation.states.length : 1
  return seriesLength(figure.grain, graph.horizon, states)
}

function scratchOf(operation: Operation): number {
  return operation.kind === 'pathway' ? operation.states.length * 2 : 0
}

function initialValues(graph: Graph, places: Plan['places'], size: number): number[] {
  const values = Array.from<number>({ length: size }).fill(0)
  for (const { key, operation } of graph.figures) {
    if (operation.kind !== 'assumption' && operation.kind !== 'parameter' && operation.kind !== 'constant')
      continue
    const at = places.get(key)?.at ?? 0
    operation.values.forEach((value, i) => {
      values[at + i] = value
    })
  }
  return values
}

type Context = { readonly figure: Figure; readonly graph: Graph; readonly places: Plan['places'] }

const leaf = () => null

const emitters: PerKind<Context, Instruction | null> = {
  assumption: leaf,
  parameter: leaf,
  constant: leaf,
  add: (o, c) => folding('add', o.terms, c),
  subtract: (o, c) => ({ kind: 'subtract', ...fills(c), a: ref(o.of, c), b: ref(o.less, c) }),
  negate: (o, c) => ({ kind: 'negate', ...fills(c), a: ref(o.of, c) }),
  multiply: (o, c) => folding('multiply', o.factors, c),
  divide: (o, c) => ({ kind: 'divide', ...fills(c), a: ref(o.of, c), b: ref(o.by, c) }),
  min: (o, c) => folding('min', o.of, c),
  max: (o, c) => folding('max', o.of, c),
  choose: (o, c) => ({
    kind: 'choose',
    ...fills(c),
    test: ref(o.test, c),
    limit: ref(o.limit, c),
    reached: ref(o.reached, c),
    below: ref(o.below, c),
  }),
  step: (o, c) => ({
    kind: 'step',
    ...fills(c),
    of: ref(o.of, c),
    thresholds: o.thresholds,
    values: o.values.map(key => placeOf(key, c)),
    span: o.span,
  }),
  pick: (o, c) => ({ kind: 'pick', ...fills(c), from: placeOf(o.of, c) + o.index }),
  elapsed: (_, c) => ({ kind: 'elapsed', ...fills(c), months: periodMonths(c) }),
  active: (o, c) => ({
    kind: 'active',
    ...fills(c),
    from: placeOf(o.from, c),
    until: placeOf(o.until, c),
    months: periodMonths(c),
  }),
  delay: (o, c) => ({
    kind: 'delay',
    ...fills(c),
    of: placeOf(o.of, c),
    by: placeOf(o.by, c),
    months: periodMonths(c),
  }),
  flow: (o, c) => ({
    kind: 'flow',
    ...fills(c),
    intake: placeOf(o.intake, c),
    dropOff: placeOf(o.dropOff, c),
    months: periodMonths(c),
    evenly: o.counted === 'evenly',
  }),
  convolve: (o, c) => ({
    kind: 'convolve',
    ...fills(c),
    intake: placeOf(o.intake, c),
    profile: placeOf(o.profile, c),
    evenly: o.counted === 'evenly',
  }),
  cumulate: (o, c) => ({ kind: 'cumulate', ...fills(c), of: placeOf(o.of, c) }),
  spread: (o, c) => ({
    kind: 'spread',
    ...fills(c),
    of: placeOf(o.of, c),
    share: o.as === 'divide' ? 1 / monthsPerYear : 1,
  }),
  yearSum: (o, c) => ({ kind: 'yearSum', ...fills(c), of: placeOf(o.of, c) }),
  yearMean: (o, c) => ({ kind: 'yearMean', ...fills(c), of: placeOf(o.of, c) }),
  yearEnd: (o, c) => ({ kind: 'yearEnd', ...fills(c), of: placeOf(o.of, c) }),
  pathway: (o, c) => {
    const { out, length } = fills(c)
    return {
      kind: 'pathway',
      out,
      length: monthCount(c.graph.horizon),
      evenly: o.counted === 'evenly',
      states: o.states.length,
      scratch: out + length,
      start: o.start.map(key => placeOf(key, c)),
      moves: o.moves.map(move => ({
        from: move.from ?? -1,
        to: move.to ?? -1,
        isShare: move.as === 'share',
        amount: ref(move.amount, c),
      })),
    }
  },
  state: leaf,
}

function fills({ figure, places }: Context): Fills {
  const place = places.get(figure.key)
  if (!place) throw new Error(`no place for ${figure.key}`)
  return { out: place.at, length: place.length }
}

function folding(
  kind: 'add' | 'multiply' | 'min' | 'max',
  keys: readonly FigureKey[],
  context: Context,
): Instruction {
  const [first, ...rest] = keys.map(key => ref(key, context))
  if (!first) throw new Error(`${kind} without inputs`)
  return { kind, ...fills(context), first, rest }
}

function ref(key: FigureKey, { graph, places }: Context): Ref {
  return { at: places.get(key)?.at ?? 0, step: graph.byKey.get(key)?.grain === 'once' ? 0 : 1 }
}

function placeOf(key: FigureKey, context: Context): number {
  return ref(key, context).at
}

function periodMonths({ figure }: Context): number {
  return figure.grain === 'year' ? monthsPerYear : 1
}
