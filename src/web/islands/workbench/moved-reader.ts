/**
 * Has stress cases and sensitivities read beside the page, so that neither their time nor their garbage keeps a key
 * waiting. Until the thread is ready, and wherever there can be none, they are read on the page in slices.
 */
import { type Moved, movedSteps } from '../../../core/calculation/readings/all-readings.ts'
import type { Calculation } from '../../workbench/figures/evaluation.ts'
import type { Handed } from '../../workbench/state/handed.ts'
import { inSlices } from '../in-slices.ts'
import type { FromThread, ToThread } from './thread.ts'

/** Gives a way to stop; nothing is said then. */
export type MovedReader = (calculation: Calculation, onRead: (moved: Moved) => void) => () => void

/** A thread that does not answer for so long has been taken away by the browser. Milliseconds. */
const patience = 10_000

type Asked = {
  readonly turn: number
  readonly calculation: Calculation
  readonly onRead: (moved: Moved) => void
}

export function createMovedReader({ thread: address, chart, parameters }: Handed): MovedReader {
  let ready: Worker | null = null
  let asked: Asked | null = null
  let turn = 0
  let stopSlices = (): void => undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const readHere = ({ calculation, onRead }: Omit<Asked, 'turn'>): void => {
    stopSlices = inSlices(movedSteps(calculation.prepared), onRead)
  }

  /** What it was asked is read here, and all that is asked after it. */
  const giveUp = (worker: Worker): void => {
    worker.terminate()
    clearTimeout(timer)
    ready = null
    if (asked) readHere(asked)
    asked = null
  }

  const hear = (worker: Worker, message: FromThread): void => {
    if (message.kind === 'ready') ready = worker
    else if (message.turn !== asked?.turn) return
    else if (!message.moved) giveUp(worker)
    else {
      const { onRead } = asked
      clearTimeout(timer)
      asked = null
      onRead(message.moved)
    }
  }

  const worker = address === null ? null : startWorker(address)
  if (worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<FromThread>) => hear(worker, data))
    worker.addEventListener('error', () => giveUp(worker))
    tell(worker, { kind: 'begin', surroundings: { chart, parameters } })
  }

  return (calculation, onRead) => {
    turn += 1
    if (ready) {
      const worker = ready
      asked = { turn, calculation, onRead }
      timer = setTimeout(() => giveUp(worker), patience)
      tell(worker, { kind: 'read', turn, plain: calculation.of })
    } else readHere({ calculation, onRead })
    return () => {
      clearTimeout(timer)
      stopSlices()
      // what nobody waits for takes a processor from the page that is being drawn
      if (asked && ready) tell(ready, { kind: 'stop' })
      asked = null
    }
  }
}

function tell(worker: Worker, message: ToThread): void {
  worker.postMessage(message)
}

/** null where the browser allows none. */
function startWorker(address: string): Worker | null {
  try {
    return new Worker(address, { type: 'module' })
  } catch {
    return null
  }
}
