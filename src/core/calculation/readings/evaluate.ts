/** The first reading: what every figure is worth in every period. */
import { type Graph, requireFigure } from '../graph/build-graph.ts'
import { compilePlan } from '../graph/compile-plan.ts'
import type { FigureKey } from '../graph/operation.ts'
import { createSlots, type Plan } from '../graph/plan.ts'
import { runPlan } from '../graph/run-plan.ts'

/** A graph made ready, to be calculated as often as one likes. */
export type Model = { readonly graph: Graph; readonly plan: Plan }

/** Other values for some leaves: for a scenario, a range or a key stroke. */
export type Changes = ReadonlyMap<FigureKey, readonly number[]>

export type Calculated = { readonly model: Model; readonly slots: Float64Array }

/** The first figure that has no value, most often because something was divided by nothing. */
export type NotFinite = { readonly code: 'not-finite'; readonly figure: FigureKey; readonly index: number }

export type CalculatedResult =
  | { readonly ok: true; readonly calculated: Calculated }
  | { readonly ok: false; readonly problem: NotFinite }

export function createModel(graph: Graph): Model {
  return { graph, plan: compilePlan(graph) }
}

export function calculate(model: Model, changes: Changes = new Map()): CalculatedResult {
  const slots = createSlots(model.plan)
  for (const [key, values] of changes) placeValues(model, slots, key, values)
  runPlan(model.plan, slots)
  const calculated = { model, slots }
  const problem = findNotFinite(calculated)
  return problem ? { ok: false, problem } : { ok: true, calculated }
}

/** A figure's values, one per period of its grain. A view, not a copy. */
export function seriesOf({ model, slots }: Calculated, key: FigureKey): Float64Array {
  const place = model.plan.places.get(key)
  if (!place) throw new Error(`no figure ${key}`)
  return slots.subarray(place.at, place.at + place.length)
}

export function valueAt(calculated: Calculated, key: FigureKey, index = 0): number {
  const value = seriesOf(calculated, key)[index]
  if (value === undefined) throw new RangeError(`${key} has no value number ${index}`)
  return value
}

function placeValues(
  { graph, plan }: Model,
  slots: Float64Array,
  key: FigureKey,
  values: readonly number[],
): void {
  const { kind } = requireFigure(graph, key).operation
  const place = plan.places.get(key)
  if (kind !== 'assumption' && kind !== 'parameter' && kind !== 'scenario')
    throw new Error(`only leaves can be given values, ${key} is ${kind}`)
  if (place?.length !== values.length) throw new RangeError(`${key} takes ${place?.length} values`)
  slots.set(values, place.at)
}

function findNotFinite(calculated: Calculated): NotFinite | null {
  if (isAllFinite(calculated.slots)) return null
  for (const { key } of calculated.model.graph.figures) {
    const index = seriesOf(calculated, key).findIndex(value => !Number.isFinite(value))
    if (index >= 0) return { code: 'not-finite', figure: key, index }
  }
  return null
}

/** A sum with one value that is not finite is not finite. */
function isAllFinite(slots: Float64Array): boolean {
  let total = 0
  for (let i = 0; i < slots.length; i++) total += (slots[i] as number) * 0
  return total === 0
}
