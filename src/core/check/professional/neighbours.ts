/**
 * All that one proposal of a catalogue is told of the others: who shares a key with it, the extremes of a price, and
 * what stands for all of them. Small enough to be read from a store for the few proposals that a page is about.
 */
import type { Money } from '../../money.ts'
import type { PlacedFacts } from './facts.ts'
import { type Holder, mostHolders } from './holders.ts'
import { leftPeople } from './left-people.ts'

export type Priced = Holder & { readonly price: Money }

/** The first of the cheapest and the first of the dearest, in the catalogue's order. */
export type Extremes = { readonly cheapest: Priced; readonly dearest: Priced }

/** Of the whole catalogue. */
export type Totals = {
  /** Proposals with a table. */
  readonly proposals: number
  /** Net of all that gain, a negative amount. */
  readonly gain: number
  /** Proposals that say what a post costs them. */
  readonly paid: number
  /** The median of that, twice, so that it is whole. */
  readonly twiceMedian: number
}

export type Neighbours = {
  /** The first holders of a key, in the catalogue's order; at most `mostHolders`. */
  readonly amountHolders: (key: string) => readonly Holder[]
  /** Those for whom `same-amount` has not said it more sharply. */
  readonly peopleHolders: (key: string) => readonly Holder[]
  /** Under `code|group`. */
  readonly extremes: (key: string) => Extremes | null
  readonly totals: Totals
}

/** From all proposals of a catalogue, in its order. */
export function createNeighbours(all: readonly PlacedFacts[]): Neighbours {
  const amounts = holdersBy(all, facts => facts.amounts)
  const amountHolders = (key: string): readonly Holder[] => amounts.get(key) ?? []
  const people = holdersBy(all, facts => leftPeople(facts, amountHolders))
  const prices = extremesBy(all)
  return {
    amountHolders,
    peopleHolders: key => people.get(key) ?? [],
    extremes: key => prices.get(key) ?? null,
    totals: totalsOf(all),
  }
}

function holdersBy(
  all: readonly PlacedFacts[],
  keysOf: (facts: PlacedFacts) => readonly string[],
): Map<string, Holder[]> {
  const found = new Map<string, Holder[]>()
  for (const facts of all) {
    for (const key of new Set(keysOf(facts))) {
      const known = found.get(key)
      if (!known) found.set(key, [facts])
      else if (known.length < mostHolders) known.push(facts)
    }
  }
  return found
}

/** Every price of a proposal, under the benefit and each group it is for. */
export function pricesUnder({ prices }: Pick<PlacedFacts, 'prices'>): { key: string; price: Money }[] {
  return prices.flatMap(({ code, price, groups }) =>
    groups.map(group => ({ key: `${code}|${group}`, price })),
  )
}

function extremesBy(all: readonly PlacedFacts[]): Map<string, Extremes> {
  const found = new Map<string, Extremes>()
  for (const facts of all) {
    const { position, name } = facts
    for (const { key, price } of pricesUnder(facts)) {
      const priced = { position, name, price }
      const { cheapest, dearest } = found.get(key) ?? { cheapest: priced, dearest: priced }
      found.set(key, {
        cheapest: price < cheapest.price ? priced : cheapest,
        dearest: price > dearest.price ? priced : dearest,
      })
    }
  }
  return found
}

function totalsOf(all: readonly PlacedFacts[]): Totals {
  const paid = Float64Array.from(all.flatMap(({ pay }) => (pay ? [pay.perPost] : []))).sort()
  const [lower, upper] = middles(paid.length)
  return {
    proposals: all.length,
    // what costs is left out, so that the shares add up to the whole
    gain: all.reduce((sum, { net }) => (net < 0 ? sum + net : sum), 0),
    paid: paid.length,
    twiceMedian: (paid[lower] ?? 0) + (paid[upper] ?? 0),
  }
}

/** Which two of so many sorted values are in the middle; the same one twice where there is one. */
export function middles(count: number): readonly [lower: number, upper: number] {
  return [Math.max(0, Math.ceil(count / 2) - 1), Math.floor(count / 2)]
}
