/**
 * One snapshot for all that is read while one thing is done, such as a page: its figures are of one moment, and a
 * server is told once to begin and once to end. It is let go when something is written, since what is read after that
 * must see it, and when it was held too long, since others wait for its connection.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Snapshot, Tx } from './transaction.ts'

/** In milliseconds. What is read later is read from the next snapshot. */
const longestHeld = 500

type Held = {
  readonly begun: Promise<Snapshot>
  readonly timer: NodeJS.Timeout
  /** How many read from it just now: they finish before it ends. */
  readers: number
  isLetGo: boolean
}

type Scope = { held: Held | null }

export type Snapshots = {
  readonly asOne: <T>(work: () => Promise<T>) => Promise<T>
  /** null where nothing is being done as one. */
  readonly reader: () => (<T>(work: (tx: Tx) => Promise<T>) => Promise<T>) | null
  /** What is read next sees what was written until now. */
  readonly letGo: () => void
}

export function createSnapshots(begin: () => Promise<Snapshot>): Snapshots {
  const scopes = new AsyncLocalStorage<Scope>()
  return {
    asOne: async work => {
      // what is already part of a larger thing is read with it
      if (scopes.getStore()) return work()
      const scope: Scope = { held: null }
      try {
        return await scopes.run(scope, work)
      } finally {
        letGo(scope)
      }
    },
    reader: () => {
      const scope = scopes.getStore()
      return scope ? work => readIn(scope, begin, work) : null
    },
    letGo: () => {
      const scope = scopes.getStore()
      if (scope) letGo(scope)
    },
  }
}

async function readIn<T>(
  scope: Scope,
  begin: () => Promise<Snapshot>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  scope.held ??= hold(scope, begin)
  const { held } = scope
  held.readers += 1
  try {
    const { tx } = await held.begun
    return await work(tx)
  } catch (error) {
    // after a statement that failed, a server answers nothing more in the same transaction
    if (scope.held === held) letGo(scope)
    throw error
  } finally {
    held.readers -= 1
    maybeEnd(held)
  }
}

function hold(scope: Scope, begin: () => Promise<Snapshot>): Held {
  const timer = setTimeout(() => letGo(scope), longestHeld).unref()
  return { begun: begin(), timer, readers: 0, isLetGo: false }
}

function letGo(scope: Scope): void {
  const { held } = scope
  scope.held = null
  if (!held) return
  clearTimeout(held.timer)
  held.isLetGo = true
  maybeEnd(held)
}

function maybeEnd({ begun, readers, isLetGo }: Held): void {
  // one that never began has nothing to end, and whoever read was told why
  if (isLetGo && readers === 0)
    begun.then(
      snapshot => snapshot.end(),
      () => {},
    )
}
