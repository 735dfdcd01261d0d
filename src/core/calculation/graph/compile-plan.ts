/**
 * Turns a graph into a plan: gives every figure its place, and every operation its instruction. What follows from
 * constants alone is calculated at once and leaves no instruction.
 */
import type { Graph } from './build-graph.ts'
import type { Figure } from './figure.ts'
import { monthCount, monthsPerYear, seriesLength } from './horizon.ts'
import {
  type Counting,
  type FigureKey,
  inputsOf,
  isLeaf,
  type Operation,
  type OperationKind,
  type OperationOf,
  type PerKind,
  readOperation,
} from './operation.ts'
import { type Op, op, type Plan, type Stretch } from './plan.ts'
import { runCode } from './run-plan.ts'

/** `like`: a graph with its plan, whose instructions are the same where its shape is. */
export function compilePlan(graph: Graph, like: Compiled | null = null): Plan {
  return like?.graph.shape === graph.shape ? withLeavesOf(graph, like.plan) : compile(graph)
}

type Compiled = { readonly graph: Graph; readonly plan: Plan }

function withLeavesOf(graph: Graph, plan: Plan): Plan {
  const initial = plan.initial.slice()
  placeLeaves(graph, plan.places, initial)
  return { ...plan, initial }
}

function compile(graph: Graph): Plan {
  const places = new Map<FigureKey, Stretch>()
  let size = 0
  for (const figure of graph.figures) {
    const alias = aliasOf(figure, places, graph)
    const length = lengthOf(figure, graph)
    places.set(figure.key, { at: alias ?? size, length })
    if (alias === null) size += length + scratchOf(figure.operation)
  }
  const initial = initialValues(graph, places, size)
  const code: number[] = []
  const numbers: number[] = []
  const instructions = new Map<FigureKey, Stretch>()
  const fixed = new Set<FigureKey>()
  for (const figure of graph.figures) {
    const words = readOperation(emitters, figure.operation, {
      figure,
      graph,
      places,
      fixed,
      initial,
      numbers,
    })
    const isFixed = isFixedKind(figure.operation) && inputsOf(figure.operation).every(key => fixed.has(key))
    if (isFixed) fixed.add(figure.key)
    if (words === null) continue
    // what follows from constants alone is calculated here, once
    if (isFixed) runCode(Int32Array.from(words), Float64Array.from(numbers), initial)
    else {
      instructions.set(figure.key, { at: code.length, length: words.length })
      for (const each of words) code.push(each)
    }
  }
  return {
    size,
    code: Int32Array.from(code),
    instructions,
    numbers: Float64Array.from(numbers),
    initial,
    places,
    leaves: graph.figures
      .filter(({ operation }) => isLeaf(operation) && !isFixedKind(operation))
      .map(({ key }) => placeIn(places, key)),
    watched: watchedOf(graph, places),
  }
}

/** Every operation but these gives no number where one of its inputs is none, in the same period or a later one. */
const mayHide: ReadonlySet<OperationKind> = new Set([
  'divide',
  'min',
  'max',
  'choose',
  'step',
  'pick',
  'active',
  'delay',
  'convolve',
  'yearEnd',
  'pathway',
  'state',
])

/** The figures that no other hands on. */
function watchedOf({ figures }: Graph, places: Plan['places']): Stretch[] {
  const handedOn = new Set(
    figures.flatMap(({ operation }) => (mayHide.has(operation.kind) ? [] : inputsOf(operation))),
  )
  const own = figures.filter(({ key }) => !handedOn.has(key)).map(({ key }) => placeIn(places, key))
  return own.sort((a, b) => a.at - b.at)
}

/** Leaves that somebody may move are never fixed. */
function isFixedKind({ kind }: Operation): boolean {
  return kind !== 'assumption' && kind !== 'parameter' && kind !== 'scenario'
}

/**
 * Figures that need no place of their own: the state of a pathway is a stretch of the pathway's, and a sum of one
 * term is that term.
 */
function aliasOf({ operation, grain }: Figure, places: Plan['places'], graph: Graph): number | null {
  if (operation.kind === 'state')
    return placeIn(places, operation.of).at + operation.index * monthCount(graph.horizon)
  const only = onlyTerm(operation)
  return only !== null && graph.byKey.get(only)?.grain === grain ? placeIn(places, only).at : null
}

function onlyTerm(operation: Operation): FigureKey | null {
  return operation.kind === 'add' && operation.terms.length === 1 ? (operation.terms[0] ?? null) : null
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
  placeLeaves(graph, places, values)
  return values
}

function placeLeaves({ figures }: Graph, places: Plan['places'], into: Float64Array): void {
  for (const { key, operation } of figures)
    if (isLeaf(operation)) into.set(operation.values, places.get(key)?.at ?? 0)
}

type Context = {
  readonly figure: Figure
  readonly graph: Graph
  readonly places: Plan['places']
  /** Figures that follow from constants alone, with their values in `initial`. */
  readonly fixed: ReadonlySet<FigureKey>
  readonly initial: Float64Array
  /** Takes the numbers that are not whole. */
  readonly numbers: number[]
}

type Words = readonly number[]

const leaf = () => null

