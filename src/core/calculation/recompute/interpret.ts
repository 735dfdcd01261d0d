/**
 * A second, simply written evaluation of a graph: asks each figure for the value of one period, by the definition of
 * its operation, and goes back to its inputs as a person would. Slow on purpose, and shares nothing with the plan
 * runner but the operations' names, so that the two check each other.
 */
import type { Figure } from '../graph/figure.ts'
import type { Horizon } from '../graph/horizon.ts'
import {
  type FigureKey,
  type Operation,
  type OperationOf,
  type PerKind,
  readOperation,
} from '../graph/operation.ts'

/** The value of a figure in a period of its grain; `index` 0 for what holds once. */
export type Ask = (key: FigureKey, index: number) => number

export function interpret(figures: readonly Figure[], { years }: Horizon): Ask {
  const byKey = new Map(figures.map(figure => [figure.key, figure]))
  const known = new Map<string, number>()
  const ask: Ask = (key, index) => {
    const figure = byKey.get(key)
    if (!figure) throw new Error(`no figure ${key}`)
    const at = figure.grain === 'once' ? 0 : index
    const name = `${at} ${key}`
    const found = known.get(name)
    if (found !== undefined) return found
    const monthsPerPeriod = figure.grain === 'year' ? 12 : 1
    const context: Context = { ask, index: at, monthsPerPeriod, years, operationOf }
    const value = readOperation(definitions, figure.operation, context)
    known.set(name, value)
    return value
  }
  const operationOf = (key: FigureKey): Operation => {
    const figure = byKey.get(key)
    if (!figure) throw new Error(`no figure ${key}`)
    return figure.operation
  }
  return ask
}

type Context = {
  readonly ask: Ask
  readonly index: number
  readonly monthsPerPeriod: number
  readonly years: number
  readonly operationOf: (key: FigureKey) => Operation
}

const given = ({ values }: { readonly values: readonly number[] }, { index }: Context) =>
  values[index] ?? Number.NaN

const definitions: PerKind<Context, number> = {
  assumption: given,
  parameter: given,
  constant: given,
  scenario: given,
  add: ({ terms }, { ask, index }) => sumOf(terms, key => ask(key, index)),
  subtract: ({ of, less }, { ask, index }) => ask(of, index) - ask(less, index),
  negate: ({ of }, { ask, index }) => 0 - ask(of, index),
  multiply: ({ factors }, { ask, index }) => factors.map(key => ask(key, index)).reduce((a, b) => a * b, 1),
  divide: ({ of, by }, { ask, index }) => ask(of, index) / ask(by, index),
  min: ({ of }, { ask, index }) => Math.min(...of.map(key => ask(key, index))),
  max: ({ of }, { ask, index }) => Math.max(...of.map(key => ask(key, index))),
  choose: ({ test, limit, reached, below }, { ask, index }) =>
    ask(ask(test, index) >= ask(limit, index) ? reached : below, index),
  step: stepValue,
  pick: ({ of, index }, { ask }) => ask(of, index),
  elapsed: (_, { index, monthsPerPeriod }) => index * monthsPerPeriod,
  active: ({ from, until }, { ask, index, monthsPerPeriod }) => {
    const start = Math.max(ask(from, 0), index * monthsPerPeriod)
    const end = Math.min(ask(until, 0), (index + 1) * monthsPerPeriod)
    return Math.max(0, end - start) / monthsPerPeriod
  },
  delay: delayed,
  flow: stock,
  convolve: ({ intake, profile, counted }, { ask, index }) =>
    sumOf(upTo(index), entry => {
      const age = index - entry
      const now = ask(profile, age)
      const before = age === 0 ? 0 : ask(profile, age - 1)
      return ask(intake, entry) * (counted === 'evenly' ? (before + now) / 2 : now)
    }),
  cumulate: ({ of }, { ask, index }) => sumOf(upTo(index), i => ask(of, i)),
  spread: ({ of, as }, { ask, index }) => ask(of, Math.floor(index / 12)) / (as === 'divide' ? 12 : 1),
  yearSum: ({ of }, { ask, index }) => sumOf(monthsOf(index), month => ask(of, month)),
  yearMean: ({ of }, { ask, index }) => sumOf(monthsOf(index), month => ask(of, month)) / 12,
  yearEnd: ({ of }, { ask, index }) => ask(of, index * 12 + 11),
  // a pathway has a series for each state; only `state` can say which one is asked for
  pathway: () => Number.NaN,
  state: ({ of, index: state }, context) => {
    const operation = context.operationOf(of)
    if (operation.kind !== 'pathway') throw new Error(`${of} is no pathway`)
    const closing = stateAfter(operation, state, context.index, context.ask)
    if (operation.counted === 'at-start') return closing
    return (stateAfter(operation, state, context.index - 1, context.ask) + closing) / 2
  },
}

/** All that came in and has not dropped off: each period's intake times what of it is still there. */
function stock({ intake, dropOff, counted }: OperationOf<'flow'>, context: Context): number {
  const { ask, index, monthsPerPeriod } = context
  const stays = (1 - ask(dropOff, 0)) ** (monthsPerPeriod / 12)
  const remaining = (until: number) => sumOf(upTo(until), i => ask(intake, i) * stays ** (until - i))
  return counted === 'evenly' ? (remaining(index - 1) + remaining(index)) / 2 : remaining(index)
}

function delayed({ of, by }: OperationOf<'delay'>, { ask, index, monthsPerPeriod }: Context): number {
  const periods = Math.max(0, ask(by, 0)) / monthsPerPeriod
  const whole = Math.floor(periods)
  const late = periods - whole
  const at = (i: number) => (i < 0 ? 0 : ask(of, i))
  return at(index - whole) * (1 - late) + (late === 0 ? 0 : at(index - whole - 1) * late)
}

/** The area under the steps from x to x + span, divided by the span. */
function stepValue({ of, thresholds, values, span }: OperationOf<'step'>, { ask, index }: Context): number {
  const x = ask(of, index)
  const height = (at: number) =>
    ask(values[Math.max(0, thresholds.filter((t, k) => k > 0 && t <= at).length)] ?? '', 0)
  if (span <= 0) return height(x)
  const cuts = [x, ...thresholds.slice(1).filter(t => t > x && t < x + span), x + span]
  return sumOf(cuts.slice(1), (to, k) => (to - (cuts[k] ?? 0)) * height(cuts[k] ?? 0)) / span
}

/**
 * How many are in a state when a month is over; before the first month, how many began in it. Walks forward from the
 * start, so that a long horizon does not nest as deep as it has months.
 */
function stateAfter(o: OperationOf<'pathway'>, state: number, month: number, ask: Ask): number {
  let people = o.start.map(key => ask(key, 0))
  for (const i of upTo(month)) {
    const before = people
    people = before.map((count, s) => {
      const moved = o.moves.map(move => ({
        ...move,
        people:
          ask(move.amount, i) * (move.as === 'share' && move.from !== null ? (before[move.from] ?? 0) : 1),
      }))
      const out = sumOf(moved, move => (move.from === s ? move.people : 0))
      const come = sumOf(moved, move => (move.to === s ? move.people : 0))
      return count - out + come
    })
  }
  return people[state] ?? Number.NaN
}

/** 0, 1, … last; nothing where last is below 0. */
function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, i) => i)
}

function monthsOf(year: number): number[] {
  return upTo(11).map(month => year * 12 + month)
}

function sumOf<T>(items: readonly T[], amount: (item: T, index: number) => number): number {
  return items.reduce((total, item, i) => total + amount(item, i), 0)
}
