/**
 * Waiting without standing in anyone's way. SQLite works on the caller's thread, so a long run of statements gives
 * the event loop a turn now and then, and a locked database is asked again later instead of blocking the process.
 */
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { StoreProblem } from './problem.ts'

/** How long statements may follow each other before the event loop gets its turn, in milliseconds. */
const longestRun = 12

/** How long a busy database is asked again before giving up, in milliseconds. */
const longestWait = 30_000
const shortestPause = 4
const longestPause = 60

/**
 * Called before each statement of a connection: passes at once in a short run, and after a turn of the event loop in a
 * long one. Each connection counts for itself, or a page of forty small questions would wait forty times for whoever
 * writes ten thousand rows beside it.
 */
export function createBreath(): () => Promise<void> {
  let runningSince: number | null = null
  return async () => {
    const now = performance.now()
    if (runningSince === null) {
      runningSince = now
      setImmediate(() => {
        runningSince = null
      })
    } else if (now - runningSince > longestRun) await turn()
  }
}

/** Repeats what another process's lock refused, with growing pauses. */
export async function untilFree<T>(attempt: () => T): Promise<T> {
  const started = performance.now()
  for (let wait = shortestPause; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() - started > longestWait) throw new StoreProblem('busy', { cause: error })
    }
    await pause(wait)
  }
}

// result codes of SQLite: 5 busy, 6 locked; the higher bits only say more closely why
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false
  const primary = error.errcode & 0xff
  return primary === 5 || primary === 6
}
