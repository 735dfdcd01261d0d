/**
 * Runs a thread that reads a file, under limits on memory and time, so that no file can stop or exhaust the program
 * that asks. Whatever reading does in there comes back as a value. What the thread makes of what it read is its own
 * matter: the less of it crosses over, the cheaper. Such a thread does one task and ends; kept-thread.ts does several.
 */
import { Worker } from 'node:worker_threads'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
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
}

/** null where the thread came to its end; what breaks after reading is thrown. */
export function runGuarded<Message>(thread: GuardedThread<Message>): Promise<Unreadable | null> {
  const { file, input, take, within = usual, stop } = thread
  if (stop?.aborted) return Promise.resolve(stopped)
  return new Promise((resolve, reject) => {
    const worker = startWorker(file, input, within)
    let isReading = true
    const timer = setTimeout(
      () => settle({ code: 'out-of-time', data: { seconds: within.seconds } }),
      within.seconds * 1000,
    )
    const halt = (): void => {
      if (isReading) settle(stopped)
    }
    stop?.addEventListener('abort', halt, { once: true })
    function settle(why: Unreadable | null): void {
      clearTimeout(timer)
      stop?.removeEventListener('abort', halt)
      resolve(why)
      void worker.terminate()
    }
    function fail(error: unknown): void {
      if (isReading) settle(readerFailed)
      else reject(error)
    }
    worker.on('message', (message: Message) => {
      isReading = false
      clearTimeout(timer)
      take(message)
    })
    worker.on('error', error => {
      if (isOutOfMemory(error)) settle(outOfMemory)
      else fail(error)
    })
    worker.on('exit', code => {
      if (code === 0) settle(null)
      else fail(new Error(`a reading thread ended with ${code}`))
    })
  })
}

export function startWorker(
  file: URL,
  input: unknown,
  { memory }: ThreadLimits,
  young: number = limits.workerYoungMemory,
): Worker {
  return new Worker(file, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
}

export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
