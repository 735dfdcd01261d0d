/** The same benefit for the same people at two known prices per full-year person. */
import { createFinding, type Finding } from '../../finding.ts'
import type { PlacedFacts, PriceFacts } from '../facts.ts'
import type { Extremes, Priced } from '../neighbours.ts'
import type { CatalogueRule } from '../rule.ts'

/** Asked once per benefit, for the first of its groups in which the price is another. */
export const pricePerPersonDiffers: CatalogueRule = (facts, { extremes }, norms): Finding[] =>
  facts.prices.flatMap(priced => {
    const far = priced.groups
      .flatMap(group => extremes(`${priced.code}|${group}`) ?? [])
      .map(group => furthestFrom(priced, group))
      .find(other => apart(priced.price, other.price) > norms.priceApart)
    return far ? [createFor(facts, priced, far)] : []
  })

/** As a share of the dearer one. */
function apart(one: number, other: number): number {
  return Math.abs(other - one) / Math.max(other, one)
}

function createFor(facts: PlacedFacts, { code, price }: PriceFacts, far: Priced): Finding {
  const benefit = facts.benefits.find(one => one.code === code)
  return createFinding('price-per-person-differs', {
    proposal: facts.key,
    line: benefit?.line ?? null,
    place: benefit?.place ?? facts.place,
    detail: code,
    data: { code, price, other: far.name, otherPrice: far.price },
  })
}

/** Only the dearest and the cheapest can be furthest; of two that are as far, the first in the catalogue's order. */
function furthestFrom({ price }: PriceFacts, { cheapest, dearest }: Extremes): Priced {
  const [first, second] = cheapest.position <= dearest.position ? [cheapest, dearest] : [dearest, cheapest]
  return Math.abs(second.price - price) > Math.abs(first.price - price) ? second : first
}
