/**
 * Turns a graph into a plan: gives every figure its place, and every operation its instruction. What follows from
 * constants alone is calculated at once and leaves no instruction.
 */
import type { Graph } from './build-graph.ts'
import type { Figure } from './figure.ts'
import { monthCount, monthsPerYear, seriesLength } from './horizon.ts'
import { type FigureKey, inputsOf, isLeaf, type Operation, type PerKind, readOperation } from './operation.ts'
import type { Fills, Instruction, Plan, Ref } from './plan.ts'
import { runInstruction } from './run-plan.ts'

export function compilePlan(graph: Graph): Plan {
  const places = new Map<FigureKey, { at: number; length: number }>()
  let size = 0
  for (const figure of graph.figures) {
    const alias = aliasOf(figure, places, graph)
    const length = lengthOf(figure, graph)
    places.set(figure.key, { at: alias ?? size, length })
    if (alias === null) size += length + scratchOf(figure.operation)
  }
  const initial = initialValues(graph, places, size)
  const instructions: Instruction[] = []
  const fixed = new Set<FigureKey>()
  for (const figure of graph.figures) {
    const instruction = readOperation(emitters, figure.operation, { figure, graph, places, fixed, initial })
    const isFixed = isFixedKind(figure.operation) && inputsOf(figure.operation).every(key => fixed.has(key))
    if (isFixed) fixed.add(figure.key)
    if (instruction === null) continue
    // what follows from constants alone is calculated here, once
    if (isFixed) runInstruction(instruction, initial)
    else instructions.push(instruction)
  }
  return { size, instructions, initial, places }
}

/** Leaves that somebody may move are never fixed. */
function isFixedKind({ kind }: Operation): boolean {
  return kind !== 'assumption' && kind !== 'parameter' && kind !== 'scenario'
}

/**
 * Figures that need no place of their own: the state of a pathway is a stretch of the pathway's, and a sum of one
 * term is that term.
 */
function aliasOf(
  { operation, grain }: Figure,
  places: Map<FigureKey, { at: number }>,
  graph: Graph,
): number | null {
  if (operation.kind === 'state')
    return startOf(operation.of, places) + operation.index * monthCount(graph.horizon)
  const only = onlyTerm(operation)
  return only !== null && graph.byKey.get(only)?.grain === grain ? startOf(only, places) : null
}

function onlyTerm(operation: Operation): FigureKey | null {
  return operation.kind === 'add' && operation.terms.length === 1 ? (operation.terms[0] ?? null) : null
}

function startOf(key: FigureKey, places: Map<FigureKey, { at: number }>): number {
  const place = places.get(key)
  if (!place) throw new Error(`no place for ${key}`)
  return place.at
}

function lengthOf(figure: Figure, graph: Graph): number {
  const states = figure.operation.kind === 'pathway' ? figure.operation.states.length : 1
  return seriesLength(figure.grain, graph.horizon, states)
}

function scratchOf(operation: Operation): number {
  return operation.kind === 'pathway' ? operation.states.length * 2 : 0
}

function initialValues(graph: Graph, places: Plan['places'], size: number): Float64Array {
  const values = new Float64Array(size)
  for (const { key, operation } of graph.figures)
    if (isLeaf(operation)) values.set(operation.values, places.get(key)?.at ?? 0)
  return values
}

type Context = {
  readonly figure: Figure
  readonly graph: Graph
  readonly places: Plan['places']
  /** Figures that follow from constants alone, with their values in `initial`. */
  readonly fixed: ReadonlySet<FigureKey>
  readonly initial: Float64Array
}

const leaf = () => null

const emitters: PerKind<Context, Instruction | null> = {
  assumption: leaf,
  parameter: leaf,
  constant: leaf,
  scenario: leaf,
  add: (o, c) => (isAlias(o, c) ? null : folding('add', o.terms, c)),
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

/** A sum of one term has its term's place, so there is nothing to do. */
function isAlias(operation: Operation, context: Context): boolean {
  const only = onlyTerm(operation)
  return only !== null && placeOf(only, context) === fills(context).out
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
  const telling = kind === 'multiply' ? keys.filter(key => !isAlwaysOne(key, context)) : keys
  const hasSeries = telling.some(key => ref(key, context).step === 1)
  // a series that is 1 throughout says nothing, as long as another one gives the length
  const refs = (hasSeries ? telling : keys).map(key => ref(key, context))
  const startsOf = (step: 0 | 1) => refs.filter(each => each.step === step).map(each => each.at)
  return { kind, ...fills(context), onces: startsOf(0), series: startsOf(1) }
}

function isAlwaysOne(key: FigureKey, { fixed, initial, places }: Context): boolean {
  const place = places.get(key)
  if (!place || !fixed.has(key)) return false
  return initial.subarray(place.at, place.at + place.length).every(value => value === 1)
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
