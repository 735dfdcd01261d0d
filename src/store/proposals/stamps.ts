/** Stamps of validation, each bound to one revision's hash. None is ever changed or removed. */
import type { EventKind } from '../../core/event/event.ts'
import type { State } from '../../core/process/state.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { StampTable } from '../tables/process-tables.ts'

export async function insertStamp(tx: Tx, stamp: StampTable): Promise<void> {
  await insertRows(tx, 'stamp', [stamp])
}

/** Of several proposals, each newest first; those without any are not among them. */
export async function stampsOf(tx: Tx, proposalIds: readonly string[]): Promise<Map<string, StampTable[]>> {
  const found = new Map<string, StampTable[]>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db
      .selectFrom('stamp')
      .selectAll()
      .where('proposal_id', 'in', some)
      .orderBy('event', 'desc')
      .execute()
    for (const row of rows) found.set(row.proposal_id, [...(found.get(row.proposal_id) ?? []), row])
  }
  return found
}

/** The newest stamp of each of several proposals. */
export async function lastStamps(tx: Tx, proposalIds: readonly string[]): Promise<Map<string, StampTable>> {
  const all = await stampsOf(tx, proposalIds)
  return new Map([...all].flatMap(([id, [newest]]) => (newest ? [[id, newest] as const] : [])))
}

/**
 * The newest stamp of each proposal that is validated and still what was stamped, and that nobody has noted as void;
 * with a parameter only those that name it.
 */
export async function standingStamps(tx: Tx, parameter?: string): Promise<StampTable[]> {
  const rows = await tx.db
    .selectFrom('stamp')
    .innerJoin('process', 'process.proposal_id', 'stamp.proposal_id')
    .innerJoin('proposal', 'proposal.id', 'stamp.proposal_id')
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .selectAll('stamp')
    .where('process.state', '=', validated)
    .whereRef('revision.hash', '=', 'stamp.revision_hash')
    .$if(parameter !== undefined, query =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('mention')
            .select('mention.name')
            .where('mention.name', '=', parameter ?? '')
            .whereRef('mention.revision_id', '=', 'revision.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.sequence')
            .where('event.subject_kind', '=', 'proposal')
            .whereRef('event.subject_id', '=', 'stamp.proposal_id')
            .where('event.kind', '=', voided)
            .whereRef('event.sequence', '>', 'stamp.event'),
        ),
      ),
    )
    .orderBy('stamp.event')
    .execute()
  return [...new Map(rows.map(row => [row.proposal_id, row])).values()]
}

const validated: State = 'validated'
const voided: EventKind = 'stamp-voided'
