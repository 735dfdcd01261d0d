/**
 * Has small files read one after the other in a thread that is kept between them, because starting one costs ten times
 * what reading a small file does. Only a thread that answered well is kept: after anything else the next file meets a
 * fresh one. Files that come at once wait for their turn, and their time runs from then on; where one takes long, a
 * second thread reads beside it, so that a bad file holds nobody up.
 */
import { stopped } from './guarded-thread.ts'
import { type Asked, type KeptThread, type KeptThreadOptions, startKeptThread } from './kept-thread.ts'
import { limits } from './limits.ts'

export type KeptThreads<Task, Answer> = {
  readonly ask: (task: Task) => Promise<Asked<Answer>>
  /** Starts a thread where there is none, for a file that is likely to come. */
  readonly prepare: () => void
}

type Options<Answer> = KeptThreadOptions & {
  /** Whether the thread that gave this answer may read another file. */
  readonly isGood: (answer: Answer) => boolean
  /** Ends every thread at once, and answers whoever waits. */
  readonly stop?: AbortSignal | undefined
  readonly keptSeconds?: number | undefined
}

/** So that serving keeps a processor. */
const atMost = 2

/** Milliseconds after which a file is known to take long. */
const patience = 500

export function createKeptThreads<Task, Answer>(options: Options<Answer>): KeptThreads<Task, Answer> {
  type Thread = KeptThread<Task, Answer>
  const { isGood, stop, keptSeconds = limits.keptSeconds } = options
  const threads = new Set<Thread>()
  const waiting: (() => Promise<void>)[] = []
  let ready: { readonly thread: Thread; readonly timer: NodeJS.Timeout } | null = null
  let atWork = 0
  /** Of those at work, the ones that have only just begun. */
  let quick = 0

  stop?.addEventListener('abort', () => {
    for (const thread of [...threads]) end(thread)
    beginNext()
  })

  function start(): Thread {
    const thread = startKeptThread<Task, Answer>(options)
    threads.add(thread)
    return thread
  }

  function end(thread: Thread): void {
    threads.delete(thread)
    thread.end(stopped)
  }

  function keep(thread: Thread): void {
    const timer = setTimeout(() => {
      ready = null
      end(thread)
    }, keptSeconds * 1000)
    timer.unref()
    ready = { thread, timer }
  }

  function takeReady(): Thread {
    if (!ready) return start()
    const { thread, timer } = ready
    ready = null
    clearTimeout(timer)
    if (thread.isAlive()) return thread
    end(thread)
    return start()
  }

  async function giveBack(thread: Thread, asked: Asked<Answer>): Promise<void> {
    const isKept = asked.ok && isGood(asked.answer) && (await thread.isFit())
    if (isKept && thread.isAlive() && !ready && !stop?.aborted) keep(thread)
    else end(thread)
  }

  function beginNext(): void {
    while (waiting.length > 0 && (stop?.aborted || (quick === 0 && atWork < atMost))) void waiting.shift()?.()
  }

  /** Does one file's work, and lets the next one begin: when this one is done, or known to take long. */
  async function inTurn(work: () => Promise<void>): Promise<void> {
    let isQuick = true
    const noLongerQuick = (): void => {
      if (isQuick) quick--
      isQuick = false
    }
    const timer = setTimeout(() => {
      noLongerQuick()
      beginNext()
    }, patience)
    atWork++
    quick++
    try {
      await work()
    } finally {
      clearTimeout(timer)
      noLongerQuick()
      atWork--
      beginNext()
    }
  }

  return {
    ask: task =>
      new Promise((resolve, reject) => {
        const work = async (): Promise<void> => {
          if (stop?.aborted) {
            resolve({ ok: false, why: stopped })
            return
          }
          const thread = takeReady()
          const asked = await thread.ask(task)
          resolve(asked)
          await giveBack(thread, asked)
        }
        waiting.push(() => inTurn(work).catch(reject))
        beginNext()
      }),
    prepare: () => {
      if (!ready && atWork === 0 && !stop?.aborted) keep(start())
    },
  }
}
