/** Which amounts of a table need most room, without writing all of them. */
import type { Money } from '../../../core/money.ts'

/** The largest and the smallest: none of the others is written with more characters. */
export function widest(amounts: readonly (Money | null)[]): readonly Money[] {
  let largest: Money | null = null
  let smallest: Money | null = null
  for (const amount of amounts) {
    if (amount === null) continue
    if (largest === null || amount > largest) largest = amount
    if (smallest === null || amount < smallest) smallest = amount
  }
  return [largest, smallest].filter(amount => amount !== null)
}
