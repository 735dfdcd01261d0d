/**
 * Keeps what somebody types: on this machine at once, on the server a moment later, one request at a time. What the
 * server has not acknowledged is found again after a crash.
 */
import { readPlainCase } from '../../../core/calculation/editing/plain.ts'
import { readTableEdits } from '../../../core/proposal/read-table-edit.ts'
import type { BenchWork, DraftAnswer, DraftSent } from '../../workbench/handed.ts'
import { postJson } from './post-json.ts'

export type Savedness = 'saved' | 'saving' | 'local' | 'failed'

type Options = {
  readonly address: string
  readonly localKey: string
  /** The version that the draft begins with. */
  readonly base: () => string
  /** The draft as the server last had it, and how often it was saved. */
  readonly version: number
  readonly acknowledged: BenchWork
  readonly onState: (state: Savedness) => void
  /** The same person wrote somewhere else; gives what to go on with. */
  readonly onElsewhere: (theirs: BenchWork, acknowledged: BenchWork) => BenchWork
  /** The newest version of the proposal, whenever the server names it. */
  readonly onHead: (head: string) => void
}

export type DraftKeeper = {
  readonly keep: (work: BenchWork) => void
  readonly flush: () => Promise<void>
  /** Sends what is not sent from a page that is going away, without waiting for an answer. */
  readonly leave: () => void
  /** After a version was saved there is no draft any more. */
  readonly forget: (work: BenchWork) => void
}

/** Long enough for a word, short enough that nobody waits for it. */
const pause = 250
const retryAfter = 4_000
/** What a browser lets a page send while it goes away. */
const mostWhenLeaving = 60_000

export function createDraftKeeper(options: Options): DraftKeeper {
  const { address, localKey, base, onState, onElsewhere, onHead } = options
  let { version, acknowledged } = options
  let waiting: BenchWork | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()

  const flushAfter = (time: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), time)
  }

  const keep = (work: BenchWork): void => {
    waiting = work
    writeLocal(localKey, { ...work, base: base(), version })
    onState('saving')
    flushAfter(pause)
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    underWay = underWay.then(async () => {
      while (waiting !== null) {
        const sent = waiting
        waiting = null
        if (!(await send(sent))) break
      }
    })
    return underWay
  }

  /** False where it is to be tried again later. */
  const send = async (work: BenchWork): Promise<boolean> => {
    const sent: DraftSent = { ...work, base: base(), version }
    const answer = await postJson<DraftAnswer>(address, sent)
    if (answer?.kind === 'saved') {
      version = answer.version
      acknowledged = work
      if (waiting === null) {
        removeLocal(localKey)
        onState('saved')
      }
      onHead(answer.head)
      return true
    }
    if (answer?.kind === 'conflict') {
      version = answer.version
      waiting = onElsewhere(answer, acknowledged)
      acknowledged = answer
      return true
    }
    waiting ??= work
    onState(answer ? 'failed' : 'local')
    flushAfter(retryAfter)
    return false
  }

  const leave = (): void => {
    if (waiting === null) return
    const body = JSON.stringify({ ...waiting, base: base(), version } satisfies DraftSent)
    if (body.length > mostWhenLeaving) return
    const headers = { 'content-type': 'application/json' }
    fetch(address, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
  }

  const forget = (work: BenchWork): void => {
    clearTimeout(timer)
    waiting = null
    version = 0
    acknowledged = work
    removeLocal(localKey)
    onState('saved')
  }

  return { keep, flush, leave, forget }
}

/** What was typed on this machine and never acknowledged; null where there is nothing. */
export function readLocal(key: string): DraftSent | null {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof raw !== 'object' || raw === null) return null
    if (!('plain' in raw && 'table' in raw && 'base' in raw && 'version' in raw)) return null
    const plain = readPlainCase(raw.plain)
    const table = readTableEdits(raw.table)
    if (!plain || !table || typeof raw.base !== 'string' || typeof raw.version !== 'number') return null
    return { plain, table, base: raw.base, version: raw.version }
  } catch {
    return null
  }
}

/** A browser may have no room, or allow none; then the server's copy is the only one. */
function writeLocal(key: string, sent: DraftSent): void {
  try {
    localStorage.setItem(key, JSON.stringify(sent))
  } catch {
    removeLocal(key)
  }
}

function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept there either
  }
}
