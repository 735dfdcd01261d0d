/**
 * Every reading that a page shows of a case, together: result, headline, stress cases, sensitivity, and the leaves
 * it all rests on. What a server shows of a revision and a browser of a case half typed are made here alike.
 */
import type { Parameter, ParameterSet } from '../../parameter/parameter.ts'
import type { Surroundings } from '../case/assemble.ts'
import { requireFigure } from '../graph/build-graph.ts'
import type { Figure } from '../graph/figure.ts'
import type { Label } from '../graph/label.ts'
import type { Assumption, ParameterUse } from '../graph/leaf.ts'
import type { FigureUnit } from '../graph/unit.ts'
import { type Headline, readHeadline } from './headline.ts'
import type { Prepared } from './prepare.ts'
import { outcomeOf, type Result, readResult } from './result.ts'
import { type Sensitivity, sensitivitySteps } from './sensitivity.ts'
import { finish, type Steps } from './steps.ts'
import { type StressResult, stressSteps } from './stress.ts'

export type Readings = Moved & {
  readonly priceLevel: number | null
  readonly prices: 'fixed' | 'current'
  readonly result: Result
  readonly headline: Headline
  readonly assumptions: readonly AssumptionLeaf[]
  readonly parameters: readonly ParameterLeaf[]
}

/** The readings that calculate the case again and again, each time with something moved: the slow ones. */
export type Moved = {
  readonly stress: readonly StressResult[]
  /** What moves the result most comes first. */
  readonly sensitivity: readonly (Sensitivity & Named)[]
}

/** What an assumption is called and counted in. */
export type Named = { readonly label: Label; readonly unit: FigureUnit }

export type AssumptionLeaf = Named & {
  readonly figure: string
  readonly assumption: Assumption
  /** One, or one per period where they differ. */
  readonly values: readonly number[]
}

export type ParameterLeaf = {
  /** As today's rates describe it. */
  readonly description: Parameter['description'] | null
  readonly parameter: ParameterUse
  readonly unit: FigureUnit
  readonly values: readonly number[]
}

export function readAll(prepared: Prepared, { chart, parameters }: Surroundings): Readings {
  const { assembly } = prepared
  const read = readResult(prepared)
  if (!read.ok) throw new Error(`figure ${read.problem.figure} of a prepared case has no value`)
  return {
    priceLevel: assembly.case.priceLevel,
    prices: assembly.case.prices,
    result: read.result,
    headline: readHeadline(prepared, chart),
    ...readMoved(prepared),
    ...readLeaves(assembly.graph.figures, parameters),
  }
}

export function readMoved(prepared: Prepared): Moved {
  return finish(movedSteps(prepared))
}

/** The same in steps of a few milliseconds at most, for a page that somebody types in. */
export function* movedSteps(prepared: Prepared): Steps<Moved> {
  const { assembly, model } = prepared
  const named = (key: string): Named => {
    const { label, unit } = requireFigure(assembly.graph, key)
    return { label, unit }
  }
  const stress = yield* stressSteps(prepared)
  const moved = yield* sensitivitySteps(model, outcomeOf(assembly))
  const sensitivity = moved
    .map(each => ({ ...each, ...named(each.figure) }))
    .sort((a, b) => swingOf(b) - swingOf(a))
  return { stress, sensitivity }
}

function swingOf({ low, high }: Sensitivity): number {
  return low.outcome && high.outcome ? Math.abs(high.outcome.net - low.outcome.net) : 0
}

function readLeaves(
  figures: readonly Figure[],
  today: ParameterSet,
): Pick<Readings, 'assumptions' | 'parameters'> {
  const assumptions: AssumptionLeaf[] = []
  const parameters: ParameterLeaf[] = []
  for (const { key, label, unit, operation } of figures) {
    if (operation.kind === 'assumption')
      assumptions.push({
        figure: key,
        assumption: operation.assumption,
        label,
        unit,
        values: operation.values,
      })
    if (operation.kind === 'parameter')
      parameters.push({
        parameter: operation.parameter,
        description: today.get(operation.parameter.name)?.description ?? null,
        unit,
        values: operation.values,
      })
  }
  return { assumptions, parameters }
}
