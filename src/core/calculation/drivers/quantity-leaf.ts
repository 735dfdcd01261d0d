/** Turns a quantity into a leaf of the graph: an assumption with its source, or a rate with its dates. */

import { rateByMonth, rateInYear } from '../../parameter/rate-series.ts'
import type { Given } from '../case/given.ts'
import type { Quantity } from '../case/quantity.ts'
import { type Grain, yearsOf } from '../graph/horizon.ts'
import type { Label } from '../graph/label.ts'
import type { FigureKey } from '../graph/operation.ts'
import { divideUnits, type FigureUnit } from '../graph/unit.ts'
import { addConstant, addFigure, type DriverBuilder, noteProblem, type YearSpan } from './driver-builder.ts'
import { driverKey } from './driver-key.ts'
import { statedUnit } from './rate-unit.ts'

export type Placed = { readonly key: FigureKey; readonly grain: Grain }

export function placeQuantity(
  builder: DriverBuilder,
  field: string,
  quantity: Quantity,
  unit: FigureUnit,
  needed: YearSpan,
): Placed {
  switch (quantity.kind) {
    case 'given':
      return placeGiven(
        builder,
        field,
        driverKey(builder.name, field),
        { code: 'assumption', name: builder.name, field },
        quantity.given,
        unit,
        needed,
      )
    case 'shared': {
      const given = builder.draft.shared.get(quantity.name)
      if (!given) throw new Error(`no assumption ${quantity.name}`)
      return placeGiven(
        builder,
        field,
        `assumption/${quantity.name}`,
        { code: 'assumption', name: quantity.name },
        given,
        unit,
        needed,
      )
    }
    case 'rate':
      return placeRate(builder, field, quantity.name, unit)
    case 'unstated': {
      const name = quantity.value === 0 ? 'nothing' : 'everything'
      return { key: addConstant(builder, name, quantity.value, unit), grain: 'once' }
    }
  }
}

function placeGiven(
  builder: DriverBuilder,
  field: string,
  key: FigureKey,
  label: Label,
  given: Given,
  unit: FigureUnit,
  needed: YearSpan,
): Placed {
  const { draft } = builder
  const name = label.field === undefined ? `${label.name}` : `${label.name}.${label.field}`
  const called = given.about.label
  const grain: Grain = typeof given.value === 'number' ? 'once' : 'year'
  draft.figures.set(key, {
    key,
    label: called === undefined ? label : { code: 'assumption', name: called },
    unit,
    grain,
    operation: {
      kind: 'assumption',
      assumption: { name, ...given.about },
      values:
        typeof given.value === 'number' ? [given.value] : valuesByYear(builder, given.value, needed, field),
    },
  })
  return { key, grain }
}

/** A year that nobody needs may be left out and counts as nothing; one that is needed is reported. */
function valuesByYear(
  builder: DriverBuilder,
  values: ReadonlyMap<number, number>,
  needed: YearSpan,
  field: string,
): number[] {
  const years = yearsOf(builder.draft.horizon)
  const missing = years.filter(year => year >= needed.first && year <= needed.last && !values.has(year))
  if (missing.length > 0) noteProblem(builder, 'years-missing', { years: missing }, [field])
  return years.map(year => values.get(year) ?? 0)
}

/** A rate as its parameter states it, and the conversion to the unit in which it is needed. */
function placeRate(builder: DriverBuilder, field: string, name: string, unit: FigureUnit): Placed {
  const { draft } = builder
  const missing: Placed = { key: addConstant(builder, 'nothing', 0, unit), grain: 'once' }
  const parameter = draft.parameters.get(name)
  if (!parameter) {
    noteProblem(builder, 'rate-unknown', { name }, [field])
    return missing
  }
  const stated = statedUnit(parameter.unit, unit)
  if (!stated) {
    noteProblem(builder, 'rate-unit', { name, wanted: unit }, [field])
    return missing
  }
  // a share is a rule and no price: it holds from its day, in fixed prices too
  const isByMonth = draft.prices === 'current' || parameter.unit === 'share'
  const read = isByMonth ? rateByMonth(parameter, draft.horizon) : rateInYear(parameter, draft.priceYear)
  if (!read.ok) {
    noteProblem(builder, 'rate-missing', { name, year: read.year }, [field])
    return missing
  }
  const grain: Grain = isByMonth ? 'month' : 'once'
  const key = `parameter/${name}`
  const label = { code: 'parameter', name } as const
  const operation = { kind: 'parameter', parameter: read.use, values: read.values } as const
  draft.figures.set(key, { key, label, unit: stated.unit, grain, operation })
  if (stated.perYear === 1) return { key, grain }
  const conversion = addConstant(
    builder,
    parameter.unit === 'kr/week' ? 'kr/week-to-year' : 'kr/month-to-year',
    stated.perYear,
    divideUnits(unit, stated.unit),
  )
  const converted = addFigure(builder, `${field}/rate`, 'price', {
    unit,
    grain,
    operation: { kind: 'multiply', factors: [key, conversion] },
    name,
  })
  return { key: converted, grain }
}
