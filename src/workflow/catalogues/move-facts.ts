/**
 * After a member says something else, or has come or gone: what is remembered of it follows, and those are named of
 * whom something else may be asked now. They are few, however large the catalogue is: who met it in a key where two
 * make a difference, who stood between the old and the new limits, and who was set aside for a figure that moved.
 */
import type { PlacedFacts } from '../../core/check/professional/facts.ts'
import { mostHolders } from '../../core/check/professional/holders.ts'
import { leftPeople } from '../../core/check/professional/left-people.ts'
import { type Extremes, middles, pricesUnder, type Totals } from '../../core/check/professional/neighbours.ts'
import { defaultNorms } from '../../core/check/professional/norms.ts'
import { turnedGain, turnedPay } from '../../core/check/professional/turned.ts'
import {
  dismissedMembers,
  factsOf,
  findRecheck,
  firstHolders,
  gainingAtLeast,
  holdersOf,
  type KeyKind,
  keysOf,
  paidWithin,
  payAt,
  putRecheck,
  replaceFact,
  replaceKeys,
} from '../../store/catalogues/member-facts.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import type { MemberFactTable, RecheckTable } from '../../store/tables/tables.ts'
import {
  extremesOf,
  factRow,
  keyRows,
  type Member,
  parseFacts,
  priceRows,
  totalsIn,
  totalsRow,
} from './member-facts.ts'

type Change = { readonly before: PlacedFacts | null; readonly after: PlacedFacts | null }

/** What is remembered of a member, and of all together, until it is moved. */
export type Remembered = {
  readonly row: MemberFactTable | undefined
  readonly recheck: RecheckTable | undefined
}

export async function rememberedOf(tx: Tx, { catalogueId, proposalId }: Member): Promise<Remembered> {
  const [[row], recheck] = await Promise.all([
    factsOf(tx, catalogueId, [proposalId]),
    findRecheck(tx, catalogueId),
  ])
  return { row, recheck }
}

/** `after`: null where it has no facts: it is no member, or has no table. */
export async function moveFacts(
  tx: Tx,
  member: Member,
  { row, recheck }: Remembered,
  after: PlacedFacts | null,
): Promise<ReadonlySet<string>> {
  const { proposalId } = member
  const before = row ? parseFacts(row) : null
  const next = after && factRow(member, after)
  if (row?.json === next?.json && row?.position === next?.position) return new Set([proposalId])
  const change = { before, after }
  const prices = await followPrices(tx, member, change)
  const keys = await followKeys(tx, member, change)
  const totals = await followTotals(tx, recheck, { ...member, ...change })
  return new Set([proposalId, ...prices, ...keys, ...totals])
}

/** Writes the facts and the prices, and names everybody in whose group the cheapest or dearest is another price. */
async function followPrices(tx: Tx, member: Member, { before, after }: Change): Promise<string[]> {
  const { catalogueId, proposalId } = member
  const keys = [before, after].flatMap(facts => (facts ? pricesUnder(facts).map(({ key }) => key) : []))
  const known = await extremesOf(tx, catalogueId, keys)
  await replaceFact(tx, member, after && factRow(member, after))
  await replaceKeys(tx, member, ['price'], after ? priceRows(member, after) : [])
  const now = await extremesOf(tx, catalogueId, keys)
  const moved = [...new Set(keys)].filter(key => !isSameSpan(known.get(key), now.get(key)))
  const [holders, dismissed] = await Promise.all([
    holdersOf(tx, catalogueId, 'price', moved),
    dismissedMembers(tx, catalogueId, ['price-per-person-differs'], keys),
  ])
  return [...holders, ...dismissed, proposalId]
}

function isSameSpan(one: Extremes | undefined, other: Extremes | undefined): boolean {
  return one?.cheapest.price === other?.cheapest.price && one?.dearest.price === other?.dearest.price
}

