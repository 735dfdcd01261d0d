/** Pay per stated post, against the median of the catalogue's proposals. */
import { money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'

export const payPerPostDiffers: CatalogueRule = ({ proposals, norms }): Finding[] => {
  const paid = proposals.flatMap(({ key, pay }) => (pay ? [{ key, ...pay }] : []))
  if (paid.length < norms.fewestForMedian) return []
  const median = medianOf(paid.map(({ perPost }) => perPost))
  return paid
    .filter(({ perPost }) => Math.abs(perPost / median - 1) > norms.payApart)
    .map(({ key, place, posts, perPost }) =>
      createFinding('pay-per-post-differs', {
        proposal: key,
        place,
        data: {
          posts: Math.round(posts * 100) / 100,
          pay: wholeKroner(perPost),
          median: wholeKroner(median),
        },
      }),
    )
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function wholeKroner(oere: number) {
  return money(Math.round(oere / 100) * 100)
}
