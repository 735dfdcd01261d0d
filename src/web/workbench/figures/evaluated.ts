/**
 * What the server makes of a case, remembered for the next time it is asked of the same: a workbench is opened, opened
 * at an amount, and opened again by the next person.
 */
import { hash } from 'node:crypto'
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { type Moved, readMoved } from '../../../core/calculation/readings/all-readings.ts'
import { sizeOf } from '../../../workflow/calculation/prepared-revisions.ts'
import { createRecent } from '../../../workflow/recent.ts'
import { type Evaluation, evaluate } from './evaluation.ts'

export type Evaluated = {
  readonly evaluation: Evaluation
  /** Stress cases and sensitivities; null where nothing could be calculated. */
  readonly moved: () => Moved | null
}

/** Numbers that are kept: some 15 MB. */
const heaviest = 2_000_000

const recent = createRecent<Evaluated>(heaviest, ({ evaluation }) =>
  sizeOf(evaluation.calculation?.prepared ?? null),
)

export function evaluated(plain: PlainCase, surroundings: Surroundings): Evaluated {
  const name = hash('sha256', JSON.stringify(plain), 'base64url')
  return recent(surroundings.parameters, name, () => {
    const evaluation = evaluate(plain, surroundings)
    let moved: Moved | null = null
    return {
      evaluation,
      moved: () => {
        moved ??= evaluation.calculation && readMoved(evaluation.calculation.prepared)
        return moved
      },
    }
  })
}
