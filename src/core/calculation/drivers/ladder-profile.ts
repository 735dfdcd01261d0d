/** The state's share of a person's benefit by months since entry: the ladder, from how long they had been supported. */
import type { Quantity } from '../case/quantity.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import { divideUnits, months, share, weeks } from '../graph/unit.ts'
import { addConstant, addFigure, type DriverBuilder, noteProblem } from './driver-builder.ts'
import { addLevel } from './parts.ts'
import { weeksPerYear } from './rate-unit.ts'

const weeksPerMonth = weeksPerYear / monthsPerYear

export function addStateShareByAge(builder: DriverBuilder, local: string, fromWeek: Quantity): FigureKey {
  const steps = addSteps(builder, local)
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
  return addFigure(builder, `${local}-state-share`, 'refund-by-weeks', {
    unit: share,
    grain: 'age',
    operation: { kind: 'step', of: all, ...steps, span: weeksPerMonth },
  })
}

type Steps = { readonly thresholds: readonly number[]; readonly values: readonly FigureKey[] }

/** The ladder as it stands when the case begins, each step a parameter of its own. */
function addSteps(builder: DriverBuilder, local: string): Steps {
  const { draft } = builder
  const day = `${draft.priceYear}-01-31`
  const ladder = draft.ladder.find(
    version => version.from <= day && (version.until === null || day < version.until),
  )
  if (!ladder) {
    noteProblem(builder, 'ladder-missing', { year: draft.priceYear }, [local])
    return { thresholds: [0], values: [addConstant(builder, 'nothing', 0, share)] }
  }
  return {
    // week 5 begins when four weeks have passed
    thresholds: ladder.steps.map(step => step.fromWeek - 1),
    values: ladder.steps.map(step => {
      const key = `parameter/refund-ladder/${step.fromWeek}`
      const name = `refund-ladder.week-${step.fromWeek}`
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
    }),
  }
}
