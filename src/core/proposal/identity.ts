/**
 * Which stored proposal an incoming one is, when a document is read again. Numbers as printed come first, but a
 * number may be missing or doubled and a title may be mended; so each rule only speaks where it is unambiguous.
 */

import { shortId } from '../canonical.ts'
import { groupBy } from '../group-by.ts'
import { likeness } from '../text/likeness.ts'

export type Identified = { readonly number: string | null; readonly title: string | null }

/** A key per proposal that is stable inside its document and, while number and title stay, across re-reading. */
export function proposalKeys(proposals: readonly Identified[]): string[] {
  const seen = new Map<string, number>()
  const numbers = proposals.map(numberOf)
  const holders = countBy(numbers, number => number)
  return proposals.map((proposal, i) => {
    const number = numbers[i] ?? null
    const isUnique = number !== null && holders.get(number) === 1
    const name = isUnique ? `number:${number}` : `title:${titleOf(proposal) ?? ''}:${number ?? ''}`
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    return shortId('p', name, occurrence)
  })
}

/**
 * For each incoming proposal the index of the stored one it continues, or null for a new one.
 * Number and title together bind first, then a number that is unique on both sides, then such a title,
 * and last the order among those that share both.
 */
export function matchProposals(
  incoming: readonly Identified[],
  stored: readonly Identified[],
): (number | null)[] {
  const matches: (number | null)[] = incoming.map(() => null)
  const taken = new Set<number>()
  const stands = stored.map(keysOf)
  const comes = incoming.map(keysOf)
  const rules: { by: keyof Keys; onlyUnique: boolean }[] = [
    { by: 'both', onlyUnique: true },
    { by: 'number', onlyUnique: true },
    { by: 'title', onlyUnique: true },
    { by: 'both', onlyUnique: false },
  ]
  for (const { by, onlyUnique } of rules) {
    const open = stands.map((keys, i) => ({ key: keys[by], i })).filter(({ i }) => !taken.has(i))
    const waiting = comes.map((keys, i) => ({ key: keys[by], i })).filter(({ i }) => matches[i] === null)
    const candidates = groupBy(open, ({ key }) => key)
    const claims = groupBy(waiting, ({ key }) => key)
    for (const [key, claimants] of claims) {
      const found = candidates.get(key) ?? []
      if (onlyUnique && (claimants.length !== 1 || found.length !== 1)) continue
      claimants.forEach((claimant, order) => {
        const target = found[order]
        if (!target) return
        matches[claimant.i] = target.i
        taken.add(target.i)
      })
    }
  }
  return matches
}

/** The likeness of a number as printed: `1-2-1-1` and `1 2 1 1` are one number. */
export function numberOf(proposal: Identified): string | null {
  return proposal.number === null ? null : likeness(proposal.number) || null
}

function titleOf(proposal: Identified): string | null {
  return proposal.title === null ? null : likeness(proposal.title) || null
}

type Keys = Readonly<Record<'number' | 'title' | 'both', string | null>>

/** Made once for each: the rules ask for them again and again. */
function keysOf(proposal: Identified): Keys {
  const number = numberOf(proposal)
  const title = titleOf(proposal)
  const both = number === null && title === null ? null : `${number ?? ''}\n${title ?? ''}`
  return { number, title, both }
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
