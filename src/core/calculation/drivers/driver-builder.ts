/** What a driver writes figures with: its own name in front of each key, and its place for problems. */
import type { CasePath, CaseProblem, CaseProblemCode, CaseProblemData } from '../case/problem.ts'
import { type Grain, monthCount, monthsPerYear } from '../graph/horizon.ts'
import type { ConversionName, LabelCode } from '../graph/label.ts'
import type { FigureKey, Operation } from '../graph/operation.ts'
import { type FigureUnit, unitKey } from '../graph/unit.ts'
import type { Draft, RegulatedBy } from './draft.ts'
import { driverKey } from './driver-key.ts'

export type DriverBuilder = {
  readonly name: string
  readonly path: CasePath
  readonly draft: Draft
  /** The driver's own scale as a figure, null where it has none. */
  readonly scale: FigureKey | null
  readonly regulatedBy: RegulatedBy
}

type Made = {
  readonly unit: FigureUnit
  readonly grain: Grain
  readonly operation: Operation
  readonly name?: string
}

/** Adds a figure and returns its key. */
export function addFigure(builder: DriverBuilder, local: string, code: LabelCode, made: Made): FigureKey {
  const key = driverKey(builder.name, local)
  const { name, ...rest } = made
  builder.draft.figures.set(key, { key, label: { code, name: name ?? builder.name }, ...rest })
  return key
}

export function noteProblem<C extends CaseProblemCode>(
  { draft, path }: DriverBuilder,
  code: C,
  data: CaseProblemData[C],
  field: CasePath = [],
): void {
  // a code and its data always come together; the union cannot express it for a generic code
  draft.problems.push({ code, path: [...path, ...field], data } as CaseProblem)
}

/** First and last year in which a year-by-year quantity must have a value. */
export type YearSpan = { readonly first: number; readonly last: number }

export function wholeHorizon({ draft }: DriverBuilder): YearSpan {
  const { firstYear, years } = draft.horizon
  return { first: firstYear, last: firstYear + years - 1 }
}

/** The years that the months from `from` to before `until` touch. */
export function yearsTouched({ draft }: DriverBuilder, from: number, until: number): YearSpan {
  const { firstYear } = draft.horizon
  const lastMonth = Math.max(from, Math.min(until, monthCount(draft.horizon)) - 1)
  return {
    first: firstYear + Math.floor(from / monthsPerYear),
    last: firstYear + Math.floor(lastMonth / monthsPerYear),
  }
}

/** A fixed number, the same wherever it is used: a conversion. */
export function addConstant(
  builder: DriverBuilder,
  name: ConversionName,
  value: number,
  unit: FigureUnit,
): FigureKey {
  const key = `constant/${name}/${unitKey(unit)}`
  builder.draft.figures.set(key, {
    key,
    label: { code: 'conversion', name },
    unit,
    grain: 'once',
    operation: { kind: 'constant', values: [value] },
  })
  return key
}
