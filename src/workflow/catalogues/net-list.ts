/**
 * A proposal's net by year as its narrow row keeps it: a JSON list of year and amount in turn, blank years left out.
 * A list, because a search that finds thousands of proposals reads it for each of them.
 */
import { type Money, money } from '../../core/money.ts'
import type { Period } from '../../core/period.ts'
import type { Economy } from '../../core/proposal/economy.ts'

export function writeNets(economy: Economy | null): string {
  const periods = economy?.periods ?? []
  return JSON.stringify(periods.flatMap(({ period, net }) => (net === null ? [] : [period.year, net])))
}

/** In the order of the periods asked for; a blank stays blank. */
export function readNets(list: string, periods: readonly Period[]): (Money | null)[] {
  return sumNets([list], periods)
}

/** Period by period; blank where every list is. */
export function sumNets(lists: readonly string[], periods: readonly Period[]): (Money | null)[] {
  const columns = new Map(periods.map((period, column) => [period.year, column]))
  const sums: (number | null)[] = periods.map(() => null)
  for (const list of lists) {
    const parts = JSON.parse(list) as number[]
    for (let i = 0; i < parts.length; i += 2) {
      const column = columns.get(parts[i] ?? 0)
      if (column !== undefined) sums[column] = (sums[column] ?? 0) + (parts[i + 1] ?? 0)
    }
  }
  return sums.map(total => (total === null ? null : money(total)))
}
