/**
 * The part of a plan that follows from one leaf. Run in an array in which the whole plan has run, after the leaf has
 * got another value, it gives the same numbers as the whole plan would: all else stands there already.
 */
import { type Graph, requireFigure } from './build-graph.ts'
import { dependentsOf } from './dependents.ts'
import type { Figure } from './figure.ts'
import type { FigureKey } from './operation.ts'
import type { Plan } from './plan.ts'

export type PartPlan = Pick<Plan, 'code' | 'numbers' | 'watched'> & {
  /** What it calculates, each after its inputs, the leaf first. */
  readonly figures: readonly Figure[]
}

export function partPlan(graph: Graph, plan: Plan, leaf: FigureKey): PartPlan {
  const figures = [...dependentsOf(graph, leaf)].map(key => requireFigure(graph, key))
  const stretches = figures.flatMap(({ key }) => plan.instructions.get(key) ?? [])
  const code = new Int32Array(stretches.reduce((length, stretch) => length + stretch.length, 0))
  let next = 0
  for (const { at, length } of stretches) {
    code.set(plan.code.subarray(at, at + length), next)
    next += length
  }
  const moved = new Set(figures.map(({ key }) => plan.places.get(key)?.at))
  const watched = plan.watched.filter(({ at }) => moved.has(at))
  return { code, numbers: plan.numbers, watched, figures }
}
