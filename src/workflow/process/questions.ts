/** Questions about a proposal or a place in it, and their answers, on the record. */

import type { EventKind } from '../../core/event/event.ts'
import type { Person } from '../../core/person/person.ts'
import { isOffered, type Refusal } from '../../core/process/may.ts'
import { parseSpot, type Spot, wholeProposal } from '../../core/process/spot.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent, readPayloads } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { findQuestion, insertQuestion, noteAnswer, questionsOf } from '../../store/proposals/questions.ts'
import { writeNotices } from '../people/write-notices.ts'
import { reasonIn, tell } from '../told.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { allow } from './allow.ts'
import { findStanding, type Standing } from './standing.ts'

export const longestQuestion = 4_000

export type Asked =
  | { readonly kind: 'asked'; readonly questionId: string }
  | { readonly kind: 'answered' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

export type Asking = { readonly proposalId: string; readonly spot: string; readonly text: string }

export function askQuestion(
  store: Store,
  { proposalId, spot, text }: Asking,
  acting: Acting,
): Promise<Asked> {
  return store.write(async tx => {
    const wrong = lookAt(text)
    if (wrong) return wrong
    if (!parseSpot(spot)) return { kind: 'unknown' }
    const allowed = await allow(tx, 'ask', proposalId, acting)
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    const { head } = allowed.standing
    const id = createId(acting.random)
    const event = await note(tx, 'question-asked', { proposalId, question: id, text }, acting)
    await insertQuestion(tx, {
      id,
      proposal_id: proposalId,
      revision_id: head.id,
      spot,
      asked_by: acting.actor.id,
      asked_at: acting.now,
      event,
      answered_by: null,
      answered_at: null,
      answer_event: null,
    })
    await tellOfQuestion(tx, allowed.standing, event, acting)
    return { kind: 'asked', questionId: id }
  })
}

/** Those who proposed it and have it now; where there are none, whoever may take it. */
async function tellOfQuestion(
  tx: Tx,
  { subject, calculatedBy }: Standing,
  event: number,
  acting: Acting,
): Promise<void> {
  const to = [subject.proposer, subject.assigned ?? calculatedBy]
  const isAnybody = to.some(id => id !== null && id !== acting.actor.id)
  const next = isAnybody ? null : 'take-for-calculation'
  await writeNotices(tx, { kind: 'asked', event, subject, to, next }, acting)
}

/** Whether to show somebody the way to asking. */
export async function mayAskAbout(store: Store, proposalId: string, person: Person | null): Promise<boolean> {
  if (!person) return false
  const standing = await store.read(tx => findStanding(tx, proposalId))
  return standing !== null && isOffered('ask', person, standing.subject)
}

export type Answering = { readonly proposalId: string; readonly questionId: string; readonly text: string }

export function answerQuestion(
  store: Store,
  { proposalId, questionId, text }: Answering,
  acting: Acting,
): Promise<Asked> {
  return store.write(async tx => {
    const wrong = lookAt(text)
    if (wrong) return wrong
    const question = await findQuestion(tx, questionId)
    if (question?.proposal_id !== proposalId) return { kind: 'unknown' }
    const isOpen = question.answer_event === null
    const allowed = await allow(tx, 'answer', proposalId, acting, isOpen ? ['question-open'] : [])
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    const event = await note(tx, 'question-answered', { proposalId, question: questionId, text }, acting)
    await noteAnswer(tx, questionId, {
      answered_by: acting.actor.id,
      answered_at: acting.now,
      answer_event: event,
    })
    const { subject } = allowed.standing
    await writeNotices(tx, { kind: 'answered', event, subject, to: [question.asked_by] }, acting)
    return { kind: 'answered' }
  })
}

function lookAt(text: string): Extract<Asked, { kind: 'empty' | 'too-long' }> | null {
  if (text.trim() === '') return { kind: 'empty' }
  return text.length > longestQuestion ? { kind: 'too-long', most: longestQuestion } : null
}

type Noted = { readonly proposalId: string; readonly question: string; readonly text: string }

async function note(
  tx: Tx,
  kind: Extract<EventKind, 'question-asked' | 'question-answered'>,
  { proposalId, question, text }: Noted,
  acting: Acting,
): Promise<number> {
  const told = tell(text, acting)
  const { sequence } = await appendEvent(
    tx,
    {
      at: acting.now,
      kind,
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposalId },
      facts: { question },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  return sequence
}

export type QuestionView = {
  readonly id: string
  readonly spot: Spot
  /** null where it has been erased. */
  readonly text: string | null
  readonly askedBy: string
  readonly askedAt: string
  readonly answer: { readonly text: string | null; readonly by: string; readonly at: string } | null
}

/** In the order they were asked. */
export async function readQuestions(tx: Tx, proposalId: string): Promise<QuestionView[]> {
  const rows = await questionsOf(tx, proposalId)
  const events = rows.flatMap(row => [row.event, ...(row.answer_event === null ? [] : [row.answer_event])])
  const payloads = await readPayloads(tx, events)
  const textOf = (event: number) => reasonIn(payloads.get(event)?.payload)
  return rows.map(row => ({
    id: row.id,
    spot: parseSpot(row.spot) ?? wholeProposal,
    text: textOf(row.event),
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answer:
      row.answer_event === null
        ? null
        : { text: textOf(row.answer_event), by: row.answered_by ?? '', at: row.answered_at ?? '' },
  }))
}
