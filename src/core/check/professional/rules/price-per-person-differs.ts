/** The same benefit for the same people at two known prices per full-year person. */
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueFacts, PriceFacts, ProposalFacts } from '../facts.ts'
import type { CatalogueRule } from '../rule.ts'

type Priced = Pick<PriceFacts, 'code' | 'price'> & { readonly of: ProposalFacts }

export const pricePerPersonDiffers: CatalogueRule = (catalogue): Finding[] => {
  const told = new Set<string>()
  return [...pricedGroups(catalogue).values()].flatMap(group => {
    const extremes = extremesOf(group)
    return group.flatMap(priced => {
      const furthest = furthestFrom(priced, extremes)
      const apart = Math.abs(furthest.price - priced.price) / Math.max(furthest.price, priced.price)
      const once = `${priced.of.key}|${priced.code}`
      if (apart <= catalogue.norms.priceApart || told.has(once)) return []
      told.add(once)
      return [createFor(priced, furthest)]
    })
  })
}

function createFor({ of, code, price }: Priced, furthest: Priced): Finding {
  const benefit = of.benefits.find(one => one.code === code)
  return createFinding('price-per-person-differs', {
    proposal: of.key,
    line: benefit?.line ?? null,
    place: benefit?.place ?? of.place,
    detail: code,
    data: { code, price, other: furthest.of.name, otherPrice: furthest.price },
  })
}

function pricedGroups({ proposals }: CatalogueFacts): Map<string, Priced[]> {
  const found = new Map<string, Priced[]>()
  for (const of of proposals) {
    for (const { code, price, groups } of of.prices) {
      for (const group of groups) {
        const key = `${code}|${group}`
        const known = found.get(key)
        if (known) known.push({ of, code, price })
        else found.set(key, [{ of, code, price }])
      }
    }
  }
  return found
}

/** The first of the cheapest and the first of the dearest, in the catalogue's order. */
function extremesOf(group: readonly Priced[]): readonly Priced[] {
  const cheapest = group.reduce((first, one) => (one.price < first.price ? one : first))
  const dearest = group.reduce((first, one) => (one.price > first.price ? one : first))
  return group.filter(one => one === cheapest || one === dearest)
}

/** Only the dearest and the cheapest can be furthest; of two that are as far, the first. */
function furthestFrom(priced: Priced, extremes: readonly Priced[]): Priced {
  return extremes.reduce((far, one) =>
    Math.abs(one.price - priced.price) > Math.abs(far.price - priced.price) ? one : far,
  )
}
