/**
 * A proposal's fields as somebody types them: texts and rows of texts, nothing else, however incomplete. Turning it
 * into content, and saying what is wrong with it, is for read-form.ts. It holds no budget: that is edited elsewhere.
 */
import { writeMarkup } from '../../text/markup.ts'
import type { RichText } from '../../text/rich-text.ts'
import type { ProposalContent } from '../content.ts'

/** In the order of the page. */
export const shortNames = ['number', 'title', 'committee', 'policyArea', 'proposedBy'] as const
export const longNames = ['content', 'targetGroup', 'staff', 'relations', 'replaces', 'risks'] as const
export const otherNames = ['kind', 'centre', 'contact', 'targetGroupSize'] as const
export type ShortName = (typeof shortNames)[number]
export type LongName = (typeof longNames)[number]
export type TextName = ShortName | LongName | (typeof otherNames)[number]

export const textNames: readonly TextName[] = [...shortNames, ...otherNames, ...longNames]

/** What a row of each kind is made of. */
export const rowFields = {
  milestones: ['text', 'month'],
  links: ['kind', 'proposal', 'note'],
  parties: ['kind', 'name', 'effect', 'note'],
  followUp: ['indicator', 'dataSource', 'baseline', 'owner', 'threshold', 'reported'],
} as const
export type RowKind = keyof typeof rowFields
export type RowField<K extends RowKind = RowKind> = (typeof rowFields)[K][number]

export const rowKinds = Object.keys(rowFields) as RowKind[]

export type FormRow = { readonly id: string; readonly values: Readonly<Record<string, string>> }

export type ProposalForm = {
  /** Long texts are markup (core/text/markup.ts). */
  readonly texts: Readonly<Record<TextName, string>>
  readonly rows: Readonly<Record<RowKind, readonly FormRow[]>>
}

/** The name a place goes by, in a page, in an error and in a merge: `title`, `milestones.k3.month`. */
export function rowPlace(kind: RowKind, id: string, field: string): string {
  return `${kind}.${id}.${field}`
}

export function emptyRow(kind: RowKind, id: string): FormRow {
  const values: [string, string][] = rowFields[kind].map(field => [field, ''])
  return { id, values: Object.fromEntries(values) }
}

export function isEmptyRow({ values }: FormRow, preset: readonly string[] = []): boolean {
  return Object.entries(values).every(([field, value]) => preset.includes(field) || value.trim() === '')
}

export function toForm(content: ProposalContent): ProposalForm {
  const { fields, supplement } = content
  const long = (name: keyof typeof fields): string => markupOf(fields[name]?.text ?? [])
  return {
    texts: {
      number: content.number?.text ?? '',
      title: content.title?.text ?? '',
      committee: content.committee?.text ?? '',
      policyArea: content.policyArea?.text ?? '',
      proposedBy: content.proposedBy?.text ?? '',
      kind: supplement.kind ?? '',
      centre: supplement.centre ?? '',
      contact: supplement.contact ?? '',
      targetGroupSize: supplement.targetGroupSize === null ? '' : String(supplement.targetGroupSize),
      content: long('content'),
      targetGroup: long('targetGroup'),
      staff: long('staff'),
      relations: long('relations'),
      replaces: markupOf(supplement.replaces),
      risks: markupOf(supplement.risks),
    },
    rows: rowsOf(content),
  }
}

export function markupOf(text: RichText): string {
  return writeMarkup(text)
}

function rowsOf({ supplement }: ProposalContent): ProposalForm['rows'] {
  const { milestones, relations, parties, followUp } = supplement
  return {
    milestones: milestones.map(({ id, text, month }) => ({
      id,
      values: { text, month: month === null ? '' : writeMonth(month) },
    })),
    links: relations.map(relation => ({ id: linkId(relation), values: { ...relation } })),
    parties: parties.map(({ id, ...values }) => ({ id, values })),
    followUp: followUp.map(({ id, ...values }) => ({ id, values })),
  }
}

/** Two people who add the same one have added one. */
export function linkId({ kind, proposal }: { readonly kind: string; readonly proposal: string }): string {
  return `${kind}-${proposal}`
}

/** `2027-03` as people write it: `03-2027`. */
function writeMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${number}-${year}`
}

/** A value for each of some names. */
export function recordOf<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  // every name is there, and nothing else
  return Object.fromEntries(names.map(name => [name, make(name)])) as Record<K, V>
}
