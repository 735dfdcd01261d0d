/**
 * The state's share of a person's benefit by months since entry: the ladder, from how long they had been supported.
 * The ladder is a rule, so each version holds from its own day, in fixed prices too.
 */
import type { RefundLadder } from '../../account/chart.ts'
import type { Quantity } from '../case/quantity.ts'
import { monthCount, monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import { divideUnits, months, share, weeks } from '../graph/unit.ts'
import { addConstant, addFigure, type DriverBuilder, noteProblem } from './driver-builder.ts'
import { addLevel } from './parts.ts'
import { weeksPerYear } from './rate-unit.ts'

const weeksPerMonth = weeksPerYear / monthsPerYear

/** A version of the ladder and the months of the horizon in which it holds. */
export type LadderSpan = { readonly ladder: RefundLadder; readonly from: number; readonly until: number }

/** A month follows the ladder of its last day. Months from `first` on without any are a problem, told once. */
export function ladderSpans(builder: DriverBuilder, local: string, first: number): LadderSpan[] {
  const { horizon, ladder } = builder.draft
  const spans: LadderSpan[] = []
  for (let month = first; month < monthCount(horizon); month++) {
    const year = horizon.firstYear + Math.floor(month / monthsPerYear)
    const day = `${year}-${String((month % monthsPerYear) + 1).padStart(2, '0')}-31`
    const held = ladder.find(
      version => version.from <= day && (version.until === null || day < version.until),
    )
    if (!held) {
      noteProblem(builder, 'ladder-missing', { year }, [local])
      return []
    }
    const last = spans.at(-1)
    if (last?.ladder === held) spans[spans.length - 1] = { ...last, until: month + 1 }
    else spans.push({ ladder: held, from: month, until: month + 1 })
  }
  return spans
}

/** `mark` tells the figures of several versions apart; empty where there is only one. */
export function addStateShareByAge(
  builder: DriverBuilder,
  local: string,
  fromWeek: Quantity,
  ladder: RefundLadder,
  mark: string,
): FigureKey {
  const elapsed = addFigure(builder, `${local}-months`, 'weeks-of-support', {
    unit: months,
    grain: 'age',
    operation: { kind: 'elapsed' },
  })
  const sinceEntry = addFigure(builder, `${local}-weeks-since`, 'weeks-of-support', {
    unit: weeks,
    grain: 'age',
    operation: {
      kind: 'multiply',
      factors: [elapsed, addConstant(builder, 'weeks-a-month', weeksPerMonth, divideUnits(weeks, months))],
    },
  })
  const all = addFigure(builder, `${local}-weeks`, 'weeks-of-support', {
    unit: weeks,
    grain: 'age',
    operation: {
      kind: 'add',
      terms: [sinceEntry, addLevel(builder, `${local}-ladderFromWeek`, fromWeek, weeks)],
    },
  })
  return addFigure(builder, `${local}-state-share${mark}`, 'refund-by-weeks', {
    unit: share,
    grain: 'age',
    operation: {
      kind: 'step',
      of: all,
      // week 5 begins when four weeks have passed
      thresholds: ladder.steps.map(step => step.fromWeek - 1),
      values: addSteps(builder, ladder, mark),
      span: weeksPerMonth,
    },
  })
}

/** Each step is a parameter of its own. */
function addSteps({ draft }: DriverBuilder, ladder: RefundLadder, mark: string): FigureKey[] {
  return ladder.steps.map(step => {
    const key = `parameter/refund-ladder${mark && `/${ladder.from}`}/${step.fromWeek}`
    const name = ladderStepName(step.fromWeek)
    draft.figures.set(key, {
      key,
      label: { code: 'parameter', name },
      unit: share,
      grain: 'once',
      operation: {
        kind: 'parameter',
        parameter: {
          name,
          origin: 'shipped',
          used: [
            {
              from: ladder.from,
              value: step.stateShare,
              verification: ladder.verified ? 'sourced' : 'memory',
              reference: ladder.reference,
              status: 'in-force',
            },
          ],
          carriedForward: false,
        },
        values: [step.stateShare],
      },
    })
    return key
  })
}

function ladderStepName(fromWeek: number): string {
  return `${ladderPrefix}${fromWeek}`
}

/** How the steps are called among the parameters that a calculation used. */
export const ladderPrefix = 'refund-ladder.week-'
