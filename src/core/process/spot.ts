/** The place in a proposal that a question or a reason is about: all of it, one of its fields, or one amount. */

/** The parts of a proposal that can be pointed at, in the form's order. */
export const spotFields = [
  'title',
  'content',
  'targetGroup',
  'staff',
  'relations',
  'budget',
  'assumptions',
  'follow-up',
] as const
export type SpotField = (typeof spotFields)[number]

export type Spot =
  | { readonly kind: 'whole' }
  | { readonly kind: 'field'; readonly field: SpotField }
  /** An amount of the budget table: a line by its name there, and a year; all years where it is null. */
  | { readonly kind: 'amount'; readonly line: string; readonly year: number | null }

export const wholeProposal: Spot = { kind: 'whole' }

/** As it is stored and stands in forms: `content`, `amount:2027:06.53 Løn`, or nothing. */
export function writeSpot(spot: Spot): string {
  switch (spot.kind) {
    case 'whole':
      return ''
    case 'field':
      return spot.field
    case 'amount':
      return `amount:${spot.year ?? 'all'}:${spot.line}`
    default:
      return spot satisfies never
  }
}

/** null for a text that points at nothing. */
export function parseSpot(text: string): Spot | null {
  if (text === '') return wholeProposal
  const field = spotFields.find(each => each === text)
  if (field) return { kind: 'field', field }
  const amount = /^amount:(\d{4}|all):(.{1,300})$/su.exec(text)
  if (!amount) return null
  const [, year = '', line = ''] = amount
  return { kind: 'amount', line, year: year === 'all' ? null : Number(year) }
}
