/** Drafts: one per person, proposal and part of it, saved while typing, beside the revisions and never one of them. */

import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { DraftTable } from '../tables/tables.ts'

export type DraftPart = DraftTable['part']

export function findDraft(
  tx: Tx,
  person: string,
  proposalId: string,
  part: DraftPart = 'case',
): Promise<DraftTable | undefined> {
  return tx.db
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .where('proposal_id', '=', proposalId)
    .where('part', '=', part)
    .executeTakeFirst()
}

export type DraftStanding = {
  /** The proposal's newest revision. */
  readonly head: string
  /** How often the draft was saved; null where there is none. */
  readonly version: number | null
  /** When the person was last noted to have the proposal open. */
  readonly seenAt: string | null
}

/**
 * All that saving a draft has to know, in one narrow row: it is asked at every pause in the typing. null where there is
 * no such proposal, or the base is no revision of it.
 */
export async function draftStanding(
  tx: Tx,
  person: string,
  proposalId: string,
  part: DraftPart,
  baseRevision: string,
): Promise<DraftStanding | null> {
  const row = await tx.db
    .selectFrom('proposal')
    .innerJoin('revision', join =>
      join.onRef('revision.proposal_id', '=', 'proposal.id').on('revision.id', '=', baseRevision),
    )
    .leftJoin('draft', join =>
      join
        .onRef('draft.proposal_id', '=', 'proposal.id')
        .on('draft.person', '=', person)
        .on('draft.part', '=', part),
    )
    .leftJoin('presence', join =>
      join.onRef('presence.proposal_id', '=', 'proposal.id').on('presence.person', '=', person),
    )
    .select(['proposal.revision_id as head', 'draft.version', 'presence.seen_at as seenAt'])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst()
  return row ?? null
}

/** What waits for a person, last touched first. */
export function draftsOf(tx: Tx, person: string): Promise<DraftTable[]> {
  return tx.db
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .orderBy('updated_at', 'desc')
    .orderBy('proposal_id')
    .orderBy('part')
    .execute()
}

/** Writers take turns, so whoever calls this has compared versions in the same transaction. */
export async function putDraft(tx: Tx, draft: DraftTable): Promise<void> {
  const { person: _p, proposal_id: _id, part: _part, ...changing } = draft
  await send(
    tx,
    tx.db
      .insertInto('draft')
      .values(draft)
      .onConflict(conflict => conflict.columns(['person', 'proposal_id', 'part']).doUpdateSet(changing)),
  )
}

export async function deleteDraft(
  tx: Tx,
  person: string,
  proposalId: string,
  part: DraftPart = 'case',
): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('draft')
    .where('person', '=', person)
    .where('proposal_id', '=', proposalId)
    .where('part', '=', part)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
