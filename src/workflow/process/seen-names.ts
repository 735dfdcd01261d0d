/**
 * What proposals are called to somebody who may see them: the living one, or else the one that was published. One that
 * they may not see has no name, however they come to point to it.
 */
import type { Person } from '../../core/person/person.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { inPublished } from '../../store/published.ts'
import { type ProposalName, type ProposalNames, proposalNames } from '../proposals/proposal-names.ts'
import { maySee } from './allow.ts'
import { standingsOf } from './standing.ts'

export async function seenNames(
  tx: Tx,
  ids: readonly string[],
  person: Person | null,
): Promise<ProposalNames> {
  const published = await proposalNames(inPublished(tx), ids)
  if (tx.isPublished || person === null) return published
  const living = await proposalNames(tx, ids)
  const standings = await standingsOf(tx, [...living.keys()])
  const seen = new Map<string, ProposalName>()
  for (const [id, name] of living) {
    const standing = standings.get(id)
    const shown = standing && maySee(person, standing.subject) ? name : published.get(id)
    if (shown) seen.set(id, shown)
  }
  return seen
}
