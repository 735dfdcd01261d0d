/** Pay per stated post, against the median of the catalogue's proposals. */
import { money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'

export const payPerPostDiffers: CatalogueRule = ({ key, pay }, { totals }, norms): Finding[] => {
  if (!pay || totals.paid < norms.fewestForMedian) return []
  const median = totals.twiceMedian / 2
  const { place, posts, perPost } = pay
  if (Math.abs(perPost / median - 1) <= norms.payApart) return []
  return [
    createFinding('pay-per-post-differs', {
      proposal: key,
      place,
      data: {
        posts: Math.round(posts * 100) / 100,
        pay: wholeKroner(perPost),
        median: wholeKroner(median),
      },
    }),
  ]
}

function wholeKroner(oere: number) {
  return money(Math.round(oere / 100) * 100)
}
