/**
 * What stands in the guided form, whether it is an idea nobody has seen (ideas.ts) or a proposal that came back
 * (returned.ts): its shape, and what it means to save in it without overwriting what was written elsewhere.
 */
import { hashOf } from '../../core/canonical.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { Spot } from '../../core/process/spot.ts'
import { type AnswerKey, type Answers, answerKeys, longestAnswer } from '../../core/propose/steps.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import type { AttachmentView } from './attachments.ts'
import type { QuestionView } from './questions.ts'

export type Idea = {
  readonly id: string
  readonly answers: Answers
  readonly version: number
  readonly startedAt: string
  readonly updatedAt: string
  /** There once it has been sent. */
  readonly proposalId: string | null
  readonly attachments: readonly AttachmentView[]
  /** There where it is a proposal that came back (returned.ts); then it goes by the proposal's id. */
  readonly returned: Returned | null
}

export type ListedIdea = Omit<Idea, 'attachments' | 'returned'>

/** Why it lies with its proposer. */
export type Returned = {
  readonly proposalId: string
  /** Who sent it back; null where the proposer took it up again. */
  readonly by: string | null
  readonly at: string | null
  readonly reason: string | null
  readonly spot: Spot
  /** Asked and not answered yet. */
  readonly questions: readonly QuestionView[]
  /** Something has been changed since. */
  readonly isChanged: boolean
  /** What was typed meets what others made of it meanwhile: only the page of all fields can show both. */
  readonly isTorn: boolean
}

export type IdeaSaving = {
  readonly id: string
  readonly answers: Answers
  /** The marks of the answers as the page showed them, where it knows; they tell what was changed elsewhere. */
  readonly shown: Readonly<Partial<Record<AnswerKey, string>>>
}

export type IdeaSaved =
  | { readonly kind: 'saved'; readonly version: number; readonly stored: Answers }
  /** The same person has written something else in these meanwhile; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly keys: readonly AnswerKey[]; readonly stored: Answers }
  | { readonly kind: 'sent'; readonly proposalId: string }
  | { readonly kind: 'unknown' }

export type IdeaSent =
  | { readonly kind: 'sent'; readonly proposalId: string }
  | { readonly kind: 'missing'; readonly keys: readonly AnswerKey[] }
  /** A proposal that came back holds something, outside the guided form, that must be put right first. */
  | { readonly kind: 'unreadable'; readonly proposalId: string }
  /** It has been changed since it was shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

/** Short enough for a hidden field, and another one for another text. */
export function markOf(text: string | undefined): string {
  return hashOf(text ?? '').slice(0, 12)
}

/** Answers that would overwrite what was written elsewhere since the page was shown. */
export function clashing(given: Answers, stored: Answers, shown: IdeaSaving['shown']): AnswerKey[] {
  return answerKeys.filter(key => {
    const mark = shown[key]
    const isOther = given[key] !== undefined && given[key] !== (stored[key] ?? '')
    return isOther && mark !== undefined && mark !== markOf(stored[key])
  })
}

/** One line endings, no broken characters; far too long texts are cut at twice what is allowed, so that they can be mended. */
export function tidy(answers: Answers): Answers {
  return Object.fromEntries(
    answerKeys.flatMap(key => {
      const text = answers[key]
      if (text === undefined) return []
      return [[key, wellFormed(text.replace(/\r\n?/g, '\n')).slice(0, 2 * longestAnswer(key))]]
    }),
  )
}
