/** What the things are called that verification found to be something else than they were. */
import type { Fault } from '../../core/event/fault.ts'
import { cataloguesNamed } from '../../store/catalogues/catalogues.ts'
import { type ProposalNames, proposalNames } from '../proposals/proposal-names.ts'
import type { Store } from '../who.ts'

export type FaultNames = {
  readonly proposals: ProposalNames
  readonly catalogues: ReadonlyMap<string, string | null>
}

export function faultNames(store: Store, faults: readonly Fault[]): Promise<FaultNames> {
  const proposals = faults.flatMap(fault => ('proposal' in fault ? [fault.proposal] : []))
  const catalogues = faults.flatMap(fault => ('catalogue' in fault ? [fault.catalogue] : []))
  return store.read(async tx => ({
    proposals: await proposalNames(tx, proposals),
    catalogues: await cataloguesNamed(tx, [...new Set(catalogues)]),
  }))
}
