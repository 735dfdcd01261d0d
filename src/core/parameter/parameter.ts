/**
 * A number that the law, the state or a municipality sets, with the day it begins to hold and where it can be read.
 * A value holds until the next one; a value dated in the future changes nothing before its day.
 */
import type { Verification } from '../calculation/graph/leaf.ts'

export const parameterUnits = [
  'kr/month',
  'kr/week',
  'kr/year',
  'kr/staff-year',
  'kr',
  'share',
  'cases',
] as const
export type ParameterUnit = (typeof parameterUnits)[number]

export type DatedValue = {
  /** First day it holds, ISO date. */
  readonly from: string
  /** null: the rate ended on this day. */
  readonly value: number | null
  /** in-force · expected: announced, not yet law, left out of calculations. */
  readonly status: 'in-force' | 'expected'
  readonly verification: Verification
  readonly reference: string
  /** The municipality's own value among shipped ones. */
  readonly origin?: 'own'
  /** The day it first held, where it holds again after an own value has ended. */
  readonly since?: string
}

export type Parameter = {
  readonly name: string
  readonly description: { readonly da: string; readonly en: string }
  readonly unit: ParameterUnit
  /** shipped with the program, or wholly the municipality's own in its place. */
  readonly origin: 'shipped' | 'own'
  /** The day a person last compared it with its sources, ISO date; not known of what a file of one's own holds. */
  readonly checkedOn?: string
  /** In order of time. */
  readonly values: readonly DatedValue[]
}

/** What the library sorts parameters by. */
export const parameterGroups = ['benefit', 'own-average', 'refund', 'index', 'grant', 'caseload'] as const
export type ParameterGroup = (typeof parameterGroups)[number]

const groupOfPrefix: Readonly<Record<string, ParameterGroup>> = {
  gennemsnit: 'own-average',
  refusion: 'refund',
  loen: 'own-average',
  regulering: 'index',
  integration: 'grant',
  sagstal: 'caseload',
}

/** By how its name begins; a benefit's name begins with the benefit. */
export function groupOf({ name }: Pick<Parameter, 'name'>): ParameterGroup {
  return groupOfPrefix[name.split('.')[0] ?? ''] ?? 'benefit'
}

export type ParameterSet = ReadonlyMap<string, Parameter>

/** The value that holds on a day; null before the first, after the end, and where only an expectation stands. */
export function valueOn(parameter: Parameter, day: string): DatedValue | null {
  const held = parameter.values.filter(value => value.status === 'in-force' && value.from <= day).at(-1)
  return held && held.value !== null ? held : null
}
