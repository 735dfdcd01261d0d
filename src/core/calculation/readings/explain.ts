/**
 * The second reading: how a value came about, as a tree down to assumptions, parameters and their sources. It holds
 * codes and numbers; words/ makes sentences of them. What changes nothing (times 1, minus 0, no delay) is left out,
 * and a figure that was explained further up is only named.
 */

import { requireFigure } from '../graph/build-graph.ts'
import type { Figure } from '../graph/figure.ts'
import { type Grain, monthsPerYear } from '../graph/horizon.ts'
import type { Label } from '../graph/label.ts'
import type { Assumption, ParameterUse } from '../graph/leaf.ts'
import { type Counting, type FigureKey, type PerKind, readOperation } from '../graph/operation.ts'
import type { FigureUnit } from '../graph/unit.ts'
import { type Calculated, seriesOf } from './evaluate.ts'

/** Periods of a figure's own grain, counted from the start of the horizon; `until` is not included. */
export type Range = { readonly from: number; readonly until: number }

/** How a value was made, with what is not among its inputs. */
export type How =
  | { readonly kind: 'assumption'; readonly assumption: Assumption }
  | { readonly kind: 'parameter'; readonly parameter: ParameterUse }
  | { readonly kind: 'constant' | 'scenario' }
  | { readonly kind: 'add' | 'subtract' | 'negate' | 'multiply' | 'divide' }
  /** `binding`: which input decides, null where it is not the same one all through. */
  | { readonly kind: 'min' | 'max'; readonly binding: FigureKey | null }
  | { readonly kind: 'choose'; readonly reached: 'always' | 'never' | 'sometimes' }
  | { readonly kind: 'step'; readonly thresholds: readonly number[] }
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'active'; readonly from: number; readonly until: number }
  | { readonly kind: 'delay'; readonly months: number }
  | { readonly kind: 'flow' | 'convolve'; readonly counted: Counting }
  | { readonly kind: 'cumulate' }
  | { readonly kind: 'spread'; readonly as: 'repeat' | 'divide' }
  | { readonly kind: 'yearSum' | 'yearMean' | 'yearEnd' }
  | { readonly kind: 'pathway'; readonly states: readonly string[] }
  | { readonly kind: 'state'; readonly index: number }

export type Explanation = {
  readonly figure: FigureKey
  readonly label: Label
  readonly unit: FigureUnit
  readonly grain: Grain
  readonly range: Range
  /** One per period of the range; empty for a pathway, whose states are figures of their own. */
  readonly values: readonly number[]
  readonly how: How
  readonly inputs: readonly Explanation[]
  /** True where the same figure over the same periods was explained before, further up or to the left. */
  readonly repeated: boolean
}

export function explain(calculated: Calculated, key: FigureKey, range: Range): Explanation {
  return explainFigure(calculated, key, range, new Set())
}

/** Every leaf under a value, once each: what it rests on. */
export function leavesOf(explanation: Explanation): Explanation[] {
  if (explanation.repeated) return []
  const isLeaf = explanation.how.kind === 'assumption' || explanation.how.kind === 'parameter'
  const below = explanation.inputs.flatMap(leavesOf)
  return isLeaf ? [explanation, ...below] : below
}

type Step = {
  readonly how: How
  readonly inputs: readonly { readonly key: FigureKey; readonly range: Range }[]
  /** The figure has the same values as its only input that counts, so the input is explained in its place. */
  readonly isSame?: boolean
}

type Context = {
  readonly figure: Figure
  readonly range: Range
  readonly grainOf: (key: FigureKey) => Grain
  readonly valuesOf: (key: FigureKey, range: Range) => Float64Array
}

