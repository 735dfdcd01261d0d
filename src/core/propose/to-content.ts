/** Turns the answers of the guided form into a proposal. Nothing that was written is left out. */
import {
  type ProposalContent,
  proposalSchema,
  type StatedField,
  type StatedText,
} from '../proposal/content.ts'
import { emptySupplement } from '../proposal/supplement.ts'
import { parseMarkup } from '../text/markup.ts'
import { isBlank, type RichText, tidyRuns } from '../text/rich-text.ts'
import { type AnswerKey, type Answers, parseCount } from './steps.ts'

/** What stands in front of answers that share a field with another: "Hvad det koster". Said by words/. */
export type Leads = Readonly<Record<'change' | 'cost' | 'gain' | 'evidence', string>>

/** Lists, and whatever else a text can hold, are written as on the page of all fields (core/text/markup.ts). */
export function toProposal(answers: Answers, leads: Leads): ProposalContent {
  const said = (key: AnswerKey): RichText => parseMarkup(answers[key] ?? '')
  const led = (key: keyof Leads): RichText => (isBlank(said(key)) ? [] : [lead(leads[key]), ...said(key)])
  const followUp = (answers.followUp ?? '').trim()
  return {
    schema: proposalSchema,
    number: null,
    title: stated(answers.title),
    committee: null,
    policyArea: null,
    proposedBy: stated(answers.centre),
    fields: {
      content: field([...said('idea'), ...led('cost'), ...led('gain'), ...led('evidence')]),
      targetGroup: field([...said('targetGroup'), ...led('change')]),
      staff: field(said('staff')),
      relations: field(said('relations')),
    },
    budget: null,
    supplement: {
      ...emptySupplement,
      centre: stated(answers.centre)?.text ?? null,
      contact: stated(answers.contact)?.text ?? null,
      targetGroupSize: parseCount(answers.targetGroupSize ?? ''),
      replaces: said('today'),
      risks: said('risks'),
      followUp: followUp === '' ? [] : [{ ...emptyMeasure, indicator: followUp }],
    },
  }
}

/** What is to be measured is all that is asked of a proposer; the rest is settled with the economist. */
const emptyMeasure = {
  id: 'm-1',
  indicator: '',
  dataSource: '',
  baseline: '',
  owner: '',
  threshold: '',
  reported: '',
} as const

function lead(text: string): RichText[number] {
  return { kind: 'paragraph', runs: [{ text, bold: true }] }
}

function stated(text: string | undefined): StatedText | null {
  const [run] = tidyRuns([{ text: text ?? '' }])
  return run ? { text: run.text, place: null } : null
}

function field(text: RichText): StatedField {
  return { text, place: null }
}
