/** What a finding says of those who share keys with a proposal. */
import type { Others } from './finding-data.ts'
import { type Holder, isShared, mostNamed } from './holders.ts'

export type Sharing = Others & { readonly keys: readonly string[] }

/** Which of a proposal's keys are shared, and with whom, in the catalogue's order; null where none is. */
export function findSharing(
  own: number,
  keys: readonly string[],
  holdersOf: (key: string) => readonly Holder[],
): Sharing | null {
  const shared = [...new Set(keys)].filter(key => isShared(holdersOf(key), own))
  if (shared.length === 0) return null
  const others = new Map(
    shared
      .flatMap(holdersOf)
      .flatMap(({ position, name }) => (position === own ? [] : [[position, name] as const])),
  )
  const named = [...others].sort(([a], [b]) => a - b).map(([, name]) => name)
  return { keys: shared, others: named.slice(0, mostNamed), hasMore: named.length > mostNamed }
}
