/**
 * Which catalogue a document is a reading of: the same kind of document, under the same title, for the same years.
 * A form is one proposal under a heading that all forms share, so it is known by its proposal as well.
 */
import { type Hash, hashOf } from '../../core/canonical.ts'
import type { ReadDocument } from '../../core/catalogue/document.ts'
import { type Period, unitePeriods } from '../../core/period.ts'
import { numberOf } from '../../core/proposal/identity.ts'
import { likeness } from '../../core/text/likeness.ts'

export function catalogueIdentity(read: ReadDocument): Hash {
  const { content } = read.document
  const years = periodsOf(read).map(period => period.year)
  return hashOf([content.kind, nameOf(read), content.kind === 'form' ? formOf(read) : null, years])
}

/** All years that any table of the document has. */
export function periodsOf({ document }: ReadDocument): Period[] {
  const budgets = document.proposals.flatMap(proposal => proposal.content.budget ?? [])
  const tables = document.content.overview ? [document.content.overview, ...budgets] : budgets
  return unitePeriods(tables.map(table => table.periods))
}

/** The title, or the file's name where the document has none. */
function nameOf({ document, fileName }: ReadDocument): string {
  const title = likeness(document.content.title?.text ?? '')
  return title === '' ? likeness(fileName.replace(/\.[^.]*$/, '')) : title
}

function formOf({ document }: ReadDocument): string | null {
  const content = document.proposals[0]?.content
  const title = content?.title?.text ?? null
  return content ? (numberOf({ number: content.number?.text ?? null, title }) ?? likeness(title ?? '')) : null
}
