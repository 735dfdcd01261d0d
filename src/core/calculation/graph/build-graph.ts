/**
 * Makes a graph out of figures, or says why it cannot be one: an input that does not exist, a key used twice, a
 * circle, units or grains that do not fit. What this returns can be compiled and read without further checks.
 */
import type { Figure } from './figure.ts'
import { grainOfOperation } from './grain-rules.ts'
import { type Grain, type Horizon, seriesLength } from './horizon.ts'
import { type FigureKey, inputsOf } from './operation.ts'
import { hasShapeOf } from './same-shape.ts'
import { type FigureUnit, isSameUnit } from './unit.ts'
import { unitOfOperation } from './unit-rules.ts'

const builtBrand = Symbol('built graph')

export type Graph = {
  readonly horizon: Horizon
  /** Each after its inputs. */
  readonly figures: readonly Figure[]
  /** In the order in which they were given. */
  readonly byKey: ReadonlyMap<FigureKey, Figure>
  readonly shape: GraphShape
}

/** One and the same for graphs that differ in nothing but the values of their leaves. */
export type GraphShape = {
  /** What each figure reads, in the order of `figures`. */
  readonly inputs: readonly (readonly FigureKey[])[]
  readonly [builtBrand]: true
}

export type GraphProblem =
  | { readonly code: 'figure-doubled'; readonly figure: FigureKey }
  | { readonly code: 'input-missing'; readonly figure: FigureKey; readonly input: FigureKey }
  /** The figures of the circle, the first one repeated at the end. */
  | { readonly code: 'circle'; readonly path: readonly FigureKey[] }
  | {
      readonly code: 'units'
      readonly figure: FigureKey
      /** What was wanted; null where several inputs had to be alike. */
      readonly expected: FigureUnit | null
      readonly found: readonly FigureUnit[]
    }
  | {
      readonly code: 'grains'
      readonly figure: FigureKey
      readonly expected: Grain
      readonly found: readonly Grain[]
    }
  /** A leaf with too few or too many values, a step table without its values, a state that does not exist. */
  | {
      readonly code: 'shape'
      readonly figure: FigureKey
      readonly expected: number
      readonly found: number
    }

export type GraphResult =
  | { readonly ok: true; readonly graph: Graph }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] }

/** `like`: a graph that these figures may well hang together like, which then need not be found out again. */
export function buildGraph(
  horizon: Horizon,
  figures: readonly Figure[],
  like: Graph | null = null,
): GraphResult {
  const byKey = new Map(figures.map(figure => [figure.key, figure]))
  if (like && hasShapeOf(like, horizon, figures)) {
    const { shape } = like
    const ordered = like.figures.flatMap(({ key }) => byKey.get(key) ?? [])
    return { ok: true, graph: { horizon, figures: ordered, byKey, shape } }
  }
  const loose = [...findDoubled(figures), ...findMissing(figures, byKey)]
  if (loose.length > 0) return { ok: false, problems: loose }
  const sorted = sortByInputs(figures, byKey)
  if (!sorted.ok) return sorted
  const problems = sorted.figures.flatMap(figure => checkFigure(figure, byKey, horizon))
  if (problems.length > 0) return { ok: false, problems }
  // the only place where a graph gets its brand
  const shape = {
    inputs: sorted.figures.map(figure => inputsOf(figure.operation)),
    [builtBrand]: true,
  } as const
  return { ok: true, graph: { horizon, figures: sorted.figures, byKey, shape } }
}

/** For figures that the program itself put together: a problem is then a programmer's error. */
export function requireGraph(result: GraphResult): Graph {
  if (!result.ok) throw new Error(`not a graph: ${JSON.stringify(result.problems)}`)
  return result.graph
}

export function requireFigure(graph: Graph, key: FigureKey): Figure {
  const figure = graph.byKey.get(key)
  if (!figure) throw new Error(`no figure ${key}`)
  return figure
}

function findDoubled(figures: readonly Figure[]): GraphProblem[] {
  const seen = new Set<FigureKey>()
  return figures.flatMap(({ key }) => {
    if (seen.has(key)) return [{ code: 'figure-doubled', figure: key } as const]
    seen.add(key)
    return []
  })
}

function findMissing(figures: readonly Figure[], byKey: ReadonlyMap<FigureKey, Figure>): GraphProblem[] {
  return figures.flatMap(figure =>
    inputsOf(figure.operation)
      .filter(input => !byKey.has(input))
      .map(input => ({ code: 'input-missing', figure: figure.key, input }) as const),
  )
}

