/**
 * A proposal that lies with its proposer, sent back or taken up again, in the guided form: its answers are what its
 * fields say, what is typed is the same draft as on the page of all fields, and sending makes the revision and submits
 * it in one transaction.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { parseSpot, wholeProposal } from '../../core/process/spot.ts'
import { toForm } from '../../core/proposal/form/form.ts'
import { readForm } from '../../core/proposal/form/read-form.ts'
import { answersOf, withAnswers } from '../../core/propose/answers-of.ts'
import { missingIn } from '../../core/propose/steps.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { deleteDraft, putDraft } from '../../store/proposals/drafts.ts'
import { type Editing, openEditingIn, writeDraft } from '../proposals/open-editing.ts'
import { prepareRevision, reviseIn } from '../proposals/revise-proposal.ts'
import { reasonIn } from '../told.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { readAttachments } from './attachments.ts'
import {
  clashing,
  type Idea,
  type IdeaSaved,
  type IdeaSaving,
  type IdeaSent,
  type Returned,
  tidy,
} from './idea.ts'
import { moveIn } from './move-proposal.ts'
import { readQuestions } from './questions.ts'
import { findStanding, type Standing } from './standing.ts'
import { readStory } from './view-story.ts'

type Known = readonly Leads[]
type Opened = { readonly standing: Standing; readonly editing: Editing }

/** null where it does not lie with this person. */
export function readReturned(store: Store, id: string, known: Known, acting: Acting): Promise<Idea | null> {
  return store.read(async tx => {
    const opened = await open(tx, id, acting)
    return opened && toIdea(tx, opened, known)
  })
}

async function open(tx: Tx, id: string, acting: Acting): Promise<Opened | null> {
  const opened = await openEditingIn(tx, id, acting)
  if (opened.kind !== 'open') return null
  const standing = await findStanding(tx, id)
  if (standing?.subject.state !== 'draft' || standing.subject.proposer !== acting.actor.id) return null
  return { standing, editing: opened.editing }
}

async function toIdea(tx: Tx, { standing, editing }: Opened, known: Known): Promise<Idea> {
  const { id } = editing.proposal
  const since = standing.since ?? standing.head.at
  return {
    id,
    answers: answersOf(editing.form, known),
    version: editing.draft?.version ?? 0,
    startedAt: since,
    updatedAt: editing.draft?.updatedAt ?? since,
    proposalId: null,
    attachments: await readAttachments(tx, { proposal: id }),
    returned: {
      proposalId: id,
      ...(await whySentBack(tx, id)),
      questions: (await readQuestions(tx, id)).filter(question => question.answer === null),
      isChanged: writeDraft(editing.form) !== writeDraft(toForm(editing.head.content)),
      isTorn: editing.conflicts.length > 0,
    },
  }
}

async function whySentBack(tx: Tx, id: string): Promise<Pick<Returned, 'by' | 'at' | 'reason' | 'spot'>> {
  const story = await readStory(tx, id)
  const last = story.find(item => item.kind === 'proposal-moved' && item.facts['to'] === 'draft')
  if (last?.facts['move'] !== 'send-back') return { by: null, at: null, reason: null, spot: wholeProposal }
  const spot = parseSpot(String(last.facts['spot'] ?? '')) ?? wholeProposal
  return { by: last.actor, at: last.at, reason: reasonIn(last.told ?? undefined), spot }
}

export function saveReturned(
  store: Store,
  { id, answers, shown }: IdeaSaving,
  known: Known,
  acting: Acting,
): Promise<IdeaSaved> {
  return store.write(async tx => {
    const opened = await open(tx, id, acting)
    if (!opened || opened.editing.conflicts.length > 0) return { kind: 'unknown' }
    const { form, draft, head } = opened.editing
    const stored = answersOf(form, known)
    const given = tidy(answers)
    const keys = clashing(given, stored, shown)
    if (keys.length > 0) return { kind: 'conflict', keys, stored }
    const changed = withAnswers(form, given, known)
    const version = (draft?.version ?? 0) + 1
    await putDraft(tx, {
      person: acting.actor.id,
      proposal_id: id,
      part: 'fields',
      base_revision_id: head.id,
      changes: writeDraft(changed),
      version,
      updated_at: acting.now,
    })
    return { kind: 'saved', version, stored: answersOf(changed, known) }
  })
}

/** The proposal is again as it was when it came back. */
export function undoReturned(store: Store, id: string, { actor }: Pick<Acting, 'actor'>): Promise<boolean> {
  return store.write(tx => deleteDraft(tx, actor.id, id, 'fields'))
}

export async function sendReturned(
  store: Store,
  id: string,
  known: Known,
  { chart }: { readonly chart: ChartOfAccounts },
  acting: Acting,
): Promise<IdeaSent> {
  const opened = await store.read(tx => open(tx, id, acting))
  if (!opened) return { kind: 'unknown' }
  const { form, head, conflicts } = opened.editing
  const keys = missingIn(answersOf(form, known))
  if (keys.length > 0) return { kind: 'missing', keys }
  const { content, problems } = readForm(form, head.content, id)
  if (problems.length > 0 || conflicts.length > 0) return { kind: 'unreadable', proposalId: id }
  const revising = { proposalId: id, expectedRevision: head.id, content }
  const prepared = prepareRevision(revising, chart)
  return store.write(async tx => {
    const now = await open(tx, id, acting)
    if (!now) return { kind: 'unknown' }
    // typed on another device since it was read: the page is shown again with it
    if (now.editing.draft?.version !== opened.editing.draft?.version) return { kind: 'changed' }
    const revised = await reviseIn(tx, prepared, chart, acting)
    if (revised.kind === 'unknown') return revised
    if (revised.kind === 'conflict') return { kind: 'changed' }
    await deleteDraft(tx, acting.actor.id, id, 'fields')
    const moved = await moveIn(tx, { proposalId: id, move: 'submit' }, chart, acting)
    if (moved.kind === 'refused') return moved
    if (moved.kind !== 'moved') throw new Error(`${id} was revised and could not be submitted: ${moved.kind}`)
    return { kind: 'sent', proposalId: id }
  })
}
