/** Rates, and the refund ladder, as a calculation used them then, in place of what they have become since. */
import type { RefundLadder } from '../account/chart.ts'
import type { Surroundings } from '../calculation/case/assemble.ts'
import { ladderPrefix } from '../calculation/drivers/ladder-profile.ts'
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

/** The surroundings of then: what they do not name is as it is today. */
export function surroundingsThen(today: Surroundings, uses: readonly ParameterUse[]): Surroundings {
  const ladder = ladderThen(uses)
  return {
    parameters: withUsedValues(today.parameters, uses),
    chart: ladder.length === 0 ? today.chart : { ...today.chart, ladder },
  }
}

/** A ladder that holds from its day until the next one that was used. */
function ladderThen(uses: readonly ParameterUse[]): RefundLadder[] {
  const steps = uses.flatMap(({ name, used }) =>
    name.startsWith(ladderPrefix)
      ? used.map(value => ({ ...value, fromWeek: Number(name.slice(ladderPrefix.length)) }))
      : [],
  )
  const versions = [...Map.groupBy(steps, step => step.from)].sort(([a], [b]) => (a < b ? -1 : 1))
  return versions.map(([from, found], i) => {
    const byWeek = new Map(found.map(step => [step.fromWeek, step]))
    const ordered = [...byWeek.values()].sort((a, b) => a.fromWeek - b.fromWeek)
    return {
      from,
      until: versions[i + 1]?.[0] ?? null,
      steps: ordered.map(({ fromWeek, value }, k) => ({
        fromWeek,
        toWeek: lastWeekBefore(ordered[k + 1]),
        stateShare: value,
      })),
      verified: ordered.every(step => step.verification === 'sourced'),
      reference: ordered[0]?.reference ?? '',
    }
  })
}

function lastWeekBefore(next: { readonly fromWeek: number } | undefined): number | null {
  return next ? next.fromWeek - 1 : null
}
