/** Which open proposals have budget lines on an account. */
import { type NamedProposal, proposalsOnAccount } from '../../store/calculated-heads.ts'
import type { Store } from '../who.ts'

/** In order of title; one more than `most` says that there are more. */
export function viewAccountUse(store: Store, code: string, most: number): Promise<NamedProposal[]> {
  return store.read(tx => proposalsOnAccount(tx, code, most + 1))
}
