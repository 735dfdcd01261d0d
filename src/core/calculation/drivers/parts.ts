/** The pieces that drivers are put together from: levels, yearly amounts, spans of months, full-year persons, lines. */
import type { LineSplit, LineTarget } from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { type Grain, monthCount, monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import {
  divideUnits,
  type FigureUnit,
  fullYearPersons,
  kroner,
  months,
  persons,
  share,
} from '../graph/unit.ts'
import { scenario } from './draft.ts'
import { addConstant, addFigure, type DriverBuilder, wholeHorizon, type YearSpan } from './driver-builder.ts'
import { placeQuantity } from './quantity-leaf.ts'
import { addRegulated } from './regulated.ts'

/** A quantity that holds as long as it holds: a price, a share, a number of posts. */
export function addLevel(
  builder: DriverBuilder,
  field: string,
  quantity: Quantity,
  unit: FigureUnit,
  needed: YearSpan = wholeHorizon(builder),
): FigureKey {
  const placed = placeQuantity(builder, field, quantity, unit, needed)
  const level =
    placed.grain === 'year'
      ? addFigure(builder, `${field}/monthly`, 'assumption', {
          unit,
          grain: 'month',
          operation: { kind: 'spread', of: placed.key, as: 'repeat' },
          name: field,
        })
      : placed.key
  return addRegulated(builder, field, quantity, level, unit)
}

/** A quantity that is so much a year: a twelfth of it every month. */
export function addYearly(
  builder: DriverBuilder,
  field: string,
  quantity: Quantity,
  unit: FigureUnit,
  needed: YearSpan = wholeHorizon(builder),
): FigureKey {
  const placed = placeQuantity(builder, field, quantity, unit, needed)
  const twelfth = addFigure(builder, `${field}/monthly`, 'monthly-amount', {
    unit,
    ...(placed.grain === 'year'
      ? { grain: 'month', operation: { kind: 'spread', of: placed.key, as: 'divide' } }
      : {
          grain: placed.grain,
          operation: {
            kind: 'divide',
            of: placed.key,
            by: addConstant(builder, 'months-a-year', monthsPerYear, share),
          },
        }),
  })
  return addRegulated(builder, field, quantity, twelfth, unit)
}

/** A moment, in months from the start of the horizon. */
export function addMoment(builder: DriverBuilder, month: number): FigureKey {
  const key = `moment/${month}`
  builder.draft.figures.set(key, {
    key,
    label: { code: 'moment', name: null },
    unit: months,
    grain: 'once',
    operation: { kind: 'constant', values: [month] },
  })
  return key
}

/** The share of each month that lies between two moments. */
export function addActive(
  builder: DriverBuilder,
  local: string,
  from: number | FigureKey,
  until: number,
  grain: Grain = 'month',
): FigureKey {
  return addFigure(builder, local, 'active-share', {
    unit: share,
    grain,
    operation: {
      kind: 'active',
      from: typeof from === 'number' ? addMoment(builder, from) : from,
      until: addMoment(builder, until),
    },
  })
}

/** What part-adoption multiplies: how much is done, not what each unit of it gives. */
export function scaleFactors({ scale }: DriverBuilder): FigureKey[] {
  return scale === null ? [scenario.scale] : [scenario.scale, scale]
}

/** Persons at a moment in a month, as the twelfth of a full-year person that they are. */
export function addFullYear(builder: DriverBuilder, local: string, people: FigureKey): FigureKey {
  const conversion = addConstant(
    builder,
    'full-year-persons-per-person-and-month',
    1 / monthsPerYear,
    divideUnits(fullYearPersons, persons),
  )
  return addFigure(builder, local, 'full-year-persons', {
    unit: fullYearPersons,
    grain: 'month',
    operation: { kind: 'multiply', factors: [people, conversion] },
  })
}

type Months = { readonly from: number; readonly until: number }

/** Gives a monthly amount to a line. */
export function giveToLine(
  builder: DriverBuilder,
  target: LineTarget,
  amount: FigureKey,
  span: Months,
): void {
  const { contributions, horizon } = builder.draft
  const until = Math.min(span.until, monthCount(horizon))
  contributions.push({ driver: builder.name, target, amount, from: span.from, until })
}

/** Splits a monthly amount over lines; a single line takes all of it. */
export function giveToLines(builder: DriverBuilder, split: LineSplit, amount: FigureKey, span: Months): void {
  split.forEach(({ line, share: part }, i) => {
    if (part === null) {
      giveToLine(builder, line, amount, span)
      return
    }
    const shareKey = addLineShare(builder, `lines-${i}-share`, part)
    const key = addFigure(builder, `amount-${i}`, 'amount', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'multiply', factors: [amount, shareKey] },
      name: line.label,
    })
    giveToLine(builder, line, key, span)
  })
}

/** How an amount is split is bookkeeping: one share alone cannot be moved, as they make a whole together. */
function addLineShare(builder: DriverBuilder, local: string, part: Quantity): FigureKey {
  if (part.kind !== 'given' || typeof part.given.value !== 'number')
    return addLevel(builder, local, part, share)
  return addFigure(builder, local, 'conversion', {
    unit: share,
    grain: 'once',
    operation: { kind: 'constant', values: [part.given.value] },
    name: 'line-share',
  })
}
