/** What every repository function works on: one transaction of one engine. */
import type { Kysely } from 'kysely'
import type { Tables } from '../tables/tables.ts'

export type EngineName = 'sqlite' | 'postgres'

export type Tx = {
  readonly db: Kysely<Tables>
  readonly engine: EngineName
  /** It sees what was published only (published.ts). */
  readonly isPublished?: boolean
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** One moment of the store, to be read until it ends. */
export type Snapshot = { readonly tx: Tx; readonly end: () => void }

/** What an engine must give: reading from one snapshot, writing one at a time, and a lock of its own for migrations. */
export type Engine = {
  readonly name: EngineName
  readonly read: Run
  /** null where each reading is a snapshot of its own: beginning one costs nothing there, and few can be held. */
  readonly snapshot: (() => Promise<Snapshot>) | null
  /** Whether what failed so may be asked again from the start: it was undone, and will fare better. */
  readonly mayAskAgain: (error: unknown) => boolean
  readonly write: Run
  readonly migrate: Run
  /** What was erased is also wiped from the engine's files, as far as it keeps old versions of rows there. */
  readonly wipe: () => Promise<void>
  readonly close: () => Promise<void>
}
