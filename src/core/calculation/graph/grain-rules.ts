/** Which grain each operation gives. Values that hold once fit everywhere; years and months never mix by themselves. */
import type { Grain } from './horizon.ts'
import { type Operation, type PerKind, readOperation } from './operation.ts'

export type GrainAnswer =
  | { readonly ok: true; readonly grain: Grain }
  | { readonly ok: false; readonly found: readonly Grain[] }

type Context = { readonly own: Grain; readonly grainOf: (key: string) => Grain }

export function grainOfOperation(operation: Operation, context: Context): GrainAnswer {
  return readOperation(rules, operation, context)
}

const series: readonly Grain[] = ['year', 'month', 'age']

const leaf = (_: Operation, { own }: Context) => gives(own, own !== 'states')
const timed = (_: Operation, { own }: Context) => gives(own, series.includes(own))
const monthly = (o: { readonly of: string }, { grainOf }: Context) =>
  grainOf(o.of) === 'month' ? gives('year') : refuse(grainOf(o.of))

const rules: PerKind<Context, GrainAnswer> = {
  assumption: leaf,
  parameter: leaf,
  constant: leaf,
  scenario: leaf,
  add: (o, { grainOf }) => broadcast(o.terms.map(grainOf)),
  subtract: (o, { grainOf }) => broadcast([grainOf(o.of), grainOf(o.less)]),
  negate: (o, { grainOf }) => broadcast([grainOf(o.of)]),
  multiply: (o, { grainOf }) => broadcast(o.factors.map(grainOf)),
  divide: (o, { grainOf }) => broadcast([grainOf(o.of), grainOf(o.by)]),
  min: (o, { grainOf }) => broadcast(o.of.map(grainOf)),
  max: (o, { grainOf }) => broadcast(o.of.map(grainOf)),
  choose: (o, { grainOf }) => broadcast([o.test, o.limit, o.reached, o.below].map(grainOf)),
  step: (o, { grainOf }) =>
    o.values.every(key => grainOf(key) === 'once')
      ? broadcast([grainOf(o.of)])
      : refuse(...o.values.map(grainOf)),
  pick: (o, { grainOf }) => (isSeries(grainOf(o.of)) ? gives('once') : refuse(grainOf(o.of))),
  elapsed: timed,
  active: (o, context) => once(context, o.from, o.until) ?? timed(o, context),
  delay: (o, context) => once(context, o.by) ?? seriesOnly(context.grainOf(o.of)),
  flow: (o, context) => once(context, o.dropOff) ?? seriesOnly(context.grainOf(o.intake)),
  convolve: (o, { grainOf }) =>
    grainOf(o.intake) === 'month' && grainOf(o.profile) === 'age'
      ? gives('month')
      : refuse(grainOf(o.intake), grainOf(o.profile)),
  cumulate: (o, { grainOf }) => seriesOnly(grainOf(o.of)),
  spread: (o, { grainOf }) => (grainOf(o.of) === 'year' ? gives('month') : refuse(grainOf(o.of))),
  yearSum: monthly,
  yearMean: monthly,
  yearEnd: monthly,
  pathway: (o, { grainOf }) => {
    const starts = o.start.map(grainOf).filter(grain => grain !== 'once')
    const moves = o.moves
      .map(move => grainOf(move.amount))
      .filter(grain => grain !== 'once' && grain !== 'month')
    return starts.length + moves.length === 0 ? gives('states') : refuse(...starts, ...moves)
  },
  state: (o, { grainOf }) => (grainOf(o.of) === 'states' ? gives('month') : refuse(grainOf(o.of))),
}

function gives(grain: Grain, isPossible = true): GrainAnswer {
  return isPossible ? { ok: true, grain } : refuse(grain)
}

function refuse(...found: readonly Grain[]): GrainAnswer {
  return { ok: false, found }
}

function isSeries(grain: Grain): boolean {
  return series.includes(grain)
}

function seriesOnly(grain: Grain): GrainAnswer {
  return gives(grain, isSeries(grain))
}

function broadcast(grains: readonly Grain[]): GrainAnswer {
  const timed = grains.filter(grain => grain !== 'once')
  const [grain = 'once'] = timed
  return timed.every(other => other === grain && isSeries(other)) ? gives(grain) : refuse(...grains)
}

function once({ grainOf }: Context, ...keys: readonly string[]): GrainAnswer | null {
  return keys.every(key => grainOf(key) === 'once') ? null : refuse(...keys.map(grainOf))
}
