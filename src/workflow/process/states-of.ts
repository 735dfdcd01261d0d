/** How far each of several proposals is, for lists. What today's rates say of a stamp is told on its own page. */
import type { State } from '../../core/process/state.ts'
import { processesOf } from '../../store/process.ts'
import { proposalsOf, revisionsNamed } from '../../store/proposals.ts'
import { lastStamps } from '../../store/stamps.ts'
import type { Tx } from '../../store/transaction.ts'
import { initialState, stateIn } from './allow.ts'

export async function statesOf(tx: Tx, proposalIds: readonly string[]): Promise<(id: string) => State> {
  const processes = await processesOf(tx, proposalIds)
  const stamped = [...processes.values()]
    .filter(each => each.state === 'validated')
    .map(each => each.proposal_id)
  const stamps = await lastStamps(tx, stamped)
  const heads = await proposalsOf(tx, stamped)
  const hashes = await revisionsNamed(
    tx,
    heads.map(head => head.revision_id),
  )
  const hashOf = new Map(heads.map(head => [head.id, hashes.get(head.revision_id) ?? '']))
  return id =>
    processes.has(id) ? stateIn(processes.get(id), stamps.get(id), hashOf.get(id) ?? '') : initialState
}
