/** The relations that a proposal's content names, as rows beside it. */
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { RelationTable } from '../../store/tables/tables.ts'

export function relationRows({
  supplement,
}: ProposalContent): Omit<RelationTable, 'proposal_id' | 'position'>[] {
  return supplement.relations.map(({ kind, proposal, note }) => ({ kind, other_id: proposal, note }))
}
