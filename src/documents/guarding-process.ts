/**
 * The process in which a thread reads a file. It does nothing but start the thread and hand on what is said, so it is
 * free to hear that the program that asked is gone, and ends with it, however busy the thread is. Where the thread
 * takes more memory at once than Node can refuse it, this process is what ends, and nobody else.
 */
import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export type Beginning = {
  readonly file: string
  readonly input: unknown
  /** In MB; `young` is for what was just made. */
  readonly memory: number
  readonly young: number
}

export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'out-of-memory' }
  /** In what words it broke, and where: an error itself does not cross from one process to another. */
  | { readonly kind: 'failed'; readonly words: string }

export type Told =
  | { readonly kind: 'begin'; readonly beginning: Beginning }
  | { readonly kind: 'task'; readonly task: unknown }
  | { readonly kind: 'heap' }

export type Said =
  | { readonly kind: 'message'; readonly message: unknown }
  /** Bytes in use; null where the thread has ended meanwhile. */
  | { readonly kind: 'heap'; readonly used: number | null }
  | { readonly kind: 'ended'; readonly ending: Ending }

let thread: Worker | null = null

// whoever asked decides when reading ends, also where a signal is sent to all processes of a terminal or a service
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())
if (!process.connected) process.exit()
offerToEndFirst()

process.on('message', (told: Told) => {
  if (told.kind === 'begin') thread = begin(told.beginning)
  else if (told.kind === 'task') thread?.postMessage(told.task)
  else void sayHeap()
})

function begin({ file, input, memory, young }: Beginning): Worker {
  const worker = new Worker(new URL(file), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young, stackSizeMb: 4 },
  })
  worker.on('message', message => say({ kind: 'message', message }))
  worker.on('messageerror', error => sayEnded(failedWith(error)))
  worker.on('error', error => sayEnded(isOutOfMemory(error) ? { kind: 'out-of-memory' } : failedWith(error)))
  worker.on('exit', code =>
    sayEnded(code === 0 ? { kind: 'done' } : failedWith(`a reading thread ended with ${code}`)),
  )
  return worker
}

async function sayHeap(): Promise<void> {
  const statistics = await thread?.getHeapStatistics().catch(() => null)
  say({ kind: 'heap', used: statistics?.used_heap_size ?? null })
}

function sayEnded(ending: Ending): void {
  say({ kind: 'ended', ending })
}

function failedWith(error: unknown): Ending {
  return { kind: 'failed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function say(said: Said): void {
  // where nobody hears it any more, this process is about to end
  process.send?.(said, undefined, undefined, () => undefined)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Where the whole machine is short of memory, Linux ends this process before the program that asked. */
function offerToEndFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // another system, or one that does not let us
  }
}
