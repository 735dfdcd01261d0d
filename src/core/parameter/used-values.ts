/** Rates as a calculation used them then, in place of what they have become since. */
import type { ParameterUse } from '../calculation/graph/leaf.ts'
import type { DatedValue, Parameter, ParameterSet } from './parameter.ts'

/** A rate that no longer exists is left out: whoever needs it is told that it is unknown. */
export function withUsedValues(today: ParameterSet, uses: readonly ParameterUse[]): ParameterSet {
  const then = new Map(today)
  for (const name of new Set(uses.map(use => use.name))) {
    const known = today.get(name)
    const own = uses.filter(use => use.name === name)
    if (known) then.set(name, asUsed(known, own))
  }
  return then
}

function asUsed(parameter: Parameter, uses: readonly ParameterUse[]): Parameter {
  const byDay = new Map<string, DatedValue>(
    uses.flatMap(use => use.used.map(value => [value.from, value] as const)),
  )
  const values = [...byDay.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
  // marked one by one, or all of them by the parameter
  const isMixed = values.some(value => value.origin !== undefined)
  return { ...parameter, origin: isMixed ? 'shipped' : (uses[0]?.origin ?? parameter.origin), values }
}
