/**
 * The third reading: what each assumption is worth. Every one is moved alone, to the ends of its stated range or by a
 * tenth where it has none, and the value is sought at which the case breaks even.
 */
import type { Figure } from '../graph/figure.ts'
import type { Label } from '../graph/label.ts'
import type { Assumption } from '../graph/leaf.ts'
import { createSlots } from '../graph/plan.ts'
import { findBreakEven } from './break-even.ts'
import {
  type Calculated,
  type CalculatedResult,
  type Changes,
  calculate,
  type Model,
  moveLeaf,
} from './evaluate.ts'
import { finish, type Steps } from './steps.ts'

/** What a case comes to: net over the horizon, and how many months until it has paid itself back. */
export type Outcome = { readonly net: number; readonly paybackMonths: number | null }

export type Sensitivity = {
  readonly figure: string
  readonly label: Label
  readonly assumption: Assumption
  /** The value, or the mean of a list of values. */
  readonly value: number
  /** A list is moved as one: all its values times the same factor. */
  readonly isList: boolean
  readonly stated: boolean
  readonly low: { readonly value: number; readonly outcome: Outcome | null }
  readonly high: { readonly value: number; readonly outcome: Outcome | null }
  /** The value (for a list its mean) at which net is zero; null where none is near. */
  readonly breakEven: number | null
  /** False where neither net nor payback moves: the assumption is not used, or hidden behind a limit. */
  readonly hasEffect: boolean
}

export function readSensitivity(
  model: Model,
  outcomeOf: OutcomeOf,
  changes: Changes = new Map(),
): readonly Sensitivity[] {
  return finish(sensitivitySteps(model, outcomeOf, changes))
}

type OutcomeOf = (calculated: Calculated) => Outcome

/** One assumption after the other. */
export function* sensitivitySteps(
  model: Model,
  outcomeOf: OutcomeOf,
  changes: Changes = new Map(),
): Steps<readonly Sensitivity[]> {
  const base = calculate(model, changes)
  const slots = createSlots(model.plan)
  const found: Sensitivity[] = []
  for (const figure of model.graph.figures) {
    if (figure.operation.kind !== 'assumption') continue
    const { key } = figure
    // where the case itself has no value, nothing stands there that a part of it could be added to
    const move = base.ok
      ? moveLeaf(base.calculated, key, slots)
      : (values: readonly number[]) => calculate(model, new Map([...changes, [key, values]]))
    const at = (values: readonly number[]): Outcome | null => said(move(values), outcomeOf)
    found.push(moveOne(at, said(base, outcomeOf), figure, figure.operation))
    yield
  }
  return found
}

function said(result: CalculatedResult, outcomeOf: OutcomeOf): Outcome | null {
  return result.ok ? outcomeOf(result.calculated) : null
}

/** Used where nobody stated a range. */
const usualRange = 0.1

function moveOne(
  outcomeAt: (values: readonly number[]) => Outcome | null,
  base: Outcome | null,
  { key, label }: Figure,
  { assumption, values }: { readonly assumption: Assumption; readonly values: readonly number[] },
): Sensitivity {
  const value = values.reduce((a, b) => a + b, 0) / values.length
  const isList = values.some(each => each !== value)
  const at = (target: number): Outcome | null =>
    outcomeAt(isList ? values.map(each => (each * target) / value) : values.map(() => target))
  const stated = assumption.low !== null || assumption.high !== null
  const low = assumption.low ?? value * (1 - usualRange)
  const high = assumption.high ?? (value === 0 ? usualRange : value * (1 + usualRange))
  const ends = { low: { value: low, outcome: at(low) }, high: { value: high, outcome: at(high) } }
  const hasEffect = [ends.low, ends.high].some(end => !isSameOutcome(end.outcome, base))
  const breakEven = hasEffect ? findBreakEven(x => at(x)?.net ?? Number.NaN, value) : null
  return { figure: key, label, assumption, value, isList, stated, ...ends, breakEven, hasEffect }
}

/** Less than an øre is no effect. */
function isSameOutcome(a: Outcome | null, b: Outcome | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a.net - b.net) < 0.01 && a.paybackMonths === b.paybackMonths
}
