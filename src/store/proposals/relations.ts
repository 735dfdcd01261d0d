/** Relations between proposals as the newest revisions say them. They can be made again from these. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { ProposalTable, RelationTable } from '../tables/tables.ts'

export async function replaceRelations(
  tx: Tx,
  proposalId: string,
  relations: readonly Omit<RelationTable, 'proposal_id' | 'position'>[],
): Promise<void> {
  await send(tx, tx.db.deleteFrom('relation').where('proposal_id', '=', proposalId))
  await insertRows(
    tx,
    'relation',
    relations.map((relation, position) => ({ proposal_id: proposalId, position, ...relation })),
  )
}

export type Pointing = Pick<RelationTable, 'proposal_id' | 'kind' | 'note'> &
  Pick<ProposalTable, 'number' | 'title'>

/** Who names this one, of those that count in a catalogue: what only its proposer knows points to nobody. */
export function relationsTo(tx: Tx, proposalId: string): Promise<Pointing[]> {
  return tx.db
    .selectFrom('relation')
    .innerJoin('proposal', 'proposal.id', 'relation.proposal_id')
    .innerJoin('catalogue_row', 'catalogue_row.proposal_id', 'relation.proposal_id')
    .select(['relation.proposal_id', 'relation.kind', 'relation.note', 'proposal.number', 'proposal.title'])
    .where('relation.other_id', '=', proposalId)
    .orderBy('relation.proposal_id')
    .orderBy('relation.position')
    .execute()
}
