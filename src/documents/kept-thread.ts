/**
 * One thread that reads one file after the other, in a process of its own (guarded-process.ts) and under the limits that
 * hold for each (guarded-thread.ts). It knows nothing of turns and of when it is to be ended; what went wrong in it once
 * is told of every file from then on.
 */
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import { startGuardedProcess } from './guarded-process.ts'
import { outOfMemory, readerFailed, type ThreadLimits, usual } from './guarded-thread.ts'
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
  let settle: ((asked: Asked<Answer>) => void) | null = null
  let gone: Unreadable | null = null
  function end(why: Unreadable): void {
    if (gone) return
    gone = why
    settle?.({ ok: false, why })
    guarded.end()
  }
  const guarded = startGuardedProcess<Answer>({
    file,
    input: basis,
    memory: within.memory,
    young: limits.keptYoungMemory,
    hear: answer => {
      // one that speaks without being asked is confused
      if (settle) settle({ ok: true, answer })
      else end(readerFailed)
    },
    ended: ending => end(ending.kind === 'out-of-memory' ? outOfMemory : readerFailed),
  })
  // a thread that waits keeps no program from ending
  guarded.holdOpen(false)
  return {
    ask: task =>
      new Promise(resolve => {
        if (gone) {
          resolve({ ok: false, why: gone })
          return
        }
        const { seconds } = within
        const timer = setTimeout(() => end({ code: 'out-of-time', data: { seconds } }), seconds * 1000)
        guarded.holdOpen(true)
        settle = asked => {
          settle = null
          clearTimeout(timer)
          guarded.holdOpen(false)
          resolve(asked)
        }
        guarded.post(task)
      }),
    isAlive: () => gone === null,
    isFit: async () => {
      const used = await guarded.heapUsed()
      return used !== null && used <= limits.keptMemory * 1024 * 1024
    },
    end,
  }
}
