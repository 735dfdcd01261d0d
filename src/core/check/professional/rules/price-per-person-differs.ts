/** The same benefit for the same people at two known prices per full-year person. */
import type { Money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import { groupsOn } from '../group.ts'
import { pricesPerPerson } from '../price-per-person.ts'
import type { CatalogueRule } from '../rule.ts'
import type { CatalogueView, ProfessionalView } from '../view.ts'

type Priced = { readonly view: ProfessionalView; readonly code: string; readonly price: Money }

export const pricePerPersonDiffers: CatalogueRule = (catalogue): Finding[] => {
  const told = new Set<string>()
  return [...pricedGroups(catalogue).values()].flatMap(group =>
    group.flatMap(priced => {
      const furthest = furthestFrom(priced, group)
      const apart = Math.abs(furthest.price - priced.price) / Math.max(furthest.price, priced.price)
      const once = `${priced.view.key}|${priced.code}`
      if (apart <= catalogue.norms.priceApart || told.has(once)) return []
      told.add(once)
      return [createFor(priced, furthest)]
    }),
  )
}

function createFor({ view, code, price }: Priced, furthest: Priced): Finding {
  const line = view.lines.find(one => one.code === code && one.role === 'benefit')?.line
  return createFinding('price-per-person-differs', {
    proposal: view.key,
    line: line?.id ?? null,
    place: line?.place ?? view.place,
    detail: code,
    data: { code, price, other: furthest.view.name, otherPrice: furthest.price },
  })
}

function pricedGroups({ proposals }: CatalogueView): Map<string, Priced[]> {
  const groups = new Map<string, Priced[]>()
  for (const view of proposals) {
    for (const [code, price] of pricesPerPerson(view)) {
      for (const group of groupsOn(view, code)) {
        const key = `${code}|${group}`
        groups.set(key, [...(groups.get(key) ?? []), { view, code, price }])
      }
    }
  }
  return groups
}

/** Only the dearest and the cheapest can be furthest. */
function furthestFrom(priced: Priced, group: readonly Priced[]): Priced {
  return group.reduce((far, one) =>
    Math.abs(one.price - priced.price) > Math.abs(far.price - priced.price) ? one : far,
  )
}
