/**
 * The store: one interface over both engines. What is read in one call is one snapshot; what is written in one call
 * happens wholly or not at all. Inside either, nothing but the database is awaited.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { StoreConfig } from './engine/config.ts'
import { openPostgres } from './engine/postgres.ts'
import { StoreProblem } from './engine/problem.ts'
import { createSnapshots } from './engine/snapshots.ts'
import { openSqlite } from './engine/sqlite.ts'
import type { Engine, EngineName, Tx } from './engine/transaction.ts'
import { migrate } from './migrations/migrate.ts'

export type Store = {
  readonly engine: EngineName
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Where an engine gains from it, all that is read meanwhile is read from one snapshot, until something is written. */
  readonly asOne: <T>(work: () => Promise<T>) => Promise<T>
  /** Called after something was erased, so that its bytes are gone from the files too. */
  readonly wipe: () => Promise<void>
  /** Finishes what is under way, and refuses what comes after; a second time it waits for the first. */
  readonly close: () => Promise<void>
}

/** Opens the database, makes it if it is not there, and brings its schema up to date. Throws a StoreProblem. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const engine = config.engine === 'sqlite' ? await openSqlite(config.file) : await openPostgres(config.url)
  try {
    await engine.migrate(migrate)
  } catch (error) {
    await engine.close()
    throw error
  }
  return guarded(engine)
}

const inside = new AsyncLocalStorage<true>()

/** A transaction begun inside another would wait for itself for ever, so it is refused at once. */
function guarded(engine: Engine): Store {
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null
  const snapshots = engine.snapshot && createSnapshots(engine.snapshot)
  const once = <T>(run: Engine['read'], work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (inside.getStore()) throw new Error('a transaction was begun inside another')
    if (closing) return Promise.reject(new StoreProblem('closed'))
    const attempt = () => run(tx => inside.run(true, () => work(tx)))
    const done = attempt().catch((error: unknown) => {
      if (engine.mayAskAgain(error)) return attempt()
      throw error
    })
    underWay.add(done)
    const forget = () => void underWay.delete(done)
    done.then(forget, forget)
    return done
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled([...underWay])
    await engine.close()
  }
  const { name, wipe } = engine
  return {
    engine: name,
    read: work => once(snapshots?.reader() ?? engine.read, work),
    write: work => {
      snapshots?.letGo()
      return once(engine.write, work)
    },
    asOne: work => (snapshots ? snapshots.asOne(work) : work()),
    wipe,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
