/** Work that can wait, a few milliseconds at a time, so that a key that is pressed meanwhile waits for no more than that. */
import type { Steps } from '../../core/calculation/readings/steps.ts'

/** Nobody waits for a page in the background, and its timers hardly run. */
function sliceOfPage(): number {
  return document.visibilityState === 'hidden' ? Infinity : 4
}

/** `slice` gives its milliseconds. Gives a way to stop; nothing is said then. */
export function inSlices<T>(
  steps: Steps<T>,
  onDone: (result: T) => void,
  slice: () => number = sliceOfPage,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = (): void => {
    const until = performance.now() + slice()
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (step.done) onDone(step.value)
    else timer = setTimeout(go)
  }
  timer = setTimeout(go)
  return () => clearTimeout(timer)
}
