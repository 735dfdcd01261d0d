/** Which parameters can stand where a number is asked for, by what it counts. */
import {
  type Parameter,
  type ParameterSet,
  type ParameterUnit,
  parameterUnits,
} from '../../parameter/parameter.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import {
  divideUnits,
  type FigureUnit,
  fullYearPersons,
  isSameUnit,
  kroner,
  months,
  multiplyUnits,
  persons,
  staffYears,
  weeks,
} from '../graph/unit.ts'

/** Weekly benefits are counted as 52 weeks a year, throughout. */
export const weeksPerYear = 52

/** In which unit a parameter stands in the graph, and how many of its periods make the year it is needed for. */
export type StatedUnit = { readonly unit: FigureUnit; readonly perYear: number }

const perYearOfPerson = divideUnits(kroner, fullYearPersons)
const perMonthOfPerson = divideUnits(kroner, multiplyUnits(persons, months))
const perWeekOfPerson = divideUnits(kroner, multiplyUnits(persons, weeks))
const perStaffYear = divideUnits(kroner, staffYears)
const perPerson = divideUnits(kroner, persons)
const casesOfPost: FigureUnit = { case: 1, post: -1 }
const share: FigureUnit = {}

type Standing = { readonly wanted: FigureUnit; readonly unit: FigureUnit; readonly perYear: number }

/** Where a parameter of each unit may stand, and as what it stands there. */
const standings: Readonly<Record<ParameterUnit, Standing>> = {
  'kr/month': { wanted: perYearOfPerson, unit: perMonthOfPerson, perYear: monthsPerYear },
  'kr/week': { wanted: perYearOfPerson, unit: perWeekOfPerson, perYear: weeksPerYear },
  'kr/year': asItIs(perYearOfPerson),
  'kr/staff-year': asItIs(perStaffYear),
  kr: asItIs(perPerson),
  share: asItIs(share),
  cases: asItIs(casesOfPost),
}

function asItIs(unit: FigureUnit): Standing {
  return { wanted: unit, unit, perYear: 1 }
}

/** null where a parameter of this unit cannot stand there. */
export function statedUnit(stated: ParameterUnit, wanted: FigureUnit): StatedUnit | null {
  const standing = standings[stated]
  return isSameUnit(wanted, standing.wanted) ? standing : null
}

/** The parameters that can stand where this unit is asked for, and have a value at all. */
export function parametersFor(parameters: ParameterSet, wanted: FigureUnit): Parameter[] {
  const fitting = new Set(parameterUnits.filter(unit => statedUnit(unit, wanted) !== null))
  return [...parameters.values()].filter(
    ({ unit, values }) =>
      fitting.has(unit) && values.some(({ value, status }) => value !== null && status === 'in-force'),
  )
}
