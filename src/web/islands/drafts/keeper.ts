/**
 * Keeps what somebody types: on this machine with every key, on the server a moment later, again and again until it is
 * there. What is typed, how it is sent and how it is shown is for those who use it: the workbench, and every form.
 */
import { removeLocal, writeLocal } from './local-copy.ts'

/** What became of one sending. */
export type Kept<Work> =
  | { readonly kind: 'saved' }
  /** The same person wrote elsewhere, and both were joined: this is what to go on with. */
  | { readonly kind: 'joined'; readonly work: Work }
  /** The same person wrote elsewhere, and must say which is to stand. Nothing is sent until then. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unreachable' | 'signed-out' | 'refused' }

export type KeptState = 'saving' | Exclude<Kept<never>['kind'], 'joined'>

type Options<Work> = {
  readonly localKey: string
  readonly toLocal: (work: Work) => unknown
  readonly send: (work: Work) => Promise<Kept<Work>>
  /** From a page that is going away, without waiting for an answer. */
  readonly sendLeaving: (work: Work) => void
  readonly onState: (state: KeptState) => void
  readonly pause: number
}

export type Keeper<Work> = {
  readonly keep: (work: Work) => void
  /** Sends what is not sent, and says how it went. */
  readonly flush: () => Promise<KeptState>
  readonly leave: () => void
  /** There is nothing to keep any more. */
  readonly forget: () => void
  /** Something is neither on the server nor on this machine. */
  readonly isAtRisk: () => boolean
}

const retryAfter = 4_000
/** Somebody who types without a pause is not kept waiting for one. */
const pausesAtMost = 4

export function createKeeper<Work>(options: Options<Work>): Keeper<Work> {
  const { localKey, toLocal, send, sendLeaving, onState, pause } = options
  let waiting: Work | null = null
  let waitingSince = 0
  let state: KeptState = 'saved'
  let isLocal = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<unknown> = Promise.resolve()

  const tell = (next: KeptState): void => {
    state = next
    onState(next)
  }

  const flushAfter = (time: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), time)
  }

  const keep = (work: Work): void => {
    if (waiting === null) waitingSince = Date.now()
    waiting = work
    isLocal = writeLocal(localKey, toLocal(work))
    // whoever must choose first is not told otherwise by the next key
    if (state === 'elsewhere') return
    tell('saving')
    flushAfter(Math.max(0, Math.min(pause, waitingSince + pausesAtMost * pause - Date.now())))
  }

  const flush = (): Promise<KeptState> => {
    clearTimeout(timer)
    const done = underWay.then(async () => {
      while (waiting !== null && state !== 'elsewhere') {
        const sent = waiting
        waiting = null
        if (!(await sendOnce(sent))) break
      }
      return state
    })
    underWay = done
    return done
  }

  /** False where it is to be tried again later, or somebody asked first. */
  const sendOnce = async (work: Work): Promise<boolean> => {
    const kept = await send(work)
    if (kept.kind === 'saved') {
      if (waiting !== null) return true
      removeLocal(localKey)
      tell('saved')
      return true
    }
    if (kept.kind === 'joined') {
      waiting = kept.work
      return true
    }
    waiting ??= work
    tell(kept.kind)
    // what is refused is refused until it is another; whoever wrote elsewhere is asked first
    if (kept.kind === 'unreachable' || kept.kind === 'signed-out') flushAfter(retryAfter)
    return false
  }

  const leave = (): void => {
    if (waiting !== null && state !== 'elsewhere') sendLeaving(waiting)
  }

  const forget = (): void => {
    clearTimeout(timer)
    waiting = null
    removeLocal(localKey)
    tell('saved')
  }

  addEventListener('online', () => {
    if (waiting !== null) void flush()
  })
  return { keep, flush, leave, forget, isAtRisk: () => waiting !== null && !isLocal }
}
