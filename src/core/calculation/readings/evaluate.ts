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
  return calculateIn({ model, slots: createSlots(model.plan) }, changes)
}

/** The same in the array of an earlier calculation, whose values are gone then: for who calculates again and again. */
export function recalculate({ model, slots }: Calculated, changes: Changes = new Map()): CalculatedResult {
  const { initial, leaves } = model.plan
  for (const { at, length } of leaves) for (let i = at; i < at + length; i++) slots[i] = initial[i] as number
  return calculateIn({ model, slots }, changes)
}

function calculateIn(calculated: Calculated, changes: Changes): CalculatedResult {
  const { model, slots } = calculated
  for (const [key, values] of changes) placeValues(model, slots, key, values)
  runPlan(model.plan, slots)
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
  if (isAllFinite(calculated)) return null
  for (const { key } of calculated.model.graph.figures) {
    const index = seriesOf(calculated, key).findIndex(value => !Number.isFinite(value))
    if (index >= 0) return { code: 'not-finite', figure: key, index }
  }
  return null
}

/** A sum with one value that is not finite is not finite. */
function isAllFinite({ model, slots }: Calculated): boolean {
  // two sums side by side, because each waits for its own last addition only
  let even = 0
  let odd = 0
  for (const { at, length } of model.plan.watched) {
    const end = at + length
    for (let i = at + 1; i < end; i += 2) {
      even += (slots[i - 1] as number) * 0
      odd += (slots[i] as number) * 0
    }
    if (length % 2 === 1) even += (slots[end - 1] as number) * 0
  }
  return even + odd === 0
}
