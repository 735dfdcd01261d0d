/**
 * The guided form over a proposal that is there already: the answers as its fields give them, and the fields with other
 * answers. What the guided form does not ask stays as it is, and so does every field whose answers nobody touched.
 */
import { emptyRow, type ProposalForm, type TextName } from '../proposal/form/form.ts'
import type { AnswerKey, Answers } from './steps.ts'
import type { Leads } from './to-content.ts'

/** Answers that share a field, in its order; each but the first stands behind its lead. */
const shared = {
  content: ['idea', 'cost', 'gain', 'evidence'],
  targetGroup: ['targetGroup', 'change'],
} as const satisfies Partial<Record<TextName, readonly AnswerKey[]>>
type SharedField = keyof typeof shared

const ownField = {
  title: 'title',
  today: 'replaces',
  targetGroupSize: 'targetGroupSize',
  staff: 'staff',
  risks: 'risks',
  relations: 'relations',
  contact: 'contact',
} as const satisfies Partial<Record<AnswerKey, TextName>>

/** `known`: the leads a text may have been written with, those to write with first. */
export function answersOf({ texts, rows }: ProposalForm, known: readonly Leads[]): Answers {
  const own = Object.entries(ownField).map(([key, name]) => [key, texts[name]])
  return {
    ...Object.fromEntries(own),
    ...sectionsOf(texts.content, 'content', known),
    ...sectionsOf(texts.targetGroup, 'targetGroup', known),
    followUp: rows.followUp[0]?.values['indicator'] ?? '',
    centre: texts.centre || texts.proposedBy,
  }
}

export function withAnswers(form: ProposalForm, given: Answers, known: readonly Leads[]): ProposalForm {
  const before = answersOf(form, known)
  const now = { ...before, ...given }
  const changed = (keys: readonly AnswerKey[]): boolean =>
    keys.some(key => lines(now[key]) !== lines(before[key]))
  const texts = { ...form.texts }
  for (const [key, name] of Object.entries(ownField) as [keyof typeof ownField, TextName][])
    if (changed([key])) texts[name] = now[key] ?? ''
  for (const field of Object.keys(shared) as SharedField[])
    if (changed(shared[field])) texts[field] = joinSections(field, now, known[0])
  if (changed(['centre'])) {
    if (texts.proposedBy === texts.centre || texts.centre === '') texts.proposedBy = now.centre ?? ''
    texts.centre = now.centre ?? ''
  }
  const rows = changed(['followUp']) ? withIndicator(form.rows, now.followUp ?? '') : form.rows
  return { texts, rows }
}

function lines(text: string | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim()
}

function sectionsOf(markup: string, field: SharedField, known: readonly Leads[]): Answers {
  const [first, ...led] = shared[field]
  const sections = new Map<AnswerKey, string[]>([[first, []]])
  let at: AnswerKey = first
  for (const line of markup.split('\n')) {
    const key = led.find(
      each => !sections.has(each) && known.some(leads => line.trim() === lead(leads[each])),
    )
    if (key) {
      at = key
      sections.set(key, [])
    } else sections.get(at)?.push(line)
  }
  return Object.fromEntries(shared[field].map(key => [key, (sections.get(key) ?? []).join('\n').trim()]))
}

function joinSections(field: SharedField, answers: Answers, leads: Leads | undefined): string {
  const [first, ...led] = shared[field]
  const parts = led.flatMap(key => {
    const text = lines(answers[key])
    return text === '' || !leads ? [] : [`${lead(leads[key])}\n\n${text}`]
  })
  return [lines(answers[first]), ...parts].filter(part => part !== '').join('\n\n')
}

function lead(text: string): string {
  return `**${text}**`
}

function withIndicator(rows: ProposalForm['rows'], indicator: string): ProposalForm['rows'] {
  const [first = emptyRow('followUp', 'm-1'), ...rest] = rows.followUp
  return { ...rows, followUp: [{ ...first, values: { ...first.values, indicator } }, ...rest] }
}
