/** Facts about members as rows of the store and back, and what the store knows of the neighbours of some of them. */
import type { PlacedFacts } from '../../core/check/professional/facts.ts'
import { mostHolders } from '../../core/check/professional/holders.ts'
import { leftPeople } from '../../core/check/professional/left-people.ts'
import {
  createNeighbours,
  type Extremes,
  type Neighbours,
  type Priced,
  pricesUnder,
  type Totals,
} from '../../core/check/professional/neighbours.ts'
import { money } from '../../core/money.ts'
import {
  factsOf,
  firstHolders,
  type KeyKind,
  type KeyPrice,
  priceExtremes,
} from '../../store/catalogues/member-facts.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import type { MemberFactTable, MemberKeyTable, RecheckTable } from '../../store/tables/tables.ts'

export type Member = { readonly catalogueId: string; readonly proposalId: string }

export function factRow({ catalogueId, proposalId }: Member, facts: PlacedFacts): MemberFactTable {
  const { position, ...said } = facts
  return {
    ...{ catalogue_id: catalogueId, proposal_id: proposalId, position },
    name: facts.name,
    net: facts.net,
    per_post: facts.pay?.perPost ?? null,
    json: JSON.stringify(said),
  }
}

/** Facts are kept as they were found. */
export function parseFacts({ json, position }: Pick<MemberFactTable, 'json' | 'position'>): PlacedFacts {
  return { ...(JSON.parse(json) as Omit<PlacedFacts, 'position'>), position }
}

export function keyRows(
  { catalogueId, proposalId }: Member,
  position: number,
  kind: KeyKind,
  keys: readonly string[],
): MemberKeyTable[] {
  return [...new Set(keys)].map(key => ({
    ...{ catalogue_id: catalogueId, kind, key, position, proposal_id: proposalId, price: null },
  }))
}

export function priceRows(member: Member, facts: PlacedFacts): MemberKeyTable[] {
  const prices = new Map(pricesUnder(facts).map(({ key, price }) => [key, price]))
  return keyRows(member, facts.position, 'price', [...prices.keys()]).map(row => ({
    ...row,
    price: prices.get(row.key) ?? null,
  }))
}

export function allKeyRows(
  member: Member,
  facts: PlacedFacts,
  { amountHolders }: Neighbours,
): MemberKeyTable[] {
  return [
    ...priceRows(member, facts),
    ...keyRows(member, facts.position, 'amount', facts.amounts),
    ...keyRows(member, facts.position, 'people', leftPeople(facts, amountHolders)),
  ]
}

export function totalsRow(totals: Totals): Omit<RecheckTable, 'catalogue_id' | 'basis'> {
  const { proposals, gain, paid, twiceMedian } = totals
  return { proposals, gain, paid, twice_median: twiceMedian }
}

export function totalsIn(recheck: RecheckTable | undefined): Totals {
  return {
    proposals: recheck?.proposals ?? 0,
    gain: recheck?.gain ?? 0,
    paid: recheck?.paid ?? 0,
    twiceMedian: recheck?.twice_median ?? 0,
  }
}

/** For so many members at once, reading all of the catalogue is quicker than asking for each one's neighbours. */
const many = 200

export async function neighboursOf(
  tx: Tx,
  catalogueId: string,
  all: readonly PlacedFacts[],
  totals: Totals,
): Promise<Neighbours> {
  if (all.length > many) return createNeighbours((await factsOf(tx, catalogueId, null)).map(parseFacts))
  const holders = (kind: KeyKind, keys: readonly string[]) =>
    firstHolders(tx, catalogueId, { kind, keys, most: mostHolders })
  const priced = all.flatMap(facts => pricesUnder(facts).map(({ key }) => key))
  const [amounts, people, prices] = await Promise.all([
    holders(
      'amount',
      all.flatMap(facts => facts.amounts),
    ),
    holders(
      'people',
      all.flatMap(facts => facts.people),
    ),
    extremesOf(tx, catalogueId, priced),
  ])
  return {
    amountHolders: key => amounts.get(key) ?? [],
    peopleHolders: key => people.get(key) ?? [],
    extremes: key => prices.get(key) ?? null,
    totals,
  }
}

export async function extremesOf(
  tx: Tx,
  catalogueId: string,
  keys: readonly string[],
): Promise<Map<string, Extremes>> {
  const found = await priceExtremes(tx, catalogueId, keys)
  return new Map(
    [...found].map(([key, { cheapest, dearest }]) => [
      key,
      { cheapest: pricedOf(cheapest), dearest: pricedOf(dearest) },
    ]),
  )
}

function pricedOf({ position, name, price }: KeyPrice): Priced {
  return { position, name, price: money(price) }
}