type Sorted =
  | { readonly ok: true; readonly figures: readonly Figure[] }
  | (GraphResult & { readonly ok: false })

/** Depth first with a stack of its own, so that a very long chain does not overflow the program's. */
function sortByInputs(figures: readonly Figure[], byKey: ReadonlyMap<FigureKey, Figure>): Sorted {
  const sorted: Figure[] = []
  const state = new Map<FigureKey, 'open' | 'done'>()
  for (const root of figures) {
    const stack = [open(root)]
    while (stack.length > 0) {
      const top = stack.at(-1)
      if (!top) break
      const { key } = top.figure
      if (top.next === 0 && state.get(key) === 'done') {
        stack.pop()
        continue
      }
      state.set(key, 'open')
      const input = byKey.get(top.inputs[top.next] ?? '')
      top.next += 1
      if (!input) {
        state.set(key, 'done')
        sorted.push(top.figure)
        stack.pop()
      } else if (state.get(input.key) === 'open') {
        return {
          ok: false,
          problems: [
            circle(
              stack.map(entry => entry.figure.key),
              input.key,
            ),
          ],
        }
      } else if (state.get(input.key) !== 'done') {
        stack.push(open(input))
      }
    }
  }
  return { ok: true, figures: sorted }
}

function open(figure: Figure): {
  readonly figure: Figure
  readonly inputs: readonly FigureKey[]
  next: number
} {
  return { figure, inputs: inputsOf(figure.operation), next: 0 }
}

function circle(path: readonly FigureKey[], closing: FigureKey): GraphProblem {
  return { code: 'circle', path: [...path.slice(path.indexOf(closing)), closing] }
}

function checkFigure(
  figure: Figure,
  byKey: ReadonlyMap<FigureKey, Figure>,
  horizon: Horizon,
): readonly GraphProblem[] {
  const input = (key: FigureKey): Figure => {
    const found = byKey.get(key)
    if (!found) throw new Error(`no figure ${key}`)
    return found
  }
  const problems: GraphProblem[] = []
  const units = unitOfOperation(figure.operation, { own: figure.unit, unitOf: key => input(key).unit })
  if (!units.ok)
    problems.push({ code: 'units', figure: figure.key, expected: units.expected, found: units.found })
  else if (!isSameUnit(units.unit, figure.unit))
    problems.push({ code: 'units', figure: figure.key, expected: figure.unit, found: [units.unit] })
  const grains = grainOfOperation(figure.operation, { own: figure.grain, grainOf: key => input(key).grain })
  if (!grains.ok || grains.grain !== figure.grain)
    problems.push({
      code: 'grains',
      figure: figure.key,
      expected: figure.grain,
      found: grains.ok ? [grains.grain] : grains.found,
    })
  return [...problems, ...checkShape(figure, horizon, input)]
}

function checkShape(
  figure: Figure,
  horizon: Horizon,
  figureOf: (key: FigureKey) => Figure,
): readonly GraphProblem[] {
  const { operation } = figure
  const differs = (expected: number, found: number): GraphProblem[] =>
    expected === found ? [] : [{ code: 'shape', figure: figure.key, expected, found }]
  const within = (count: number, index: number): GraphProblem[] =>
    Number.isInteger(index) && index >= 0 && index < count ? [] : differs(count, index)
  switch (operation.kind) {
    case 'assumption':
    case 'parameter':
    case 'constant':
    case 'scenario':
      return differs(seriesLength(figure.grain, horizon), operation.values.length)
    case 'step':
      return differs(Math.max(1, operation.thresholds.length), operation.values.length)
    case 'pathway': {
      const count = operation.states.length
      const ends = operation.moves.flatMap(move => [move.from, move.to]).filter(index => index !== null)
      return [...differs(count, operation.start.length), ...ends.flatMap(index => within(count, index))]
    }
    case 'state': {
      const of = figureOf(operation.of).operation
      return of.kind === 'pathway' ? within(of.states.length, operation.index) : []
    }
    case 'pick':
      return within(seriesLength(figureOf(operation.of).grain, horizon), operation.index)
    case 'add':
      return operation.terms.length === 0 ? differs(1, 0) : []
    case 'multiply':
      return operation.factors.length === 0 ? differs(1, 0) : []
    case 'min':
    case 'max':
      return operation.of.length === 0 ? differs(1, 0) : []
    default:
      return []
  }
}