function explainFigure(calculated: Calculated, key: FigureKey, range: Range, seen: Set<string>): Explanation {
  const figure = requireFigure(calculated.model.graph, key)
  const context: Context = {
    figure,
    range,
    grainOf: input => requireFigure(calculated.model.graph, input).grain,
    valuesOf: (input, over) => seriesOf(calculated, input).subarray(over.from, over.until),
  }
  const { how, inputs, isSame } = readOperation(steps, figure.operation, context)
  const [only] = inputs
  if (isSame && only && seen.size > 0) return explainFigure(calculated, only.key, only.range, seen)
  const mark = `${key}@${range.from}-${range.until}`
  const repeated = seen.has(mark)
  seen.add(mark)
  return {
    figure: key,
    label: figure.label,
    unit: figure.unit,
    grain: figure.grain,
    range,
    values: figure.grain === 'states' ? [] : [...context.valuesOf(key, range)],
    how,
    inputs: repeated ? [] : inputs.map(input => explainFigure(calculated, input.key, input.range, seen)),
    repeated,
  }
}

const noInputs: Step['inputs'] = []

const steps: PerKind<Context, Step> = {
  assumption: o => ({ how: { kind: 'assumption', assumption: o.assumption }, inputs: noInputs }),
  parameter: o => ({ how: { kind: 'parameter', parameter: o.parameter }, inputs: noInputs }),
  constant: () => ({ how: { kind: 'constant' }, inputs: noInputs }),
  scenario: () => ({ how: { kind: 'scenario' }, inputs: noInputs }),
  add: (o, c) => withoutNeutral({ kind: 'add' }, o.terms, 0, c),
  subtract: (o, c) => {
    const isSame = isAll(o.less, 0, c)
    const inputs = isSame ? [same(o.of, c)] : [same(o.of, c), same(o.less, c)]
    return { how: { kind: 'subtract' }, inputs, isSame }
  },
  negate: (o, c) => ({ how: { kind: 'negate' }, inputs: [same(o.of, c)] }),
  multiply: (o, c) => withoutNeutral({ kind: 'multiply' }, o.factors, 1, c),
  divide: (o, c) => ({ how: { kind: 'divide' }, inputs: [same(o.of, c), same(o.by, c)] }),
  min: (o, c) => ({
    how: { kind: 'min', binding: bindingOf(o.of, c) },
    inputs: o.of.map(key => same(key, c)),
  }),
  max: (o, c) => ({
    how: { kind: 'max', binding: bindingOf(o.of, c) },
    inputs: o.of.map(key => same(key, c)),
  }),
  choose: (o, c) => {
    const reached = howOften(o.test, o.limit, c)
    const taken = reached === 'always' ? [o.reached] : reached === 'never' ? [o.below] : [o.reached, o.below]
    return { how: { kind: 'choose', reached }, inputs: [o.test, o.limit, ...taken].map(key => same(key, c)) }
  },
  step: (o, c) => {
    const xs = [...over(o.of, c)]
    const lowest = Math.min(...xs)
    const highest = Math.max(...xs) + o.span
    const used = o.values.filter((_, k) => {
      const from = k === 0 ? -Infinity : (o.thresholds[k] ?? Infinity)
      return from <= highest && lowest < (o.thresholds[k + 1] ?? Infinity)
    })
    return {
      how: { kind: 'step', thresholds: o.thresholds },
      inputs: [same(o.of, c), ...used.map(key => ({ key, range: onlyOne }))],
    }
  },
  pick: o => ({
    how: { kind: 'pick', index: o.index },
    inputs: [{ key: o.of, range: { from: o.index, until: o.index + 1 } }],
  }),
  elapsed: () => ({ how: { kind: 'elapsed' }, inputs: noInputs }),
  active: (o, c) => ({
    how: {
      kind: 'active',
      from: c.valuesOf(o.from, onlyOne)[0] ?? 0,
      until: c.valuesOf(o.until, onlyOne)[0] ?? 0,
    },
    inputs: [same(o.from, c), same(o.until, c)],
  }),
  delay: (o, c) => {
    const months = c.valuesOf(o.by, onlyOne)[0] ?? 0
    const periods = Math.ceil(months / (c.figure.grain === 'year' ? monthsPerYear : 1))
    const range = { from: Math.max(0, c.range.from - periods), until: c.range.until }
    const of = { key: o.of, range }
    return {
      how: { kind: 'delay', months },
      inputs: months === 0 ? [of] : [of, same(o.by, c)],
      isSame: months === 0,
    }
  },
  flow: (o, c) => ({
    how: { kind: 'flow', counted: o.counted },
    inputs: [upTo(o.intake, c), ...(isAll(o.dropOff, 0, c) ? [] : [same(o.dropOff, c)])],
  }),
  convolve: (o, c) => ({
    how: { kind: 'convolve', counted: o.counted },
    inputs: [upTo(o.intake, c), upTo(o.profile, c)],
  }),
  cumulate: (o, c) => ({ how: { kind: 'cumulate' }, inputs: [upTo(o.of, c)] }),
  spread: (o, c) => ({
    how: { kind: 'spread', as: o.as },
    inputs: [
      {
        key: o.of,
        range: {
          from: Math.floor(c.range.from / monthsPerYear),
          until: Math.ceil(c.range.until / monthsPerYear),
        },
      },
    ],
    isSame: o.as === 'repeat',
  }),
  yearSum: (o, c) => ({ how: { kind: 'yearSum' }, inputs: [monthsOf(o.of, c)] }),
  yearMean: (o, c) => ({ how: { kind: 'yearMean' }, inputs: [monthsOf(o.of, c)] }),
  yearEnd: (o, c) => {
    const until = c.range.until * monthsPerYear
    return { how: { kind: 'yearEnd' }, inputs: [{ key: o.of, range: { from: until - 1, until } }] }
  },
  pathway: (o, c) => ({
    how: { kind: 'pathway', states: o.states },
    inputs: [
      ...o.start.filter(key => !isAll(key, 0, c)).map(key => same(key, c)),
      ...o.moves.map(move => upTo(move.amount, c)).filter(({ key, range }) => isMoving(key, range, c)),
    ],
  }),
  state: (o, c) => ({
    how: { kind: 'state', index: o.index },
    inputs: [{ key: o.of, range: c.range }],
  }),
}