/** Amounts first, for who shares an amount is not asked about the people behind it once more. */
async function followKeys(tx: Tx, member: Member, { before, after }: Change): Promise<string[]> {
  const { catalogueId, proposalId } = member
  const amounts = differing(before?.amounts ?? [], after?.amounts ?? [])
  const rows = after ? keyRows(member, after.position, 'amount', after.amounts) : []
  await replaceKeys(tx, member, ['amount'], rows)
  const touched = await fewHolders(tx, catalogueId, { kind: 'amount', keys: amounts, movers: [proposalId] })
  const movers = [...new Set([proposalId, ...touched])]
  const people: string[] = []
  for (const mover of movers) people.push(...(await followPeople(tx, { catalogueId, proposalId: mover })))
  const met = await fewHolders(tx, catalogueId, { kind: 'people', keys: people, movers })
  const named = [
    ...(before?.amounts ?? []),
    ...(after?.amounts ?? []),
    ...(before?.people ?? []),
    ...(after?.people ?? []),
  ]
  const dismissed = await dismissedMembers(
    tx,
    catalogueId,
    ['same-amount', 'same-people'],
    [...named, ...people],
  )
  return [...movers, ...met, ...dismissed]
}

/** Which of its people nobody shares an amount on. Gives the keys that it has got or lost. */
async function followPeople(tx: Tx, member: Member): Promise<string[]> {
  const { catalogueId, proposalId } = member
  const [[row], known] = await Promise.all([
    factsOf(tx, catalogueId, [proposalId]),
    keysOf(tx, proposalId, 'people'),
  ])
  const facts = row && parseFacts(row)
  const left = facts ? await leftOf(tx, catalogueId, facts) : []
  const moved = differing(known, left)
  if (moved.length === 0) return moved
  await replaceKeys(tx, member, ['people'], facts ? keyRows(member, facts.position, 'people', left) : [])
  return moved
}

async function leftOf(tx: Tx, catalogueId: string, facts: PlacedFacts): Promise<string[]> {
  const asked = { kind: 'amount', keys: facts.amounts, most: mostHolders } as const
  const holders = await firstHolders(tx, catalogueId, asked)
  return leftPeople(facts, key => holders.get(key) ?? [])
}

type Moved = { readonly kind: KeyKind; readonly keys: readonly string[]; readonly movers: readonly string[] }

/** Those who hold a key that few hold: before or after the movers came or went, one of them may have been alone. */
async function fewHolders(tx: Tx, catalogueId: string, { kind, keys, movers }: Moved): Promise<string[]> {
  const few = movers.length + 1
  const holders = await firstHolders(tx, catalogueId, { kind, keys, most: few + 1 })
  return [...holders.values()].flatMap(all => (all.length <= few ? all.map(each => each.proposal_id) : []))
}

function differing(one: readonly string[], other: readonly string[]): string[] {
  const [here, there] = [new Set(one), new Set(other)]
  return [...new Set([...one, ...other])].filter(key => !(here.has(key) && there.has(key)))
}

async function followTotals(
  tx: Tx,
  recheck: RecheckTable | undefined,
  { catalogueId, before, after }: Member & Change,
): Promise<string[]> {
  const known = totalsIn(recheck)
  const now = await totalsAfter(tx, catalogueId, known, { before, after })
  await putRecheck(tx, { ...totalsRow(now), catalogue_id: catalogueId, basis: recheck?.basis ?? null })
  const spans = turnedPay(known, now, defaultNorms)
  const hasGainMoved = known.gain !== now.gain || known.proposals !== now.proposals
  const moved = [
    ...(spans.length > 0 ? ['pay-per-post-differs'] : []),
    ...(hasGainMoved ? ['gain-in-one-proposal'] : []),
  ]
  const named = await Promise.all([
    spans.length > 0 ? paidWithin(tx, catalogueId, spans) : [],
    hasGainMoved ? gainingAtLeast(tx, catalogueId, turnedGain(known, now, defaultNorms)) : [],
    dismissedMembers(tx, catalogueId, moved, null),
  ])
  return named.flat()
}

async function totalsAfter(
  tx: Tx,
  catalogueId: string,
  known: Totals,
  { before, after }: Change,
): Promise<Totals> {
  const gainOf = (facts: PlacedFacts | null): number => Math.min(facts?.net ?? 0, 0)
  const countIf = (isOne: boolean): number => (isOne ? 1 : 0)
  const paid = known.paid - countIf(Boolean(before?.pay)) + countIf(Boolean(after?.pay))
  const isPaidAlike = before?.pay?.perPost === after?.pay?.perPost
  const [lower = 0, upper = 0] = isPaidAlike ? [] : await payAt(tx, catalogueId, middles(paid))
  return {
    proposals: known.proposals - countIf(before !== null) + countIf(after !== null),
    gain: known.gain - gainOf(before) + gainOf(after),
    paid,
    twiceMedian: isPaidAlike ? known.twiceMedian : lower + upper,
  }
}
