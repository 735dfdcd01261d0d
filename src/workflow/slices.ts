/** Long work in slices, so that pages are answered while a large document is prepared. */
import { setImmediate as turn } from 'node:timers/promises'

/** How long a slice may take, in milliseconds. */
const sliceTime = 10

export async function mapInSlices<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => R,
): Promise<R[]> {
  const results: R[] = []
  let started = performance.now()
  for (const [index, item] of items.entries()) {
    results.push(work(item, index))
    if (performance.now() - started < sliceTime) continue
    await turn()
    started = performance.now()
  }
  return results
}
