/** The unit a document prints its amounts in, to say findings in its own terms. */
import type { Unit } from '../../core/money.ts'
import { unitOf } from '../../core/proposal/content.ts'
import type { DocumentView } from '../../workflow/views.ts'

export function documentUnit({ content, proposals }: Pick<DocumentView, 'content' | 'proposals'>): Unit {
  const budget = proposals.find(proposal => proposal.content.budget)?.content.budget
  return content.overview?.unit ?? (budget ? unitOf(budget) : 'kr')
}