const onlyOne: Range = { from: 0, until: 1 }

/** The same periods of an input, or its one value. */
function same(key: FigureKey, { grainOf, range }: Context): Step['inputs'][number] {
  return { key, range: grainOf(key) === 'once' ? onlyOne : range }
}

/** An input from the start: what carries forward rests on all that came before. */
function upTo(key: FigureKey, { grainOf, range }: Context): Step['inputs'][number] {
  return { key, range: grainOf(key) === 'once' ? onlyOne : { from: 0, until: range.until } }
}

function monthsOf(key: FigureKey, { range }: Context): Step['inputs'][number] {
  return { key, range: { from: range.from * monthsPerYear, until: range.until * monthsPerYear } }
}

function over(key: FigureKey, c: Context): Float64Array {
  return c.valuesOf(key, same(key, c).range)
}

function isAll(key: FigureKey, value: number, c: Context): boolean {
  return over(key, c).every(each => each === value)
}

/** Whether anybody moves at all. */
function isMoving(key: FigureKey, range: Range, c: Context): boolean {
  return c.valuesOf(key, range).some(value => value !== 0)
}

function withoutNeutral(how: How, keys: readonly FigureKey[], neutral: number, c: Context): Step {
  const telling = keys.filter(key => !isAll(key, neutral, c))
  const shown = telling.length > 0 ? telling : keys.slice(0, 1)
  return { how, inputs: shown.map(key => same(key, c)), isSame: shown.length === 1 }
}

function bindingOf(keys: readonly FigureKey[], c: Context): FigureKey | null {
  const own = c.valuesOf(c.figure.key, c.range)
  return (
    keys.find(key => over(key, c).every((value, i) => value === own[over(key, c).length === 1 ? 0 : i])) ??
    null
  )
}

function howOften(test: FigureKey, limit: FigureKey, c: Context): 'always' | 'never' | 'sometimes' {
  const tests = over(test, c)
  const limits = over(limit, c)
  const count = Math.max(tests.length, limits.length)
  const valueAt = (series: Float64Array, i: number) => series[series.length === 1 ? 0 : i] ?? 0
  const reached = Array.from({ length: count }, (_, i) => valueAt(tests, i) >= valueAt(limits, i))
  return reached.every(Boolean) ? 'always' : reached.some(Boolean) ? 'sometimes' : 'never'
}
