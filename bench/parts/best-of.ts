/** Runs a measurement several times and keeps the one that was disturbed least. */

export async function bestOf<T>(
  times: number,
  measure: () => Promise<T>,
  cost: (measured: T) => number,
): Promise<T> {
  let best = await measure()
  for (let i = 1; i < times; i++) {
    const next = await measure()
    if (cost(next) < cost(best)) best = next
  }
  return best
}
