/**
 * The hash of what content says, apart from where in a file it stood: a blank line added above a proposal
 * must not make a new revision of it. The hash over a whole revision (store) covers the places too.
 */
import { type Hash, hashOf } from '../canonical.ts'
import type { ProposalContent } from './content.ts'
import { hasComputedLines, printedOf } from './printed-budget.ts'
import { saidIn } from './supplement.ts'

export function contentHash(content: unknown): Hash {
  return hashOf(withoutPlaces(content))
}

/**
 * A proposal is hashed as the first schema version would have written it, with what was said beside the form added
 * where there is any. So a revision from before the supplement has the hash it always had, and a document that is
 * read again by a newer program is known as the same.
 */
export function proposalHash({ supplement, ...form }: ProposalContent): Hash {
  const said = saidIn(supplement)
  const isSaid = Object.keys(said).length > 0
  return contentHash({ ...form, schema: 1, ...(isSaid && { supplement: said }) })
}

/**
 * The hash of the form alone, its table as it was printed: what a document can say, and so all that reading one again
 * is compared with. Nothing that was calculated since is in it.
 */
export function formHash({ supplement: _, ...form }: ProposalContent): Hash {
  return contentHash({ ...form, schema: 1, budget: printedOf(form.budget) })
}

/** Whether the form is all there is: nothing said beside it and nothing calculated, so that both hashes are one. */
export function isFormAlone({ supplement, budget }: ProposalContent): boolean {
  const isTyped = !budget || (!budget.printed && !hasComputedLines(budget))
  return isTyped && Object.keys(saidIn(supplement)).length === 0
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'place')
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]))
}
