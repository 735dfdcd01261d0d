/**
 * How a proposal's economy was calculated, as its page shows it. The table that was kept with the revision is shown;
 * where today's rates or program would give another figure, the difference is told and nothing is changed.
 */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import { requireFigure } from '../core/calculation/graph/build-graph.ts'
import type { Figure } from '../core/calculation/graph/figure.ts'
import type { Label } from '../core/calculation/graph/label.ts'
import type { Assumption, ParameterUse } from '../core/calculation/graph/leaf.ts'
import type { FigureUnit } from '../core/calculation/graph/unit.ts'
import { type AgainstPrinted, compareWithPrinted } from '../core/calculation/readings/against-printed.ts'
import { compareCases, type Reason } from '../core/calculation/readings/compare.ts'
import { type Headline, readHeadline } from '../core/calculation/readings/headline.ts'
import type { Prepared } from '../core/calculation/readings/prepare.ts'
import { outcomeOf, type Result, readResult } from '../core/calculation/readings/result.ts'
import { readSensitivity, type Sensitivity } from '../core/calculation/readings/sensitivity.ts'
import { engineVersion, takeSnapshot } from '../core/calculation/readings/snapshot.ts'
import { readStress, type StressResult } from '../core/calculation/readings/stress.ts'
import type { Money } from '../core/money.ts'
import type { Parameter, ParameterSet } from '../core/parameter/parameter.ts'
import type { KeptCalculation } from './computed.ts'
import {
  type CalculatedProposal,
  type OpenCalculation,
  openCalculation,
  type RevisionQuery,
} from './open-calculation.ts'
import type { Store } from './who.ts'

export type CalculationView = {
  readonly proposal: CalculatedProposal
  /** As it was printed when the assumptions were given. */
  readonly table: KeptCalculation
  readonly readings: Readings | null
  /** null where the proposal has no table of its own. */
  readonly printed: AgainstPrinted | null
  /** null where today gives the same. */
  readonly today: TodayDiffers | null
}

export type Readings = {
  readonly priceLevel: number | null
  readonly prices: 'fixed' | 'current'
  readonly result: Result
  readonly headline: Headline
  readonly stress: readonly StressResult[]
  /** What moves the result most comes first. */
  readonly sensitivity: readonly (Sensitivity & Named)[]
  readonly assumptions: readonly AssumptionLeaf[]
  readonly parameters: readonly ParameterLeaf[]
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

export type TodayDiffers =
  | {
      readonly kind: 'differs'
      readonly before: Money
      readonly after: Money
      /** The way of calculating has changed, not only rates. */
      readonly isNewEngine: boolean
      readonly reasons: readonly Reason[]
    }
  /** Today's rates or program cannot calculate it any more. */
  | { readonly kind: 'not-calculable' }

export async function viewCalculation(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  query: RevisionQuery = {},
): Promise<CalculationView | null> {
  const opened = await openCalculation(store, proposalId, query, basis)
  if (!opened) return null
  const { proposal, kept, asKept } = opened
  const { content, economy } = proposal
  return {
    proposal,
    table: kept,
    readings: asKept && readAll(asKept, basis),
    printed: content.budget && economy && compareWithPrinted(kept, content.budget, economy),
    today: readToday(opened),
  }
}

function readAll(prepared: Prepared, { chart, parameters }: Surroundings): Readings {
  const { assembly, model } = prepared
  const read = readResult(prepared)
  if (!read.ok) throw new Error(`figure ${read.problem.figure} of a prepared case has no value`)
  const named = (key: string): Named => {
    const { label, unit } = requireFigure(assembly.graph, key)
    return { label, unit }
  }
  const moved = readSensitivity(model, outcomeOf(assembly))
  return {
    priceLevel: assembly.case.priceLevel,
    prices: assembly.case.prices,
    result: read.result,
    headline: readHeadline(prepared, chart),
    stress: readStress(prepared),
    sensitivity: moved
      .map(each => ({ ...each, ...named(each.figure) }))
      .sort((a, b) => swingOf(b) - swingOf(a)),
    ...readLeaves(assembly.graph.figures, parameters),
  }
}

/** Kroner between the net at its low end and at its high end. */
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

function readToday({ kept, asKept, today }: OpenCalculation): TodayDiffers | null {
  if (!today) return { kind: 'not-calculable' }
  const { rows, total } = takeSnapshot(today)
  const isSame =
    total === kept.total &&
    rows.length === kept.rows.length &&
    rows.every((row, i) => row.cells.join() === kept.rows[i]?.cells.join())
  if (isSame) return null
  return {
    kind: 'differs',
    before: kept.total,
    after: total,
    isNewEngine: kept.engine !== engineVersion,
    reasons: asKept ? compareCases(asKept, today).reasons : [],
  }
}
