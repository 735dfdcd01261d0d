/** The economist's figures for yearly costs and benefits, both as positive numbers. */
import { type DiscountStep, type DiscountTiming, presentValue } from './discount.ts'
import { type InternalRate, internalRate } from './internal-rate.ts'

export type Appraisal = {
  /** Kroner per year, not discounted. */
  readonly benefits: readonly number[]
  readonly costs: readonly number[]
  readonly presentBenefits: number
  readonly presentCosts: number
  readonly netPresentValue: number
  /** null where nothing is spent, or the spending itself is a saving. */
  readonly benefitCostRatio: number | null
  readonly internalRate: InternalRate
  readonly timing: DiscountTiming
  readonly discount: readonly DiscountStep[]
}

export function appraise(
  benefits: readonly number[],
  costs: readonly number[],
  discount: readonly DiscountStep[],
  timing: DiscountTiming,
): Appraisal {
  const presentBenefits = presentValue(benefits, discount, timing)
  const presentCosts = presentValue(costs, discount, timing)
  return {
    benefits,
    costs,
    presentBenefits,
    presentCosts,
    netPresentValue: presentBenefits - presentCosts,
    benefitCostRatio: presentCosts > 0 ? presentBenefits / presentCosts : null,
    internalRate: internalRate(benefits.map((benefit, i) => benefit - (costs[i] ?? 0))),
    timing,
    discount,
  }
}
