/** A revision by hand whoever makes it and wherever the proposal is, as only tests and benches need it. */
import type { ChartOfAccounts } from '../../src/core/account/chart.ts'
import {
  prepareRevision,
  type Revised,
  type Revising,
  reviseIn,
} from '../../src/workflow/proposals/revise-proposal.ts'
import type { Store, Who } from '../../src/workflow/who.ts'

export function reviseProposal(
  store: Store,
  revising: Revising,
  { chart }: { readonly chart: ChartOfAccounts },
  who: Who,
): Promise<Revised> {
  const prepared = prepareRevision(revising, chart)
  return store.write(tx => reviseIn(tx, prepared, chart, who))
}
