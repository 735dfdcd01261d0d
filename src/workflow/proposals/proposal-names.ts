/** What proposals are called, by their ids: for whoever points to them. One that is not there has no name. */

import type { Tx } from '../../store/engine/transaction.ts'
import { proposalsOf } from '../../store/proposals/proposals.ts'

export type ProposalName = {
  readonly id: string
  readonly number: string | null
  readonly title: string | null
}
export type ProposalNames = ReadonlyMap<string, ProposalName>

export async function proposalNames(tx: Tx, ids: readonly string[]): Promise<ProposalNames> {
  const found = await proposalsOf(tx, [...new Set(ids)])
  return new Map(found.map(({ id, number, title }) => [id, { id, number, title }]))
}
