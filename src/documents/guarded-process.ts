/**
 * Starts a process of its own and in it a thread that reads (guarding-process.ts), and says once how it ended. A thread
 * alone is no guard: one that asks for a large piece when its memory is used up ends the whole process it is in.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import type { Beginning, Ending, Said, Told } from './guarding-process.ts'

export type GuardedProcess = {
  readonly post: (task: unknown) => void
  /** Bytes that the thread has in use; null where it has ended. */
  readonly heapUsed: () => Promise<number | null>
  /** Whether the program that asked waits for it. */
  readonly holdOpen: (isHeld: boolean) => void
  /** At once. Nothing is said after it. */
  readonly end: () => void
}

export type ProcessOptions<Message> = Omit<Beginning, 'file'> & {
  /** The thread's. */
  readonly file: URL
  readonly environment?: NodeJS.ProcessEnv | undefined
  readonly hear: (message: Message) => void
  readonly ended: (ending: Ending) => void
}

/** Where compiled code is kept, and what the system itself needs: no file needs to know more of the environment. */
const needed = ['NODE_COMPILE_CACHE', 'TZ', 'SystemRoot'] as const

export function startGuardedProcess<Message>(options: ProcessOptions<Message>): GuardedProcess {
  const { file, input, memory, young, environment, hear, ended } = options
  const child = fork(
    // the process's file has the ending of this one: .ts from the sources, .js from the build
    new URL(`./guarding-process${extname(import.meta.url)}`, import.meta.url),
    {
      serialization: 'advanced',
      execArgv: [],
      env: { ...pick(needed), ...environment },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  )
  let isOver = false
  let heapAsked: ((used: number | null) => void) | null = null
  function answerHeap(used: number | null): void {
    heapAsked?.(used)
    heapAsked = null
  }
  function end(): void {
    isOver = true
    answerHeap(null)
    child.kill('SIGKILL')
  }
  function over(ending: Ending): void {
    if (isOver) return
    end()
    ended(ending)
  }
  child.on('message', (said: Said) => {
    if (isOver) return
    if (said.kind === 'message') hear(said.message as Message)
    else if (said.kind === 'heap') answerHeap(said.used)
    else over(said.ending)
  })
  child.on('error', error => over({ kind: 'failed', words: error.message }))
  child.on('exit', (code, signal) => over(endingOf(code, signal)))
  tell(child, { kind: 'begin', beginning: { file: file.href, input, memory, young } })
  return {
    post: task => tell(child, { kind: 'task', task }),
    heapUsed: () =>
      new Promise(resolve => {
        if (isOver) {
          resolve(null)
          return
        }
        heapAsked = resolve
        tell(child, { kind: 'heap' })
      }),
    holdOpen: isHeld => {
      const how = isHeld ? 'ref' : 'unref'
      child[how]()
      child.channel?.[how]()
    },
    end,
  }
}

/** What is set of these in the environment. */
export function pick(names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** What cannot be sent any more needs no answer: that the process has ended is told by itself. */
function tell(child: ChildProcess, told: Told): void {
  if (child.connected) child.send(told, () => undefined)
}

/** V8 ends a process that is out of memory by SIGABRT, the system one that is by SIGKILL. */
function endingOf(code: number | null, signal: NodeJS.Signals | null): Ending {
  if (signal === 'SIGABRT' || signal === 'SIGKILL') return { kind: 'out-of-memory' }
  return { kind: 'failed', words: `a reading process ended with ${signal ?? code}` }
}
