/**
 * Reads beside the page, in a thread of its own: a case comes in as it was typed, and its stress cases and
 * sensitivities go out. It calculates the case itself, by the same core, so that little is handed over; of several
 * that are asked for only the last is answered.
 */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { type Moved, movedSteps } from '../../../core/calculation/readings/all-readings.ts'
import { type Calculation, evaluate } from '../../workbench/figures/evaluation.ts'
import { inSlices } from '../in-slices.ts'
import { type HandedSurroundings, surroundingsOf } from './surroundings.ts'

export type ToThread =
  | { readonly kind: 'begin'; readonly surroundings: HandedSurroundings }
  | { readonly kind: 'read'; readonly turn: number; readonly plain: PlainCase }
  /** Nobody waits any more for what was asked. */
  | { readonly kind: 'stop' }

export type FromThread =
  | { readonly kind: 'ready' }
  /** `moved` is null where the case comes to nothing here, which is for the page to find out why. */
  | { readonly kind: 'read'; readonly turn: number; readonly moved: Moved | null }

/** Milliseconds: as often it looks whether it is to stop, or to read something newer. */
const slice = 4

let surroundings: Surroundings | null = null
let before: Calculation | null = null
let stop = (): void => undefined

addEventListener('message', ({ data }: MessageEvent<ToThread>) => {
  if (data.kind === 'begin') {
    surroundings = surroundingsOf(data.surroundings)
    answer({ kind: 'ready' })
  } else if (data.kind === 'stop') stop()
  else if (surroundings) read(data, surroundings)
})

function read(
  { turn, plain }: Extract<ToThread, { kind: 'read' }>,
  { chart, parameters }: Surroundings,
): void {
  stop()
  const { calculation } = evaluate(plain, { chart, parameters }, before)
  before = calculation ?? before
  if (!calculation) answer({ kind: 'read', turn, moved: null })
  else {
    const done = (moved: Moved): void => answer({ kind: 'read', turn, moved })
    stop = inSlices(movedSteps(calculation.prepared), done, () => slice)
  }
}

function answer(message: FromThread): void {
  postMessage(message)
}
