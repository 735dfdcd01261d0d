/** Pay per stated post, against the median of the catalogue's proposals. */
import { money } from '../../../money.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { CatalogueRule } from '../rule.ts'
import { statedPosts } from '../staff-in-text.ts'
import { ofRole, type ProfessionalView } from '../view.ts'

type Paid = { readonly view: ProfessionalView; readonly posts: number; readonly pay: number }

export const payPerPostDiffers: CatalogueRule = ({ proposals, norms }): Finding[] => {
  const paid = proposals.flatMap((view): Paid[] => {
    const yearly = yearlyPay(view)
    const posts = yearly > 0 ? statedPosts(view, norms) : null
    return posts ? [{ view, posts, pay: yearly / posts }] : []
  })
  if (paid.length < norms.fewestForMedian) return []
  const median = medianOf(paid.map(({ pay }) => pay))
  return paid
    .filter(({ pay }) => Math.abs(pay / median - 1) > norms.payApart)
    .map(({ view, posts, pay }) =>
      createFinding('pay-per-post-differs', {
        proposal: view.key,
        place: ofRole(view, 'pay')[0]?.line.place ?? view.place,
        data: { posts: Math.round(posts * 100) / 100, pay: wholeKroner(pay), median: wholeKroner(median) },
      }),
    )
}

/** The fullest year: the first one may start in the middle. */
function yearlyPay(view: ProfessionalView): number {
  const lines = ofRole(view, 'pay')
  const years = view.budget.periods.map((_, i) =>
    lines.reduce((sum, line) => sum + (line.amounts[i] ?? 0), 0),
  )
  return Math.max(...years, 0)
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function wholeKroner(oere: number) {
  return money(Math.round(oere / 100) * 100)
}
