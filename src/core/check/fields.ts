/** What a form should say and does not: parts that are not there, and fields with a heading and nothing under it. */
import type { CatalogueContent, DocumentProposal } from '../catalogue/content.ts'
import type { Place } from '../place.ts'
import { fieldNames, type ProposalContent } from '../proposal/content.ts'
import { isBlank } from '../text/rich-text.ts'
import { createFinding, type Finding, type FindingData } from './finding.ts'

type Part = FindingData['field-missing']['field']

export function checkFields({ key, content }: DocumentProposal, kind: CatalogueContent['kind']): Finding[] {
  const missing = partsOf(kind).filter(part => isMissing(content, part))
  const empty = fieldNames.filter(name => {
    const field = content.fields[name]
    return field !== null && isBlank(field.text) && name !== 'content'
  })
  return [
    ...missing.map(field =>
      createFinding('field-missing', {
        proposal: key,
        place: placeOf(content),
        detail: field,
        data: { field },
      }),
    ),
    ...empty.map(field =>
      createFinding('field-empty', {
        proposal: key,
        place: content.fields[field]?.place ?? null,
        detail: field,
        data: { field },
      }),
    ),
  ]
}

/** Who proposed is a field of the catalogue's form; the operating-budget form has none. */
function partsOf(kind: CatalogueContent['kind']): readonly Part[] {
  const both: readonly Part[] = ['title', 'committee', 'policyArea', 'content', 'budget']
  return kind === 'catalogue' ? [...both, 'proposedBy'] : both
}

function isMissing(content: ProposalContent, part: Part): boolean {
  if (part === 'content') return content.fields.content === null || isBlank(content.fields.content.text)
  return content[part] === null
}

function placeOf(content: ProposalContent): Place | null {
  return content.title?.place ?? content.number?.place ?? content.budget?.place ?? null
}
