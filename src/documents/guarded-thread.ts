/**
 * Runs a thread that reads a file, under limits on memory and time, so that no file can stop or exhaust the program
 * that asks. Whatever reading does in there comes back as a value. What the thread makes of what it read is its own
 * matter: the less of it crosses over, the cheaper.
 */
import { Worker } from 'node:worker_threads'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import { limits } from './limits.ts'

export type ThreadLimits = { readonly memory: number; readonly seconds: number }

const usual: ThreadLimits = { memory: limits.workerMemory, seconds: limits.workerSeconds }

export type GuardedThread<Message> = {
  readonly file: URL
  readonly input: unknown
  /** The first message says that reading is over, and with it the time that reading may take. */
  readonly take: (message: Message) => void
  readonly within?: ThreadLimits | undefined
}

/** null where the thread came to its end; what breaks after reading is thrown. */
export function runGuarded<Message>(thread: GuardedThread<Message>): Promise<Unreadable | null> {
  const { file, input, take, within = usual } = thread
  return new Promise((resolve, reject) => {
    const worker = startWorker(file, input, within)
    let isReading = true
    const timer = setTimeout(
      () => settle({ code: 'out-of-time', data: { seconds: within.seconds } }),
      within.seconds * 1000,
    )
    function settle(why: Unreadable | null): void {
      clearTimeout(timer)
      resolve(why)
      void worker.terminate()
    }
    function fail(error: unknown): void {
      if (isReading) settle({ code: 'reader-failed', data: {} })
      else reject(error)
    }
    worker.on('message', (message: Message) => {
      isReading = false
      clearTimeout(timer)
      take(message)
    })
    worker.on('error', error => {
      if (isOutOfMemory(error)) settle({ code: 'out-of-memory', data: {} })
      else fail(error)
    })
    worker.on('exit', code => {
      if (code === 0) settle(null)
      else fail(new Error(`a reading thread ended with ${code}`))
    })
  })
}

function startWorker(file: URL, input: unknown, within: ThreadLimits): Worker {
  return new Worker(file, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: within.memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
