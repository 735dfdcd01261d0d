/** A revision of a proposal's fields by somebody who may make it now, as the table of rules says. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { Acting } from '../process/acting.ts'
import { allow, placeAfterChange } from '../process/allow.ts'
import type { Store } from '../who.ts'
import { prepareRevision, type Revised, type Revising, reviseIn } from './revise-proposal.ts'

export type Edited = Revised | { readonly kind: 'refused'; readonly refusal: Refusal }

export function editProposal(
  store: Store,
  revising: Revising,
  { chart }: { readonly chart: ChartOfAccounts },
  acting: Acting,
): Promise<Edited> {
  const prepared = prepareRevision(revising, chart)
  const hasReason = (revising.reason ?? '').trim() !== ''
  return store.write(async tx => {
    const also = hasReason ? (['reason-given'] as const) : []
    const allowed = await allow(tx, 'edit-fields', revising.proposalId, acting, also)
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    const revised = await reviseIn(tx, prepared, chart, acting)
    if (revised.kind === 'revised') await placeAfterChange(tx, allowed, revised.event, acting)
    return revised
  })
}
