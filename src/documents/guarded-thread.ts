/**
 * Runs a thread that reads a file, in a process of its own and under limits on memory and time, so that no file can stop
 * or exhaust the program that asks. Whatever reading does in there comes back as a value. What the thread makes of what
 * it read is its own matter: the less of it crosses over, the cheaper. Such a thread does one task and ends;
 * kept-thread.ts does several.
 */
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import { startGuardedProcess } from './guarded-process.ts'
import { limits } from './limits.ts'

export type ThreadLimits = { readonly memory: number; readonly seconds: number }

export const usual: ThreadLimits = { memory: limits.workerMemory, seconds: limits.workerSeconds }

export const stopped: Unreadable = { code: 'stopped', data: {} }
export const readerFailed: Unreadable = { code: 'reader-failed', data: {} }
export const outOfMemory: Unreadable = { code: 'out-of-memory', data: {} }

export type GuardedThread<Message> = {
  readonly file: URL
  readonly input: unknown
  /** The first message says that reading is over, and with it the time that reading may take. */
  readonly take: (message: Message) => void
  readonly within?: ThreadLimits | undefined
  /** Ends the reading at once; what is made of a file that was read is finished first. */
  readonly stop?: AbortSignal | undefined
  /** What the thread finds in its environment, where it needs any. */
  readonly environment?: NodeJS.ProcessEnv | undefined
}

/** null where the thread came to its end; what breaks after reading is thrown. */
export function runGuarded<Message>(thread: GuardedThread<Message>): Promise<Unreadable | null> {
  const { file, input, take, within = usual, stop, environment } = thread
  if (stop?.aborted) return Promise.resolve(stopped)
  return new Promise((resolve, reject) => {
    let isReading = true
    const guarded = startGuardedProcess<Message>({
      file,
      input,
      memory: within.memory,
      young: limits.workerYoungMemory,
      environment,
      hear: message => {
        isReading = false
        clearTimeout(timer)
        take(message)
      },
      ended: ending => {
        release()
        if (ending.kind === 'done') resolve(null)
        else if (ending.kind === 'out-of-memory') resolve(outOfMemory)
        else if (isReading) resolve(readerFailed)
        else reject(new Error(ending.words))
      },
    })
    const timer = setTimeout(
      () => settle({ code: 'out-of-time', data: { seconds: within.seconds } }),
      within.seconds * 1000,
    )
    const halt = (): void => {
      if (isReading) settle(stopped)
    }
    stop?.addEventListener('abort', halt, { once: true })
    function settle(why: Unreadable | null): void {
      release()
      resolve(why)
      guarded.end()
    }
    function release(): void {
      clearTimeout(timer)
      stop?.removeEventListener('abort', halt)
    }
  })
}
