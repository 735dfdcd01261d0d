/**
 * What content says, apart from where in a file it stood, as the text that is hashed: a blank line added above a
 * proposal must not make a new revision of it. The hash over a whole revision (store) covers the places too.
 */
import { canonicalJson, type Hash, hashText } from '../canonical.ts'
import type { ProposalContent } from './content.ts'
import { hasComputedLines, printedOf } from './printed-budget.ts'
import { saidIn } from './supplement.ts'

export function contentHash(content: unknown): Hash {
  return hashText(contentText(content))
}

export function contentText(content: unknown): string {
  return canonicalJson(withoutPlaces(content))
}

/**
 * A proposal is hashed as the first schema version would have written it, with what was said beside the form added
 * where there is any. So a revision from before the supplement has the hash it always had, and a document that is
 * read again by a newer program is known as the same.
 */
export function proposalText({ supplement, ...form }: ProposalContent): string {
  const said = saidIn(supplement)
  const isSaid = Object.keys(said).length > 0
  return contentText({ ...form, schema: 1, ...(isSaid && { supplement: said }) })
}

/**
 * The form alone, its table as it was printed: what a document can say, and so all that reading one again
 * is compared with. Nothing that was calculated since is in it.
 */
export function formText({ supplement: _, ...form }: ProposalContent): string {
  return contentText({ ...form, schema: 1, budget: printedOf(form.budget) })
}

/** Whether the form is all there is: nothing said beside it and nothing calculated, so that both texts are one. */
export function isFormAlone({ supplement, budget }: ProposalContent): boolean {
  const isTyped = !budget || (!budget.printed && !hasComputedLines(budget))
  return isTyped && Object.keys(saidIn(supplement)).length === 0
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === prototypeName)
      Object.defineProperty(kept, key, { value: withoutPlaces(inner), enumerable: true })
    else if (key !== 'place') kept[key] = withoutPlaces(inner)
  }
  return kept
}

/** A name as any other in JSON, which assigning would take for the object's own kind, so that no hash covered it. */
const prototypeName = '__proto__'
