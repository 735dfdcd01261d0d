/** Finds proposals that share a key with others, in one pass and without comparing every pair. */
import type { CatalogueFacts, ProposalFacts } from './facts.ts'
import type { Others } from './finding-data.ts'

/** A finding names so many others; a reader needs the first few, not all of ten thousand. */
const mostNamed = 5

export type Sharing = { readonly facts: ProposalFacts; readonly keys: readonly string[] } & Others

/** Each proposal that shares a key, which of its keys are shared, and with whom, in the catalogue's order. */
export function findSharing(
  { proposals }: CatalogueFacts,
  keysOf: (facts: ProposalFacts) => readonly string[],
): Sharing[] {
  const holders = new Map<string, number[]>()
  const keys = proposals.map(facts => [...new Set(keysOf(facts))])
  keys.forEach((own, index) => {
    for (const key of own) {
      const known = holders.get(key)
      if (known) known.push(index)
      else holders.set(key, [index])
    }
  })
  return proposals.flatMap((facts, index) => {
    const shared = (keys[index] ?? []).filter(key => (holders.get(key)?.length ?? 0) > 1)
    if (shared.length === 0) return []
    const others = new Set(shared.flatMap(key => firstOthers(holders.get(key) ?? [], index)))
    const named = [...others].sort((a, b) => a - b).map(other => proposals[other]?.name ?? '')
    return [{ facts, keys: shared, others: named.slice(0, mostNamed), hasMore: named.length > mostNamed }]
  })
}

function firstOthers(indices: readonly number[], own: number): number[] {
  return indices.slice(0, mostNamed + 2).filter(index => index !== own)
}
