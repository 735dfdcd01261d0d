/** Which parameters can stand where a number is asked for, by what it counts. */
import type { Parameter, ParameterSet, ParameterUnit } from '../../parameter/parameter.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import {
  divideUnits,
  type FigureUnit,
  fullYearPersons,
  isSameUnit,
  kroner,
  multiplyUnits,
  persons,
  staffYears,
} from '../graph/unit.ts'

/** Weekly benefits are counted as 52 weeks a year, throughout. */
export const weeksPerYear = 52

/** In which unit a parameter stands in the graph, and how many of its periods make the year it is needed for. */
export type StatedUnit = { readonly unit: FigureUnit; readonly perYear: number }

/** null where a parameter of this unit cannot stand there. */
export function statedUnit(stated: ParameterUnit, wanted: FigureUnit): StatedUnit | null {
  const isYearly = isSameUnit(wanted, divideUnits(kroner, fullYearPersons))
  const perPeriod = (base: FigureUnit) => divideUnits(kroner, multiplyUnits(persons, base))
  const same = (is: boolean) => (is ? { unit: wanted, perYear: 1 } : null)
  const byUnit: Readonly<Record<ParameterUnit, StatedUnit | null>> = {
    'kr/month': isYearly ? { unit: perPeriod({ month: 1 }), perYear: monthsPerYear } : null,
    'kr/week': isYearly ? { unit: perPeriod({ week: 1 }), perYear: weeksPerYear } : null,
    'kr/year': same(isYearly),
    'kr/staff-year': same(isSameUnit(wanted, divideUnits(kroner, staffYears))),
    kr: same(isSameUnit(wanted, divideUnits(kroner, persons))),
    share: same(isSameUnit(wanted, {})),
    cases: same(isSameUnit(wanted, { case: 1, post: -1 })),
  }
  return byUnit[stated]
}

/** The parameters that can stand where this unit is asked for, and have a value at all. */
export function parametersFor(parameters: ParameterSet, wanted: FigureUnit): Parameter[] {
  return [...parameters.values()].filter(
    ({ unit, values }) =>
      statedUnit(unit, wanted) !== null &&
      values.some(({ value, status }) => value !== null && status === 'in-force'),
  )
}
