/** Turns discount.yaml into the ways of discounting that a case can choose, or throws with every fault. */
import type { DiscountStep } from '../core/calculation/appraisal/discount.ts'
import type { Verification } from '../core/calculation/graph/leaf.ts'
import type { ParameterFile } from './parameter-file.ts'
import { parameterName } from './read-rates.ts'
import { day, entry, list, mapOf, number, oneOf, requireShape, text, week } from './shape.ts'
import { checkSource, checkUnused, sourceKey, sources, writeReference } from './sources.ts'

export type Discount = {
  readonly name: string
  readonly description: { readonly da: string; readonly en: string }
  /** In order of time; each holds until the next. */
  readonly versions: readonly {
    readonly from: string
    readonly steps: readonly DiscountStep[]
    readonly verification: Verification
    readonly reference: string
  }[]
}

const version = entry({
  steps: list(entry({ from_year: week, rate: number })),
  basis: oneOf('sourced', 'derived', 'memory'),
  source: sourceKey,
})

const discountShape = entry({
  checked_on: day,
  sources,
  discounts: mapOf(
    parameterName,
    entry({ description: entry({ da: text, en: text }), values: mapOf(day, version) }),
  ),
})

export function readDiscounts(file: ParameterFile): Discount[] {
  const { sources: known, discounts } = requireShape(file, discountShape)
  const used = new Set<string>()
  for (const [name, { values }] of discounts)
    for (const [from, value] of values) {
      const path = ['discounts', name, 'values', from]
      checkSource(file, known, path, { source: value.source, verified: value.basis === 'sourced' })
      used.add(value.source)
      value.steps.forEach((step, i) => {
        const previous = value.steps[i - 1]?.from_year ?? 0
        if (step.from_year <= previous || (i === 0 && step.from_year !== 1))
          file.fault([...path, 'steps', i], String(step.from_year), 'years in order, from 1')
      })
    }
  checkUnused(file, known, used)
  file.requireSound()
  return [...discounts].map(([name, { description, values }]) => ({
    name,
    description,
    versions: [...values].map(([from, value]) => ({
      from,
      steps: value.steps.map(step => ({ fromYear: step.from_year, rate: step.rate })),
      verification: value.basis,
      reference: writeReference(known, value.source),
    })),
  }))
}
