/**
 * The part of a plan that follows from one leaf. Run in an array in which the whole plan has run, after the leaf has
 * got another value, it gives the same numbers as the whole plan would: all else stands there already.
 */
import type { Graph } from './build-graph.ts'
import { dependentsOf } from './dependents.ts'
import type { FigureKey } from './operation.ts'
import type { Plan } from './plan.ts'

export type PartPlan = Pick<Plan, 'code' | 'numbers' | 'watched'> & {
  /** What it calculates, each after its inputs, the leaf first. */
  readonly figures: readonly FigureKey[]
}

/** Plans of one shape have one code: what follows from a leaf in one of them follows from it in all. */
const known = new WeakMap<Plan['code'], Map<FigureKey, PartPlan>>()

export function partPlan(graph: Graph, plan: Plan, leaf: FigureKey): PartPlan {
  const parts = known.get(plan.code) ?? new Map<FigureKey, PartPlan>()
  known.set(plan.code, parts)
  const part = parts.get(leaf) ?? makePart(graph, plan, leaf)
  parts.set(leaf, part)
  return part
}

function makePart(graph: Graph, plan: Plan, leaf: FigureKey): PartPlan {
  const figures = [...dependentsOf(graph, leaf)]
  const stretches = figures.flatMap(key => plan.instructions.get(key) ?? [])
  const code = new Int32Array(stretches.reduce((length, stretch) => length + stretch.length, 0))
  let next = 0
  for (const { at, length } of stretches) {
    code.set(plan.code.subarray(at, at + length), next)
    next += length
  }
  const moved = new Set(figures.map(key => plan.places.get(key)?.at))
  const watched = plan.watched.filter(({ at }) => moved.has(at))
  return { code, numbers: plan.numbers, watched, figures }
}
