/**
 * Turns a form into a proposal's content over the revision it began with: what was not touched stays what it was, to
 * the place it has in its document. What cannot be taken is a problem with its place, and the rest is read all the same.
 */
import { firstYear, lastYear } from '../../period.ts'
import { parseMarkup } from '../../text/markup.ts'
import { isBlank, type RichText } from '../../text/rich-text.ts'
import { wellFormed } from '../../text/well-formed.ts'
import type { FieldName, ProposalContent, StatedField, StatedText } from '../content.ts'
import { fieldNames } from '../content.ts'
import {
  type FollowUpMeasure,
  type Milestone,
  type Month,
  type Party,
  partyEffects,
  partyKinds,
  proposalKinds,
  type Relation,
  relationKinds,
  type Supplement,
} from '../supplement.ts'
import {
  type FormRow,
  isEmptyRow,
  markupOf,
  type ProposalForm,
  type RowKind,
  rowPlace,
  type ShortName,
  textNames,
} from './form.ts'

export const longestShort = 300
export const longestLong = 50_000
const mostRows = 100

export const formProblems = [
  'missing',
  'too-long',
  'too-many',
  'not-a-choice',
  'not-a-month',
  'not-a-number',
  'no-proposal',
  'itself',
  'twice',
] as const
export type FormProblemCode = (typeof formProblems)[number]

export type FormProblem = {
  /** As form.ts names it. */
  readonly place: string
  readonly code: FormProblemCode
  readonly found: string
}

export type ReadForm = { readonly content: ProposalContent; readonly problems: readonly FormProblem[] }

type Reading = { readonly problems: FormProblem[]; readonly proposalId: string | null }

/** `proposalId` is the proposal's own, so that it is not related to itself; null for one that is not there yet. */
export function readForm(form: ProposalForm, base: ProposalContent, proposalId: string | null): ReadForm {
  const reading: Reading = { problems: [], proposalId }
  checkLengths(form, reading)
  const { texts } = form
  const short = (name: ShortName): StatedText | null => statedText(base[name], texts[name])
  const field = (name: FieldName): StatedField | null => statedField(base.fields[name], texts[name])
  if (clean(texts.title) === '') report(reading, 'title', 'missing')
  const content: ProposalContent = {
    ...base,
    number: short('number'),
    title: short('title'),
    committee: short('committee'),
    policyArea: short('policyArea'),
    proposedBy: short('proposedBy'),
    fields: {
      content: field('content'),
      targetGroup: field('targetGroup'),
      staff: field('staff'),
      relations: field('relations'),
    },
    supplement: readSupplement(form, base.supplement, reading),
  }
  return { content, problems: reading.problems }
}

function report({ problems }: Reading, place: string, code: FormProblemCode, found = ''): void {
  problems.push({ place, code, found: found.slice(0, 60) })
}

function checkLengths({ texts, rows }: ProposalForm, reading: Reading): void {
  for (const name of textNames) {
    const isLong = (fieldNames as readonly string[]).includes(name) || name === 'replaces' || name === 'risks'
    if (texts[name].length > (isLong ? longestLong : longestShort)) report(reading, name, 'too-long')
  }
  for (const [kind, all] of Object.entries(rows) as [RowKind, readonly FormRow[]][]) {
    if (all.length > mostRows) report(reading, kind, 'too-many')
    for (const { id, values } of all)
      for (const [name, value] of Object.entries(values))
        if (value.length > longestRowText) report(reading, rowPlace(kind, id, name), 'too-long')
  }
}

const longestRowText = 2_000

/** One line, without what no text may hold. */
function clean(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').trim()
}

function statedText(before: StatedText | null, text: string): StatedText | null {
  const now = clean(text)
  if (now === clean(before?.text ?? '')) return before
  return now === '' ? null : { text: now, place: null }
}

function statedField(before: StatedField | null, markup: string): StatedField | null {
  const text = richText(before?.text ?? [], markup)
  if (text === before?.text) return before
  if (isBlank(text)) return before === null ? null : { text: [], place: before.place }
  return { text, place: null }
}

/** The very same text where nobody touched it, however it was written in its document. */
function richText(before: RichText, markup: string): RichText {
  const now = lines(wellFormed(markup))
  return now === lines(markupOf(before)) ? before : parseMarkup(now)
}

