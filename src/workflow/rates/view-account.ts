/** Which open proposals have budget lines on an account. */
import { type NamedProposal, proposalsNaming } from '../../store/figures/calculated-heads.ts'
import type { Store } from '../who.ts'

/** One more than `most` says that there are more. */
export function viewAccountUse(store: Store, code: string, most: number): Promise<NamedProposal[]> {
  return store.read(tx => proposalsNaming(tx, code, most + 1))
}
