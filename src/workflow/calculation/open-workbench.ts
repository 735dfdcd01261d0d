/**
 * Everything a person needs to work on a proposal's economy: the case it is calculated from or none yet, its table, the
 * work they left behind, what became of the proposal since, and who else is there.
 */
import { nameReplaced } from '../../core/calculation/editing/name-replaced.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { may, type Refusal } from '../../core/process/may.ts'
import type { Budget, ProposalContent } from '../../core/proposal/content.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { findDraft } from '../../store/proposals/drafts.ts'
import { findRevision } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import type { Acting } from '../process/acting.ts'
import { findStanding, type Standing } from '../process/standing.ts'
import { othersPresent, type Present } from '../proposals/presence.ts'
import type { Store } from '../who.ts'
import { type CaseDraft, readCaseDraft } from './case-draft.ts'
import { type KeptCalculation, readComputed } from './computed.ts'
import { readCase, readGround } from './save-workbench.ts'

export type Workbench = {
  readonly proposal: {
    readonly id: string
    readonly number: string | null
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
  }
  /** The newest revision. */
  readonly head: { readonly revisionId: string; readonly number: number; readonly author: string }
  readonly content: ProposalContent
  /** null where its table was only typed, or it has none. */
  readonly plain: PlainCase | null
  readonly kept: KeptCalculation | null
  readonly draft: OpenDraft | null
  /** Why saving would be refused now, apart from a reason that it may need; null where it would not. */
  readonly refusal: Refusal | null
  readonly needsReason: boolean
  readonly others: readonly Present[]
}

export type OpenDraft = CaseDraft & {
  readonly version: number
  readonly updatedAt: string
  readonly baseRevision: string
  readonly baseNumber: number
  /** The case that the work began with: changes are marked against it. */
  readonly base: PlainCase | null
  /** The table that its edits are of. */
  readonly baseBudget: Budget | null
}

/** null where there is no such proposal, or the person may not see it. */
export function openWorkbench(store: Store, proposalId: string, acting: Acting): Promise<Workbench | null> {
  if (!isId(proposalId)) return Promise.resolve(null)
  return store.read(async tx => {
    const standing = await findStanding(tx, proposalId)
    if (!standing || !mayOpen(standing, acting)) return null
    const { proposal, head, content } = standing
    const [catalogue, given, draft, others] = await Promise.all([
      findCatalogue(tx, proposal.catalogue_id),
      readCase(tx, head),
      openDraft(tx, standing, acting),
      othersPresent(tx, proposalId, acting),
    ])
    if (!catalogue) return null
    const { number, title } = proposal
    return {
      proposal: { id: proposal.id, number, title, catalogue: { id: catalogue.id, title: catalogue.title } },
      head: { revisionId: head.id, number: head.number, author: head.actor_id },
      content,
      plain: namedCase(given, head, content.budget),
      kept: readComputed(head.computed).calculation ?? null,
      ...{ draft, others },
      ...verdictOn(standing, acting),
    }
  })
}

/** With the typed lines named that its lines stand for, so that no change of a name makes both count. */
function namedCase(
  plain: PlainCase | null,
  { computed }: RevisionTable,
  budget: Budget | null,
): PlainCase | null {
  const { calculation } = readComputed(computed)
  return plain && calculation ? nameReplaced(plain, budget, calculation) : plain
}

function mayOpen({ subject }: Standing, { person }: Acting): boolean {
  return may('see', person, subject, new Set()).kind === 'yes'
}

function verdictOn(
  { subject, met }: Standing,
  { person }: Acting,
): Pick<Workbench, 'refusal' | 'needsReason'> {
  const plainly = may('edit-assumptions', person, subject, met)
  const verdict = may('edit-assumptions', person, subject, new Set([...met, 'reason-given' as const]))
  return {
    refusal: verdict.kind === 'no' ? verdict.refusal : null,
    needsReason: verdict.kind === 'yes' && plainly.kind === 'no',
  }
}

/** A draft that today's program cannot read stays where it is, and is not shown. */
async function openDraft(tx: Tx, { proposal }: Standing, acting: Acting): Promise<OpenDraft | null> {
  const draft = await findDraft(tx, acting.actor.id, proposal.id, 'case')
  const held = draft && readCaseDraft(draft.changes)
  const begun = draft && (await findRevision(tx, draft.base_revision_id))
  if (!draft || !held || !begun) return null
  const ground = await readGround(tx, begun)
  return {
    ...held,
    version: draft.version,
    updatedAt: draft.updated_at,
    baseRevision: begun.id,
    baseNumber: begun.number,
    base: namedCase(ground.plain, begun, ground.budget),
    baseBudget: ground.budget,
  }
}