/** Browsers send other line ends than they were given, and leave out the first. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

function readSupplement({ texts, rows }: ProposalForm, before: Supplement, reading: Reading): Supplement {
  return {
    ...before,
    kind: choice(proposalKinds, texts.kind, 'kind', reading),
    centre: clean(texts.centre) || null,
    contact: clean(texts.contact) || null,
    targetGroupSize: readSize(texts.targetGroupSize, reading),
    replaces: richText(before.replaces, texts.replaces),
    risks: richText(before.risks, texts.risks),
    milestones: filled(rows.milestones).map(row => readMilestone(row, reading)),
    relations: readLinks(rows.links, reading),
    parties: filled(rows.parties, ['kind', 'effect']).flatMap(row => readParty(row, reading)),
    followUp: filled(rows.followUp).map(row => readMeasure(row, reading)),
  }
}

/** A row that holds nothing but what was chosen for it beforehand was not meant. */
function filled(rows: readonly FormRow[], preset: readonly string[] = []): readonly FormRow[] {
  return rows.filter(row => !isEmptyRow(row, preset))
}

function choice<T extends string>(
  choices: readonly T[],
  text: string,
  place: string,
  reading: Reading,
): T | null {
  if (text.trim() === '') return null
  const found = choices.find(each => each === text)
  if (found === undefined) report(reading, place, 'not-a-choice', text)
  return found ?? null
}

/** People are counted whole; `1.200` and `1 200` are twelve hundred. */
function readSize(text: string, reading: Reading): number | null {
  const written = text.trim()
  if (written === '') return null
  const digits = written.replace(/(?<=\d)[. ](?=\d{3}(\D|$))/g, '')
  if (/^\d{1,7}$/.test(digits)) return Number(digits)
  report(reading, 'targetGroupSize', 'not-a-number', written)
  return null
}

function readMilestone({ id, values }: FormRow, reading: Reading): Milestone {
  const text = clean(values['text'] ?? '')
  const written = clean(values['month'] ?? '')
  const month = readMonth(written)
  if (text === '') report(reading, rowPlace('milestones', id, 'text'), 'missing')
  if (written !== '' && month === null)
    report(reading, rowPlace('milestones', id, 'month'), 'not-a-month', written)
  return { id, text, month }
}

/** `03-2027`, `3/2027` or `2027-03`. */
export function readMonth(text: string): Month | null {
  const found =
    /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/.exec(text) ?? /^(?<year>\d{4})-(?<month>\d{1,2})$/.exec(text)
  const month = Number(found?.groups?.['month'])
  const year = Number(found?.groups?.['year'])
  if (!found || month < 1 || month > 12 || year < firstYear || year > lastYear) return null
  return `${year}-${String(month).padStart(2, '0')}`
}

function readLinks(rows: readonly FormRow[], reading: Reading): Relation[] {
  const seen = new Set<string>()
  return filled(rows, ['kind']).flatMap(({ id, values }) => {
    const proposal = clean(values['proposal'] ?? '')
    const kind = choice(relationKinds, values['kind'] ?? '', rowPlace('links', id, 'kind'), reading)
    const place = rowPlace('links', id, 'proposal')
    if (kind === null && (values['kind'] ?? '').trim() === '')
      report(reading, rowPlace('links', id, 'kind'), 'missing')
    if (proposal === '') report(reading, place, 'no-proposal')
    else if (proposal === reading.proposalId) report(reading, place, 'itself')
    else if (seen.has(`${kind} ${proposal}`)) report(reading, place, 'twice')
    seen.add(`${kind} ${proposal}`)
    return kind === null || proposal === '' ? [] : [{ kind, proposal, note: clean(values['note'] ?? '') }]
  })
}

function readParty({ id, values }: FormRow, reading: Reading): Party[] {
  const name = clean(values['name'] ?? '')
  if (name === '') report(reading, rowPlace('parties', id, 'name'), 'missing')
  const kind = choice(partyKinds, values['kind'] ?? '', rowPlace('parties', id, 'kind'), reading)
  const effect = choice(partyEffects, values['effect'] ?? '', rowPlace('parties', id, 'effect'), reading)
  if (kind === null) report(reading, rowPlace('parties', id, 'kind'), 'missing')
  if (effect === null) report(reading, rowPlace('parties', id, 'effect'), 'missing')
  return kind === null || effect === null
    ? []
    : [{ id, kind, name, effect, note: clean(values['note'] ?? '') }]
}

function readMeasure({ id, values }: FormRow, reading: Reading): FollowUpMeasure {
  const text = (name: keyof FollowUpMeasure): string => clean(values[name] ?? '')
  if (text('indicator') === '') report(reading, rowPlace('followUp', id, 'indicator'), 'missing')
  return {
    id,
    indicator: text('indicator'),
    dataSource: text('dataSource'),
    baseline: text('baseline'),
    owner: text('owner'),
    threshold: text('threshold'),
    reported: text('reported'),
  }
}
