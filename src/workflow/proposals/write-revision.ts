/**
 * Writes the revision that follows a proposal's head, whatever it was that changed: its event, its content, its place
 * as head, its catalogue's list, sums and findings. Part of the transaction that has made sure the head is still the
 * one its author saw.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { EventEnvelope } from '../../core/event/event.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { findCatalogue, updateCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { type KeptContent, type KeptProposal, keepContents } from '../../store/proposals/contents.ts'
import { insertRevisions, putProposals } from '../../store/proposals/proposals.ts'
import { replaceRelations } from '../../store/proposals/relations.ts'
import type { ProposalTable, RevisionTable } from '../../store/tables/tables.ts'
import { type Computed, writeComputed } from '../calculation/computed.ts'
import { recheckCatalogue } from '../catalogues/recheck-catalogue.ts'
import { refreshCatalogue } from '../catalogues/refresh-catalogue.ts'
import { noteVoidedBy } from '../process/void-stamp.ts'
import { tell } from '../told.ts'
import type { Who } from '../who.ts'
import { relationRows } from './relation-rows.ts'
import { type NewRevision, nextRevision, proposalAt } from './settle-proposal.ts'

export type RevisionStep = {
  readonly proposal: ProposalTable
  readonly head: RevisionTable
  /** What it says now; null where it says what the head says. */
  readonly said: { readonly content: ProposalContent; readonly kept: KeptProposal } | null
  readonly computed: Computed
  /** The case it is calculated from; null where it keeps the head's, or has none. */
  readonly assumptions: KeptContent | 'removed' | null
  readonly event: EventEnvelope['kind']
  readonly facts?: EventEnvelope['facts']
  readonly reason: string | null | undefined
}

export type WrittenRevision = {
  readonly revisionId: string
  readonly number: number
  readonly event: number
}

export async function writeRevision(
  tx: Tx,
  step: RevisionStep,
  chart: ChartOfAccounts,
  who: Who,
): Promise<WrittenRevision> {
  const { proposal, head, said, computed } = step
  const assumptions = step.assumptions === 'removed' ? null : step.assumptions
  const revision = follow(step, who)
  const event = await append(tx, step, revision, who)
  await keepContents(tx, [...(said ? [said.kept] : []), ...(assumptions ? [assumptions] : [])])
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event }])
  await putProposals(tx, [
    said
      ? proposalAt(proposal.catalogue_id, revision, said.content)
      : { ...proposal, revision_id: revision.id },
  ])
  if (said) await replaceRelations(tx, proposal.id, relationRows(said.content))
  if (said) await refreshCatalogue(tx, { proposal, head, content: said.content, computed })
  else await moveVersion(tx, proposal.catalogue_id)
  await recheckCatalogue(tx, proposal.catalogue_id, proposal.id, chart)
  await noteVoidedBy(tx, [revision], who)
  return { revisionId: revision.id, number: revision.number, event }
}

function follow({ head, said, computed, assumptions }: RevisionStep, who: Who): NewRevision {
  return nextRevision(head, {
    id: createId(who.random),
    proposal_id: head.proposal_id,
    text_hash: said?.kept.textHash ?? head.text_hash,
    content_hash: said?.kept.contentHash ?? head.content_hash,
    form_hash: said ? said.kept.formHash : head.form_hash,
    computed: writeComputed(computed),
    ...standsIn(head, said?.kept ?? null),
    assumptions: assumptions === 'removed' ? null : (assumptions?.textHash ?? head.assumptions),
  })
}

/** Where the form says the same, it still stands in its document; what is said beside it stands in none. */
function standsIn(
  head: RevisionTable,
  kept: KeptProposal | null,
): Pick<RevisionTable, 'document_id' | 'document_key'> {
  const isSameForm =
    kept === null || (head.form_hash ?? head.content_hash) === (kept.formHash ?? kept.contentHash)
  const { document_id, document_key } = head
  return isSameForm ? { document_id, document_key } : { document_id: null, document_key: null }
}

async function append(
  tx: Tx,
  { proposal, event, facts, reason, assumptions }: RevisionStep,
  { id, number, hash }: NewRevision,
  who: Who,
): Promise<number> {
  const told = tell(reason, who)
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: event,
      actor: who.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: {
        ...{ revision: id, number, hash },
        ...(assumptions && { assumptions: assumptions === 'removed' ? null : assumptions.textHash }),
        ...facts,
      },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  return sequence
}

/** An import that was prepared meanwhile must see that a proposal has moved on. */
async function moveVersion(tx: Tx, catalogueId: string): Promise<void> {
  const catalogue = await findCatalogue(tx, catalogueId)
  if (!catalogue) throw new Error(`no catalogue ${catalogueId}`)
  await updateCatalogue(tx, catalogue.id, catalogue.version, {})
}
