/**
 * One thread that reads one file after the other, under the limits that hold for each (guarded-thread.ts). It knows
 * nothing of turns and of when it is to be ended; what went wrong in it once is told of every file from then on.
 */
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import {
  isOutOfMemory,
  outOfMemory,
  readerFailed,
  startWorker,
  type ThreadLimits,
  usual,
} from './guarded-thread.ts'
import { limits } from './limits.ts'

export type Asked<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: Unreadable }

export type KeptThread<Task, Answer> = {
  /** One at a time. Time runs from here on, and with it what is left of the thread's start. */
  readonly ask: (task: Task) => Promise<Asked<Answer>>
  readonly isAlive: () => boolean
  /** Whether it has given back what it needed. */
  readonly isFit: () => Promise<boolean>
  readonly end: (why: Unreadable) => void
}

export type KeptThreadOptions = {
  /** Posts one answer for each task that is posted to it. */
  readonly file: URL
  /** Given at the start, the same for all tasks. */
  readonly basis: unknown
  readonly within?: ThreadLimits | undefined
}

export function startKeptThread<Task, Answer>({
  file,
  basis,
  within = usual,
}: KeptThreadOptions): KeptThread<Task, Answer> {
  const worker = startWorker(file, basis, within, limits.keptYoungMemory)
  let settle: ((asked: Asked<Answer>) => void) | null = null
  let gone: Unreadable | null = null
  function end(why: Unreadable): void {
    if (gone) return
    gone = why
    settle?.({ ok: false, why })
    void worker.terminate()
  }
  worker.on('message', (answer: Answer) => {
    if (gone) return
    // one that speaks without being asked is confused
    if (settle) settle({ ok: true, answer })
    else end(readerFailed)
  })
  worker.on('messageerror', () => end(readerFailed))
  worker.on('error', error => end(isOutOfMemory(error) ? outOfMemory : readerFailed))
  worker.on('exit', () => end(readerFailed))
  // a thread that waits keeps no program from ending
  worker.unref()
  return {
    ask: task =>
      new Promise(resolve => {
        if (gone) {
          resolve({ ok: false, why: gone })
          return
        }
        const { seconds } = within
        const timer = setTimeout(() => end({ code: 'out-of-time', data: { seconds } }), seconds * 1000)
        worker.ref()
        settle = asked => {
          settle = null
          clearTimeout(timer)
          worker.unref()
          resolve(asked)
        }
        worker.postMessage(task)
      }),
    isAlive: () => gone === null,
    isFit: async () => {
      try {
        const { used_heap_size } = await worker.getHeapStatistics()
        return used_heap_size <= limits.keptMemory * 1024 * 1024
      } catch {
        // it ended meanwhile
        return false
      }
    },
    end,
  }
}
