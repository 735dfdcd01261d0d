/**
 * Folds SQLite's write-ahead log into the file now and then, in a thread of its own: it waits for the disk twice, and
 * a commit that does it in passing keeps everybody waiting meanwhile.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

export type Checkpoints = {
  /** Called after every commit. */
  readonly due: () => void
  /** Once a checkpoint that has begun is done. */
  readonly close: () => Promise<void>
}

/** Between two, in milliseconds; the log is some megabytes by then, and rows written over and over are folded in once. */
const apart = 10_000

/** The thread's file has the ending of this one: .ts from the sources, .js from the build. */
const thread = new URL(`./checkpoint-thread${extname(import.meta.url)}`, import.meta.url)

/** `onLost` is told once where the thread can do no more, since somebody else must fold the log in then. */
export function checkpointsBeside(file: string, onLost: () => void, every = apart): Checkpoints {
  let worker: Worker | null = null
  let isLost = false
  let isClosing = false
  let last = performance.now()
  const lose = (): void => {
    if (isLost || isClosing) return
    isLost = true
    onLost()
  }
  const start = (): Worker => {
    const started = new Worker(thread, { workerData: file })
    started.on('error', lose)
    started.on('exit', lose)
    started.unref()
    return started
  }
  return {
    due: () => {
      if (isLost || isClosing || performance.now() - last < every) return
      last = performance.now()
      worker ??= start()
      worker.postMessage('fold')
    },
    close: async () => {
      isClosing = true
      if (!worker || isLost) return
      const ended = new Promise(resolve => worker?.once('exit', resolve))
      worker.ref()
      worker.postMessage('end')
      await ended
    },
  }
}
