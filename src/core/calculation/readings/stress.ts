/**
 * The reading that asks "and if not?": the case as planned beside a version without effect, with half of it, half a
 * year late, and with only those who come of their own will. Costs stay as planned.
 */
import { scenario } from '../drivers/draft.ts'
import { createSlots } from '../graph/plan.ts'
import type { Changes, NotFinite } from './evaluate.ts'
import type { Prepared } from './prepare.ts'
import { type Result, readResult } from './result.ts'
import { finish, type Steps } from './steps.ts'

export const stressCases = ['as-planned', 'no-effect', 'half-effect', 'half-year-late', 'voluntary'] as const
export type StressCase = (typeof stressCases)[number]

/** Where a measure is voluntary and nobody has said how many come: the part that is tried. */
export const usualTakeUp = 0.6

const halfYear = 6

function stressChanges(stress: StressCase, takeUp = usualTakeUp): Changes {
  switch (stress) {
    case 'as-planned':
      return new Map()
    case 'no-effect':
      return new Map([[scenario.effect, [0]]])
    case 'half-effect':
      return new Map([[scenario.effect, [0.5]]])
    case 'half-year-late':
      return new Map([[scenario.delay, [halfYear]]])
    case 'voluntary':
      return new Map([[scenario.effect, [takeUp]]])
  }
}

export type StressResult =
  | { readonly stress: StressCase; readonly ok: true; readonly result: Result }
  | { readonly stress: StressCase; readonly ok: false; readonly problem: NotFinite }

export function readStress(prepared: Prepared, takeUp?: number): readonly StressResult[] {
  return finish(stressSteps(prepared, takeUp))
}

/** One case after the other. */
export function* stressSteps(prepared: Prepared, takeUp?: number): Steps<readonly StressResult[]> {
  const results: StressResult[] = []
  const spare = createSlots(prepared.model.plan)
  for (const stress of stressCases) {
    const read = readResult(prepared, stressChanges(stress, takeUp), undefined, spare)
    results.push(
      read.ok ? { stress, ok: true, result: read.result } : { stress, ok: false, problem: read.problem },
    )
    yield
  }
  return results
}

/** Part-adoption: how much is done, from 0 to 1 or more. */
export function scaleChanges(scale: number): Changes {
  return new Map([[scenario.scale, [scale]]])
}