/** How each instruction is written stands in plan.ts. */
const emitters: PerKind<Context, Words | null> = {
  assumption: leaf,
  parameter: leaf,
  constant: leaf,
  scenario: leaf,
  add: (o, c) => (isAlias(o, c) ? null : folding(op.add, o.terms, c)),
  subtract: (o, c) => write(op.subtract, c, [...ref(o.of, c), ...ref(o.less, c)]),
  negate: (o, c) => write(op.negate, c, ref(o.of, c)),
  multiply: (o, c) => folding(op.multiply, o.factors, c),
  divide: (o, c) => write(op.divide, c, [...ref(o.of, c), ...ref(o.by, c)]),
  min: (o, c) => folding(op.min, o.of, c),
  max: (o, c) => folding(op.max, o.of, c),
  choose: (o, c) =>
    write(
      op.choose,
      c,
      [o.test, o.limit, o.reached, o.below].flatMap(key => ref(key, c)),
    ),
  step: (o, c) => {
    const numbersAt = c.numbers.push(o.span, ...thresholdsOf(o)) - 1 - o.values.length
    const values = o.values.map(key => placeOf(key, c))
    return write(op.step, c, [...ref(o.of, c), numbersAt, values.length, ...values])
  },
  pick: (o, c) => write(op.pick, c, [placeOf(o.of, c) + o.index]),
  elapsed: (_, c) => write(op.elapsed, c, [periodMonths(c)]),
  active: (o, c) => write(op.active, c, [placeOf(o.from, c), placeOf(o.until, c), periodMonths(c)]),
  delay: (o, c) => write(op.delay, c, [placeOf(o.of, c), placeOf(o.by, c), periodMonths(c)]),
  flow: (o, c) =>
    write(op.flow, c, [placeOf(o.intake, c), placeOf(o.dropOff, c), periodMonths(c), evenly(o.counted)]),
  convolve: (o, c) => write(op.convolve, c, [placeOf(o.intake, c), placeOf(o.profile, c), evenly(o.counted)]),
  cumulate: (o, c) => write(op.cumulate, c, [placeOf(o.of, c)]),
  spread: (o, c) => write(op.spread, c, [placeOf(o.of, c), o.as === 'divide' ? monthsPerYear : 1]),
  yearSum: (o, c) => write(op.yearSum, c, [placeOf(o.of, c)]),
  yearMean: (o, c) => write(op.yearMean, c, [placeOf(o.of, c)]),
  yearEnd: (o, c) => write(op.yearEnd, c, [placeOf(o.of, c)]),
  pathway: (o, c) => {
    const { at, length } = placeIn(c.places, c.figure.key)
    const moves = o.moves.flatMap(({ from, to, as, amount }) => [
      from ?? -1,
      to ?? -1,
      as === 'share' ? 1 : 0,
      ...ref(amount, c),
    ])
    const starts = o.start.map(key => placeOf(key, c))
    const head = [evenly(o.counted), o.states.length, at + length, o.moves.length]
    return written(op.pathway, at, monthCount(c.graph.horizon), [...head, ...starts, ...moves])
  },
  state: leaf,
}

/** A table without thresholds has one value for everything. */
function thresholdsOf({ thresholds, values }: OperationOf<'step'>): readonly number[] {
  return values.map((_, i) => thresholds[i] ?? Number.NEGATIVE_INFINITY)
}

function evenly(counted: Counting): number {
  return counted === 'evenly' ? 1 : 0
}

/** A sum of one term has its term's place, so there is nothing to do. */
function isAlias(operation: Operation, context: Context): boolean {
  const only = onlyTerm(operation)
  return only !== null && placeOf(only, context) === placeIn(context.places, context.figure.key).at
}

function write(kind: Op, { figure, places }: Context, operands: Words): Words {
  const { at, length } = placeIn(places, figure.key)
  return written(kind, at, length, operands)
}

function written(kind: Op, out: number, length: number, operands: Words): Words {
  return [kind, operands.length + 4, out, length, ...operands]
}

function folding(kind: Op, keys: readonly FigureKey[], context: Context): Words {
  const telling = kind === op.multiply ? keys.filter(key => !isAlwaysOne(key, context)) : keys
  const hasSeries = telling.some(key => isSeries(key, context))
  // a series that is 1 throughout says nothing, as long as another one gives the length
  const used = hasSeries ? telling : keys
  const onces = used.filter(key => !isSeries(key, context))
  const series = used.filter(key => isSeries(key, context))
  const places = [...onces, ...series].map(key => placeOf(key, context))
  return write(kind, context, [onces.length, series.length, ...places])
}

function isAlwaysOne(key: FigureKey, { fixed, initial, places }: Context): boolean {
  const place = places.get(key)
  if (!place || !fixed.has(key)) return false
  return initial.subarray(place.at, place.at + place.length).every(value => value === 1)
}

function isSeries(key: FigureKey, { graph }: Context): boolean {
  return graph.byKey.get(key)?.grain !== 'once'
}

/** Place, and 1 to walk along it or 0 for a value that holds once. */
function ref(key: FigureKey, context: Context): Words {
  return [placeOf(key, context), isSeries(key, context) ? 1 : 0]
}

function placeOf(key: FigureKey, { places }: Context): number {
  return placeIn(places, key).at
}

function placeIn(places: Plan['places'], key: FigureKey): Stretch {
  const place = places.get(key)
  if (!place) throw new Error(`no place for ${key}`)
  return place
}

function periodMonths({ figure }: Context): number {
  return figure.grain === 'year' ? monthsPerYear : 1
}
