/** The first reading: what every figure is worth in every period. */
import { type Graph, requireFigure } from '../graph/build-graph.ts'
import { compilePlan } from '../graph/compile-plan.ts'
import type { FigureKey } from '../graph/operation.ts'
import { partPlan } from '../graph/part-plan.ts'
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

/** `like`: a model of a graph that may have the same shape. */
export function createModel(graph: Graph, like: Model | null = null): Model {
  return { graph, plan: compilePlan(graph, like) }
}

/** `spare`: an array of an earlier calculation of the same model, whose values are gone then. */
export function calculate(
  model: Model,
  changes: Changes = new Map(),
  spare: Float64Array | null = null,
): CalculatedResult {
  const slots = spare ? beginAgain(model, spare) : createSlots(model.plan)
  return calculateIn({ model, slots }, changes)
}

function beginAgain({ plan: { initial, leaves } }: Model, slots: Float64Array): Float64Array {
  for (const { at, length } of leaves) for (let i = at; i < at + length; i++) slots[i] = initial[i] as number
  return slots
}

/**
 * One leaf of a calculation, given value after value: only what follows from it is calculated again, in an array of
 * its own, whose values are gone with the next one.
 */
export function moveLeaf(
  { model, slots: standing }: Calculated,
  key: FigureKey,
  slots: Float64Array = new Float64Array(standing.length),
): (values: readonly number[]) => CalculatedResult {
  const part = partPlan(model.graph, model.plan, key)
  slots.set(standing)
  return values => {
    placeValues(model, slots, key, values)
    runPlan(part, slots)
    return checked({ model, slots }, part.watched, part.figures)
  }
}

function calculateIn(calculated: Calculated, changes: Changes): CalculatedResult {
  const { model, slots } = calculated
  for (const [key, values] of changes) placeValues(model, slots, key, values)
  runPlan(model.plan, slots)
  return checked(calculated, model.plan.watched, model.plan.places.keys())
}

function checked(
  calculated: Calculated,
  watched: Plan['watched'],
  figures: Iterable<FigureKey>,
): CalculatedResult {
  if (isAllFinite(calculated.slots, watched)) return { ok: true, calculated }
  const problem = findNotFinite(calculated, figures)
  return problem ? { ok: false, problem } : { ok: true, calculated }
}

/** A figure's values, one per period of its grain. A view, not a copy. */
export function seriesOf({ model, slots }: Calculated, key: FigureKey): Float64Array {
  const place = model.plan.places.get(key)
  if (!place) throw new Error(`no figure ${key}`)
  return slots.subarray(place.at, place.at + place.length)
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

function findNotFinite(calculated: Calculated, figures: Iterable<FigureKey>): NotFinite | null {
  for (const key of figures) {
    const index = seriesOf(calculated, key).findIndex(isNotFinite)
    if (index >= 0) return { code: 'not-finite', figure: key, index }
  }
  return null
}

function isNotFinite(value: number): boolean {
  return !Number.isFinite(value)
}

/** A sum with one value that is not finite is not finite. */
function isAllFinite(slots: Float64Array, watched: Plan['watched']): boolean {
  // two sums side by side, because each waits for its own last addition only
  let even = 0
  let odd = 0
  for (const { at, length } of watched) {
    const end = at + length
    for (let i = at + 1; i < end; i += 2) {
      even += (slots[i - 1] as number) * 0
      odd += (slots[i] as number) * 0
    }
    if (length % 2 === 1) even += (slots[end - 1] as number) * 0
  }
  return even + odd === 0
}
