/**
 * Ideas in the guided form: saved at each step for the person alone, on whatever device, and turned into a submitted
 * proposal when they are sent. Saving is no event: nothing has happened to anybody but the one who writes.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { hashOf } from '../../core/canonical.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import {
  type AnswerKey,
  type Answers,
  answerKeys,
  longestAnswer,
  missingIn,
} from '../../core/propose/steps.ts'
import { type Leads, toProposal } from '../../core/propose/to-content.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import { moveToProposal } from '../../store/attachments.ts'
import { createId, isId } from '../../store/id.ts'
import { deleteIdea, findIdea, openIdeasOf, putIdea } from '../../store/ideas.ts'
import type { IdeaTable } from '../../store/process-tables.ts'
import { type CatalogueOpening, createCatalogue } from '../catalogues/create-catalogue.ts'
import { insertProposal } from '../proposals/insert-proposal.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { type AttachmentView, readAttachments } from './attachments.ts'
import { moveIn } from './move-proposal.ts'

export type Idea = {
  readonly id: string
  readonly answers: Answers
  readonly version: number
  readonly startedAt: string
  readonly updatedAt: string
  /** There once it has been sent. */
  readonly proposalId: string | null
  readonly attachments: readonly AttachmentView[]
}

type Reader = Pick<Acting, 'actor'>

export async function startIdea(store: Store, acting: Acting): Promise<string | null> {
  if (mayInGeneral('propose', acting.person)) return null
  const id = createId(acting.random)
  const row: IdeaTable = {
    id,
    person: acting.actor.id,
    answers: '{}',
    version: 1,
    started_at: acting.now,
    updated_at: acting.now,
    proposal_id: null,
  }
  await store.write(tx => putIdea(tx, row))
  return id
}

/** null where there is none of this person's. */
export function readIdea(store: Store, id: string, { actor }: Reader): Promise<Idea | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const row = await findIdea(tx, actor.id, id)
    if (!row) return null
    return { ...toIdea(row), attachments: await readAttachments(tx, { idea: id }) }
  })
}

/** Those not sent yet, last touched first. */
export function listIdeas(store: Store, { actor }: Reader): Promise<Omit<Idea, 'attachments'>[]> {
  return store.read(async tx => (await openIdeasOf(tx, actor.id)).map(toIdea))
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

/** Short enough for a hidden field, and another one for another text. */
export function markOf(text: string | undefined): string {
  return hashOf(text ?? '').slice(0, 12)
}

export function saveIdea(
  store: Store,
  { id, answers, shown }: IdeaSaving,
  acting: Acting,
): Promise<IdeaSaved> {
  return store.write(async tx => {
    const row = isId(id) ? await findIdea(tx, acting.actor.id, id) : undefined
    if (!row) return { kind: 'unknown' }
    if (row.proposal_id !== null) return { kind: 'sent', proposalId: row.proposal_id }
    const stored = JSON.parse(row.answers) as Answers
    const given = tidy(answers)
    const keys = answerKeys.filter(key => {
      const mark = shown[key]
      const isOther = given[key] !== undefined && given[key] !== (stored[key] ?? '')
      return isOther && mark !== undefined && mark !== markOf(stored[key])
    })
    if (keys.length > 0) return { kind: 'conflict', keys, stored }
    const version = row.version + 1
    const merged = { ...stored, ...given }
    await putIdea(tx, { ...row, answers: JSON.stringify(merged), version, updated_at: acting.now })
    return { kind: 'saved', version, stored: merged }
  })
}

/** One line endings, no broken characters; far too long texts are cut at twice what is allowed, so that they can be mended. */
function tidy(answers: Answers): Answers {
  return Object.fromEntries(
    answerKeys.flatMap(key => {
      const text = answers[key]
      if (text === undefined) return []
      return [[key, wellFormed(text.replace(/\r\n?/g, '\n')).slice(0, 2 * longestAnswer(key))]]
    }),
  )
}

export function discardIdea(store: Store, id: string, { actor }: Reader): Promise<boolean> {
  return store.write(async tx => {
    const row = isId(id) ? await findIdea(tx, actor.id, id) : undefined
    if (!row || row.proposal_id !== null) return false
    await deleteIdea(tx, id)
    return true
  })
}

export type IdeaSending = {
  readonly id: string
  readonly leads: Leads
  /** Where new proposals are collected; it is opened when the first one comes. */
  readonly collection: CatalogueOpening
}

export type IdeaSent =
  | { readonly kind: 'sent'; readonly proposalId: string }
  | { readonly kind: 'missing'; readonly keys: readonly AnswerKey[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

export async function sendIdea(
  store: Store,
  { id, leads, collection }: IdeaSending,
  { chart }: { readonly chart: ChartOfAccounts },
  acting: Acting,
): Promise<IdeaSent> {
  const idea = await readIdea(store, id, acting)
  if (!idea) return { kind: 'unknown' }
  if (idea.proposalId !== null) return { kind: 'sent', proposalId: idea.proposalId }
  const keys = missingIn(idea.answers)
  if (keys.length > 0) return { kind: 'missing', keys }
  const opened = await createCatalogue(store, collection, acting)
  if (opened.kind === 'refused') return opened
  const { catalogueId } = opened
  return store.write(async tx => {
    const row = await findIdea(tx, acting.actor.id, id)
    if (!row) return { kind: 'unknown' }
    if (row.proposal_id !== null) return { kind: 'sent', proposalId: row.proposal_id }
    const content = toProposal(JSON.parse(row.answers) as Answers, leads)
    const first = {
      catalogueId,
      content,
      reason: null,
      assumptions: null,
      state: 'draft',
      assigned: null,
    } as const
    const proposalId = await insertProposal(tx, first, chart, acting)
    if (proposalId === null) throw new Error(`catalogue ${catalogueId} is gone`)
    const moved = await moveIn(tx, { proposalId, move: 'submit' }, chart, acting)
    if (moved.kind !== 'moved')
      throw new Error(`a proposal that has just been made could not be submitted: ${moved.kind}`)
    await putIdea(tx, { ...row, answers: '{}', proposal_id: proposalId, updated_at: acting.now })
    await moveToProposal(tx, id, proposalId)
    return { kind: 'sent', proposalId }
  })
}

function toIdea(row: IdeaTable): Omit<Idea, 'attachments'> {
  return {
    id: row.id,
    answers: JSON.parse(row.answers) as Answers,
    version: row.version,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    proposalId: row.proposal_id,
  }
}
