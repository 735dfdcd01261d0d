/** The rates that an address asks for, by group, with the value that holds on a day. */
import {
  type DatedValue,
  groupOf,
  type Parameter,
  type ParameterGroup,
  type ParameterSet,
  parameterGroups,
  valueOn,
} from '../../core/parameter/parameter.ts'
import { chosen, holdsWords, searched } from './library-filter.tsx'

export const rateViews = ['own', 'unverified', 'expected', 'empty'] as const
export type RateView = (typeof rateViews)[number]

export const rateParameters = { group: 'gruppe', view: 'vis' } as const

export type RateFilter = {
  readonly text: string | null
  readonly group: ParameterGroup | null
  readonly view: RateView | null
}

export function readRateFilter(parameters: URLSearchParams): RateFilter {
  return {
    text: searched(parameters),
    group: chosen(parameters, rateParameters.group, parameterGroups),
    view: chosen(parameters, rateParameters.view, rateViews),
  }
}

export type ListedRate = { readonly parameter: Parameter; readonly today: DatedValue | null }

export type ListedGroup = { readonly group: ParameterGroup; readonly rates: readonly ListedRate[] }

export function listRates(parameters: ParameterSet, filter: RateFilter, day: string): ListedGroup[] {
  const found = [...parameters.values()].filter(parameter => fits(parameter, filter))
  const groups = Map.groupBy(found, groupOf)
  return parameterGroups.flatMap(group => {
    const rates = groups.get(group) ?? []
    const listed = rates.map(parameter => ({ parameter, today: valueOn(parameter, day) }))
    // what holds today is what most look for
    const ordered = [...listed.filter(rate => rate.today), ...listed.filter(rate => !rate.today)]
    return rates.length === 0 ? [] : [{ group, rates: ordered }]
  })
}

function fits(parameter: Parameter, { text, group, view }: RateFilter): boolean {
  const { name, description } = parameter
  return (
    (group === null || groupOf(parameter) === group) &&
    (view === null || inView(parameter, view)) &&
    holdsWords(`${name} ${description.da} ${description.en}`, text)
  )
}

function inView({ values, origin }: Parameter, view: RateView): boolean {
  switch (view) {
    case 'own':
      return origin === 'own' || values.some(value => value.origin === 'own')
    case 'unverified':
      return values.some(({ value, verification }) => value !== null && verification !== 'sourced')
    case 'expected':
      return values.some(({ status }) => status === 'expected')
    case 'empty':
      return values.every(({ value }) => value === null)
    default:
      return view satisfies never
  }
}
