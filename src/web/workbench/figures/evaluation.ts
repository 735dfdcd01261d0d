/**
 * What a case half typed comes to. A driver that still lacks something is left out and named, so that adding one does
 * not empty the table; anything else that is wrong leaves the last good result standing.
 */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import { parseCase } from '../../../core/calculation/case/parse-case.ts'
import { type CaseProblem, type CaseProblemCode, isHarmless } from '../../../core/calculation/case/problem.ts'
import { nameOf } from '../../../core/calculation/editing/outcome.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { driversOf } from '../../../core/calculation/editing/walk-fields.ts'
import { type Prepared, prepareCase } from '../../../core/calculation/readings/prepare.ts'
import { type Result, readResult } from '../../../core/calculation/readings/result.ts'

export type Calculation = {
  /** The case as it was typed: another thread makes the same of it. */
  readonly of: PlainCase
  readonly prepared: Prepared
  readonly result: Result
  /** Names of drivers that were left out because they lack something. */
  readonly without: readonly string[]
}

export type Evaluation = {
  /** null where nothing could be calculated. */
  readonly calculation: Calculation | null
  /** All that is wrong, harmless ones too, with their places in the case as it was typed. */
  readonly problems: readonly CaseProblem[]
}

/** `before`: what stood there until now; most keystrokes change nothing but its numbers. */
export function evaluate(
  plain: PlainCase,
  surroundings: Surroundings,
  before: Calculation | null = null,
): Evaluation {
  const whole = attempt(plain, surroundings, before)
  if (whole.calculation) return whole
  const drivers = driversOf(plain)
  const lacking = new Set(whole.problems.filter(isLack).flatMap(({ path }) => driverOf(path) ?? []))
  if (lacking.size === 0 || whole.problems.some(problem => !isLack(problem) && !isHarmless(problem)))
    return whole
  const left = drivers.filter((_, i) => !lacking.has(i))
  const without = drivers.flatMap((driver, i) => (lacking.has(i) ? [nameOf(driver) ?? ''] : []))
  const rest = attempt({ ...plain, drivers: left }, surroundings, before)
  const calculation = rest.calculation && { ...rest.calculation, of: plain, without }
  return { calculation, problems: whole.problems }
}

/** A case without what stands in the way of saving. */
export function isWhole({ problems }: Evaluation): boolean {
  return problems.every(isHarmless)
}

function attempt(plain: PlainCase, surroundings: Surroundings, before: Calculation | null): Evaluation {
  const parsed = parseCase(plain)
  if (!parsed.ok) return { calculation: null, problems: parsed.problems }
  const ready = prepareCase(parsed.case, surroundings, before?.prepared)
  if (!ready.ok) return { calculation: null, problems: [...parsed.problems, ...ready.problems] }
  const read = readResult(ready.prepared)
  if (!read.ok) throw new Error(`figure ${read.problem.figure} of a prepared case has no value`)
  const calculation = { of: plain, prepared: ready.prepared, result: read.result, without: [] }
  return { calculation, problems: parsed.problems }
}

const lacks: ReadonlySet<CaseProblemCode> = new Set<CaseProblemCode>([
  'field-missing',
  'one-of',
  'years-missing',
])

/** Something in a driver that nobody has said yet. */
function isLack({ code, path }: CaseProblem): boolean {
  return lacks.has(code) && driverOf(path) !== null
}

function driverOf(path: CaseProblem['path']): number | null {
  const [top, index] = path
  return top === 'drivers' && typeof index === 'number' ? index : null
}
