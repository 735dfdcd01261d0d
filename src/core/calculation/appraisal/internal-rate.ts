/**
 * The rate at which a row of flows is worth nothing today. Says so where there is none, and where there may be several
 * (the flows change sign more than once): then the present value is the better guide.
 */
import { presentValue } from './discount.ts'

export type InternalRate =
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }

const lowest = -0.99
const highest = 1e4

/** Positive flows are gains. The timing within the years does not matter to the result. */
export function internalRate(flows: readonly number[]): InternalRate {
  const signs = flows.filter(flow => flow !== 0).map(Math.sign)
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
  if (changes === 0) return { kind: 'none' }
  if (changes > 1) return { kind: 'several' }
  return bisect(flows)
}

/** With one change of sign the value falls or rises all through, so halving always finds it. */
function bisect(flows: readonly number[]): InternalRate {
  const valueAt = (rate: number) => presentValue(flows, [{ fromYear: 1, rate }], 'start')
  let low = lowest
  let high = highest
  const isRising = valueAt(low) < 0
  if (valueAt(high) < 0 === isRising) return { kind: 'none' }
  // the step is measured against the rate, so that it does not matter whether flows are kroner or millions
  while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (valueAt(middle) < 0 === isRising) low = middle
    else high = middle
  }
  return { kind: 'rate', rate: (low + high) / 2 }
}
