/** What every repository function works on: one transaction of one engine. */
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type EngineName = 'sqlite' | 'postgres'

export type Tx = {
  readonly db: Transaction<Tables>
  readonly engine: EngineName
  /** It sees what was published only (published.ts). */
  readonly isPublished?: boolean
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** What an engine must give: reading from one snapshot, writing one at a time, and a lock of its own for migrations. */
export type Engine = {
  readonly name: EngineName
  readonly read: Run
  readonly write: Run
  readonly migrate: Run
  /** What was erased is also wiped from the engine's files, as far as it keeps old versions of rows there. */
  readonly wipe: () => Promise<void>
  readonly close: () => Promise<void>
}
