/**
 * A proposal that somebody makes by hand, new or as a copy of another. An economist has it for calculation at once, and
 * it counts in its catalogue; anybody else's is a draft that its proposer alone knows until it is submitted.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { isOffered, mayInGeneral, type Refusal, type Subject } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { suggestNumber } from '../../core/proposal/suggest-number.ts'
import { numbersOf } from '../../store/catalogues/catalogue-rows.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findHead, revisionsOf } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { readComputed } from '../calculation/computed.ts'
import type { Acting } from '../process/acting.ts'
import { maySee } from '../process/allow.ts'
import { findStanding } from '../process/standing.ts'
import type { ProposalView } from '../views.ts'
import type { Store } from '../who.ts'
import { insertProposal, type NewProposal } from './insert-proposal.ts'
import { viewProposal } from './view-proposal.ts'

type Basis = { readonly chart: ChartOfAccounts }

export type Creating = {
  readonly catalogueId: string
  readonly content: ProposalContent
  readonly reason?: string | null
}

export type Created =
  | { readonly kind: 'created'; readonly proposalId: string; readonly state: State }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** There is no such catalogue, or nothing to copy. */
  | { readonly kind: 'unknown' }

export function createProposal(
  store: Store,
  creating: Creating,
  { chart }: Basis,
  acting: Acting,
): Promise<Created> {
  const refusal = mayInGeneral('propose', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(tx => insert(tx, creating, chart, acting))
}

export type Copying = {
  readonly proposalId: string
  /** The newest where none is given. */
  readonly revision?: number | null
  readonly catalogueId: string
  readonly title: string
  /** As the person wants it; null for a copy without one. */
  readonly number: string | null
  readonly reason?: string | null
}

/** Says, assumes and amounts to what the other one does, and remembers which that was. */
export function copyProposal(
  store: Store,
  copying: Copying,
  { chart }: Basis,
  acting: Acting,
): Promise<Created> {
  const refusal = mayInGeneral('propose', acting.person)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(async tx => {
    const original = await findOriginal(tx, copying, acting)
    if (!original) return { kind: 'unknown' }
    const content = copyOf(parseProposal(await readContent(tx, original.text_hash)), copying, original)
    const { calculation } = readComputed(original.computed)
    const hash = original.assumptions
    const assumptions = hash !== null && calculation ? { hash, calculation } : null
    return insert(tx, { ...copying, content, assumptions }, chart, acting)
  })
}

/** Whether there is such a proposal, and the person may see it, and so copy it. */
export async function mayCopy(
  store: Store,
  proposalId: string,
  acting: Pick<Acting, 'person'>,
): Promise<boolean> {
  return (await store.read(tx => findOriginal(tx, { proposalId }, acting))) !== null
}

/** What would be copied; null where there is nothing that the person may copy. */
export async function viewOriginal(
  store: Store,
  proposalId: string,
  { person }: Pick<Acting, 'person'>,
): Promise<ProposalView | null> {
  const original = await store.read(tx => findOriginal(tx, { proposalId }, { person }))
  return original && viewProposal(store, proposalId, { revision: original.number, reader: person })
}

async function insert(
  tx: Tx,
  creating: Creating & Pick<NewProposal, 'assumptions'>,
  chart: ChartOfAccounts,
  acting: Acting,
): Promise<Created> {
  const { catalogueId, content, reason = null, assumptions = null } = creating
  if (!isId(catalogueId)) return { kind: 'unknown' }
  const state = firstState(content, acting)
  const assigned = state === 'draft' ? null : acting.actor.id
  const proposalId = await insertProposal(
    tx,
    { catalogueId, content, reason, assumptions, state, assigned },
    chart,
    acting,
  )
  return proposalId === null ? { kind: 'unknown' } : { kind: 'created', proposalId, state }
}

/** Whoever could take it for calculation if it were submitted has it for calculation at once. */
function firstState({ supplement, committee }: ProposalContent, { person, actor }: Acting): State {
  const belonging = { centre: supplement.centre, committee: committee?.text ?? null }
  const submitted: Subject = {
    state: 'submitted',
    belonging,
    proposer: actor.id,
    assigned: null,
    authors: [],
  }
  return isOffered('take-for-calculation', person, submitted) ? 'being-calculated' : 'draft'
}

/** Whoever may not see a proposal cannot copy it either. */
async function findOriginal(
  tx: Tx,
  { proposalId, revision = null }: Pick<Copying, 'proposalId' | 'revision'>,
  { person }: Pick<Acting, 'person'>,
): Promise<RevisionTable | null> {
  if (!isId(proposalId)) return null
  const standing = await findStanding(tx, proposalId)
  if (!standing || !maySee(person, standing.subject)) return null
  if (revision === null) return standing.head
  return (await revisionsOf(tx, proposalId)).find(({ number }) => number === revision) ?? null
}

function copyOf(
  content: ProposalContent,
  { title, number }: Copying,
  { proposal_id, number: revision }: RevisionTable,
): ProposalContent {
  return {
    ...content,
    number: number === null ? null : { text: number, place: null },
    title: { text: title, place: null },
    supplement: { ...content.supplement, copiedFrom: { proposal: proposal_id, revision } },
  }
}

/** How the catalogue would go on counting, as for the committee of what is copied; null where it does not count. */
export function nextNumber(
  store: Store,
  catalogueId: string,
  copied: string | null = null,
): Promise<string | null> {
  return store.read(async tx => {
    const [numbers, head] = await Promise.all([
      numbersOf(tx, catalogueId),
      copied === null ? null : findHead(tx, copied),
    ])
    return suggestNumber(numbers, head && (parseProposal(head.json).committee?.text ?? null))
  })
}
