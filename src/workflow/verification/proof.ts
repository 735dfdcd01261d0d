/** What every proof is given, and what it answers. */
import type { Fault } from '../../core/event/fault.ts'
import type { Store } from '../who.ts'
import type { Contents } from './contents.ts'
import type { Sealed } from './sealed.ts'

export type Proving = { readonly store: Store; readonly sealed: Sealed; readonly contents: Contents }

/** How many were looked at, and which of them are not as they were made. */
export type Proof = { readonly looked: number; readonly faults: readonly Fault[] }
