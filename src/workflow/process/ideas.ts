/**
 * Ideas in the guided form: saved at each step for the person alone, on whatever device, and turned into a submitted
 * proposal when they are sent. Saving is no event: nothing has happened to anybody but the one who writes.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { centresOf } from '../../core/person/person.ts'
import { mayInGeneral } from '../../core/process/may.ts'
import { type Answers, missingIn } from '../../core/propose/steps.ts'
import { type Leads, toProposal } from '../../core/propose/to-content.ts'
import { createId, isId } from '../../store/id.ts'
import { moveToProposal } from '../../store/proposals/attachments.ts'
import { deleteIdea, findIdea, openIdeasOf, putIdea } from '../../store/proposals/ideas.ts'
import { lastCentreOf } from '../../store/proposals/process.ts'
import type { IdeaTable } from '../../store/tables/process-tables.ts'
import { type CatalogueOpening, createIn, prepareCatalogue } from '../catalogues/create-catalogue.ts'
import { insertProposal } from '../proposals/insert-proposal.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { readAttachments } from './attachments.ts'
import {
  clashing,
  type Idea,
  type IdeaSaved,
  type IdeaSaving,
  type IdeaSent,
  type ListedIdea,
  tidy,
} from './idea.ts'
import { moveIn } from './move-proposal.ts'

type Reader = Pick<Acting, 'actor'>

export async function startIdea(store: Store, acting: Acting): Promise<string | null> {
  if (mayInGeneral('propose', acting.person)) return null
  const id = createId(acting.random)
  const centre = await ownCentre(store, acting)
  const row: IdeaTable = {
    id,
    person: acting.actor.id,
    answers: JSON.stringify(centre === null ? {} : ({ centre } satisfies Answers)),
    version: 1,
    started_at: acting.now,
    updated_at: acting.now,
    proposal_id: null,
  }
  await store.write(tx => putIdea(tx, row))
  return id
}

/** Where one's roles are for one centre, that; else where one's last proposal came from. It can be corrected as any answer. */
function ownCentre(store: Store, { person, actor }: Acting): Promise<string | null> {
  const [first, another] = person ? centresOf(person) : []
  if (first !== undefined && another === undefined) return Promise.resolve(first)
  return store.read(tx => lastCentreOf(tx, actor.id))
}

/** null where there is none of this person's. */
export function readIdea(store: Store, id: string, { actor }: Reader): Promise<Idea | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const row = await findIdea(tx, actor.id, id)
    if (!row) return null
    return { ...toIdea(row), attachments: await readAttachments(tx, { idea: id }), returned: null }
  })
}

/** Those not sent yet, last touched first. */
export function listIdeas(store: Store, { actor }: Reader): Promise<ListedIdea[]> {
  return store.read(async tx => (await openIdeasOf(tx, actor.id)).map(toIdea))
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
    const keys = clashing(given, stored, shown)
    if (keys.length > 0) return { kind: 'conflict', keys, stored }
    const version = row.version + 1
    const merged = { ...stored, ...given }
    await putIdea(tx, { ...row, answers: JSON.stringify(merged), version, updated_at: acting.now })
    return { kind: 'saved', version, stored: merged }
  })
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
  const refusal = mayInGeneral('propose', acting.person)
  if (refusal) return { kind: 'refused', refusal }
  const prepared = await prepareCatalogue(collection, acting)
  return store.write(async tx => {
    const row = await findIdea(tx, acting.actor.id, id)
    if (!row) return { kind: 'unknown' }
    if (row.proposal_id !== null) return { kind: 'sent', proposalId: row.proposal_id }
    const { catalogueId } = await createIn(tx, prepared, acting)
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

function toIdea(row: IdeaTable): ListedIdea {
  return {
    id: row.id,
    answers: JSON.parse(row.answers) as Answers,
    version: row.version,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    proposalId: row.proposal_id,
  }
}
