/** Calculates one model with this program and with HyperFormula, in one process and in turn, after comparing all results. */
import type { Graph } from '../../src/core/calculation/graph/build-graph.ts'
import { compilePlan } from '../../src/core/calculation/graph/compile-plan.ts'
import { seriesLength } from '../../src/core/calculation/graph/horizon.ts'
import { isLeaf } from '../../src/core/calculation/graph/operation.ts'
import {
  type Calculated,
  type CalculatedResult,
  calculate,
  createModel,
  type Model,
  seriesOf,
} from '../../src/core/calculation/readings/evaluate.ts'
import { answerParent } from '../parts/child.ts'
import { catalogueGraphs, largeGraph } from './models.ts'
import { createPeer, type Peer } from './peer.ts'
import { asYearly } from './yearly.ts'

export type Task = {
  /** The ten proposals, or one of so many drivers over so many years. */
  readonly model: 'catalogue' | { readonly drivers: number; readonly years: number }
  readonly withPeer: boolean
}

/** Microseconds, each the best of many. */
export type Times = {
  /** Every formula calculated from leaves that stand there. */
  readonly calculate: number
  /** The same after every leaf was given a value. */
  readonly setAndCalculate: number
}

export type Measured = {
  readonly figures: number
  readonly values: number
  readonly monthly: Times
  readonly yearly: Times
  readonly compile: number
  readonly peer: { readonly cells: number; readonly monthly: Times; readonly yearly: Times } | null
}

answerParent(async ({ model, withPeer }: Task): Promise<Measured> => {
  const months = model === 'catalogue' ? catalogueGraphs() : [largeGraph(model.drivers, model.years)]
  const years = months.map(asYearly)
  const own = { months: createOwn(months), years: createOwn(years) }
  const peer = withPeer ? { months: createPeer(months), years: createPeer(years) } : null
  if (peer) {
    compare(months, peer.months)
    compare(years, peer.years)
  }
  return {
    figures: months.reduce((sum, graph) => sum + graph.figures.length, 0),
    values: own.months.models.reduce((sum, { plan }) => sum + plan.size, 0),
    monthly: timesOf(own.months),
    yearly: timesOf(own.years),
    compile: best(() => months.map(graph => compilePlan(graph))),
    peer: peer && { cells: peer.months.cells, monthly: timesOf(peer.months), yearly: timesOf(peer.years) },
  }
})

type Own = Calculator & { readonly models: readonly Model[] }

/** As the program does it for a stress case, in an array that is there: all instructions, and a look for what is no number. */
function createOwn(graphs: readonly Graph[]): Own {
  const models = graphs.map(graph => createModel(graph))
  const standing = models.map(model => ({ model, spare: requireCalculated(calculate(model)).slots }))
  const changes = graphs.map(
    ({ figures }) =>
      new Map(
        figures.flatMap(({ key, operation }) =>
          isLeaf(operation) && operation.kind !== 'constant' ? [[key, operation.values] as const] : [],
        ),
      ),
  )
  return {
    models,
    calculate: () => {
      for (const { model, spare } of standing) requireCalculated(calculate(model, new Map(), spare))
    },
    setAndCalculate: () => {
      standing.forEach(({ model, spare }, i) => {
        requireCalculated(calculate(model, changes[i], spare))
      })
    },
  }
}

function requireCalculated(result: CalculatedResult): Calculated {
  if (!result.ok) throw new Error(`${result.problem.figure} has no value`)
  return result.calculated
}

/** The whole of both: whoever differs in one value is not measured. */
function compare(graphs: readonly Graph[], peer: Peer): void {
  graphs.forEach((graph, i) => {
    const calculated = requireCalculated(calculate(createModel(graph)))
    for (const { key, grain } of graph.figures) {
      const own = seriesOf(calculated, key)
      const other = peer.valuesOf(i, key, seriesLength(grain, graph.horizon))
      const worst = own.findIndex((value, at) => !isNear(value, other[at] ?? Number.NaN))
      if (worst >= 0)
        throw new Error(`${key}, value ${worst}: we say ${own[worst]}, the peer ${other[worst]}`)
    }
  })
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
}

type Calculator = { readonly [way in keyof Times]: () => void }

function timesOf({ calculate, setAndCalculate }: Calculator): Times {
  return { calculate: best(calculate), setAndCalculate: best(setAndCalculate) }
}

/** Warm first; then the best of rounds of at least 10 ms, since other programs can only make a round slower. */
function best(run: () => void): number {
  const until = (ms: number): number => {
    const started = performance.now()
    let times = 0
    do {
      run()
      times += 1
    } while (performance.now() - started < ms)
    return ((performance.now() - started) / times) * 1000
  }
  until(200)
  return Math.min(...Array.from({ length: 20 }, () => until(10)))
}
