/**
 * Where a document that was read seems to hold CPR numbers: the field and its place, never the number. Whether it is one
 * is for a person to say.
 */
import type { Place } from '../place.ts'
import type { Budget, FieldName, PrintedCell, ProposalContent, StatedText } from '../proposal/content.ts'
import { findCpr } from '../text/cpr.ts'
import { plainText, type RichText } from '../text/rich-text.ts'
import type { CatalogueContent } from './content.ts'

/** What a document fills in of a proposal, and what it says beside proposals. */
export type PlaceName =
  | TextField
  | FieldName
  | 'budget'
  | 'fileName'
  | 'catalogueTitle'
  | 'introduction'
  | 'overview'
  | 'rest'

const textFields = ['number', 'title', 'committee', 'policyArea', 'proposedBy'] as const
type TextField = (typeof textFields)[number]

/** `place` is where the field begins; null where the document does not tell. */
export type PersonNumberPlace = { readonly name: PlaceName; readonly place: Place | null }

type Text = PersonNumberPlace & { readonly text: string }

export function personNumbersIn(content: ProposalContent): PersonNumberPlace[] {
  return suspected([
    ...textFields.flatMap(name => stated(name, content[name])),
    ...Object.entries(content.fields).flatMap(([name, field]) =>
      field ? rich(name as FieldName, field.text, field.place) : [],
    ),
    ...(content.budget ? budgetTexts(content.budget) : []),
  ])
}

/** In what the document says beside its proposals, and in the name of its file. */
export function personNumbersBeside(
  { title, introduction, overview, leftovers }: CatalogueContent,
  fileName: string,
): PersonNumberPlace[] {
  return suspected([
    { name: 'fileName', place: null, text: fileName },
    ...stated('catalogueTitle', title),
    ...rich('introduction', introduction, null),
    ...(overview?.rows ?? []).flatMap(row => [
      { name: 'overview' as const, place: row.place, text: `${row.number ?? ''} ${row.title}` },
      ...row.cells.flatMap(cell => unread('overview', cell)),
    ]),
    ...leftovers.flatMap(text => stated('rest', text)),
  ])
}

function budgetTexts({ lines, totals }: Budget): Text[] {
  return [
    ...lines.map(({ label, place }) => ({ name: 'budget' as const, place, text: label })),
    ...[...lines, ...(totals ? [totals] : [])].flatMap(row =>
      row.cells.flatMap(cell => unread('budget', cell)),
    ),
  ]
}

/** A cell that was read as an amount holds nothing else. */
function unread(name: PlaceName, { amount, text, place }: PrintedCell): Text[] {
  return amount === null ? [{ name, place, text }] : []
}

function stated(name: PlaceName, text: StatedText | null): Text[] {
  return text ? [{ name, place: text.place, text: text.text }] : []
}

function rich(name: PlaceName, text: RichText, place: Place | null): Text[] {
  return [{ name, place, text: plainText(text) }]
}

function suspected(texts: readonly Text[]): PersonNumberPlace[] {
  return texts.flatMap(({ name, place, text }) => (findCpr(text).length > 0 ? [{ name, place }] : []))
}
