/** Calculates a proposal's assumptions once more with the rates of today: a new revision where that gives another table. */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import { readContent } from '../store/contents.ts'
import { isId } from '../store/id.ts'
import { findProposal, findRevision } from '../store/proposals.ts'
import { type Attached, attachCase } from './attach-case.ts'
import type { Store, Who } from './who.ts'

export type Recalculating = {
  readonly proposalId: string
  /** The revision the asker saw. */
  readonly expectedRevision: string
  readonly reason: string
}

export async function recalculateCase(
  store: Store,
  { proposalId, expectedRevision, reason }: Recalculating,
  basis: Surroundings,
  who: Who,
): Promise<Attached> {
  if (!isId(proposalId)) return { kind: 'unknown' }
  const plain = await store.read(async tx => {
    const proposal = await findProposal(tx, proposalId)
    const head = proposal && (await findRevision(tx, proposal.revision_id))
    return head?.assumptions ? readContent(tx, head.assumptions) : null
  })
  if (plain === null) return { kind: 'unknown' }
  return attachCase(store, { proposalId, expectedRevision, plain: JSON.parse(plain), reason }, basis, who)
}
