/**
 * What is remembered of the members of a catalogue for what is asked across them: facts of each, keys in which members
 * meet, and totals. Whoever changes a member changes these in the same transaction; nothing here says what they mean.
 */
import { type RawBuilder, sql } from 'kysely'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { MemberFactTable, MemberKeyTable, RecheckTable } from '../tables/tables.ts'

export type KeyKind = MemberKeyTable['kind']

export function findRecheck(tx: Tx, catalogueId: string): Promise<RecheckTable | undefined> {
  return tx.db.selectFrom('recheck').selectAll().where('catalogue_id', '=', catalogueId).executeTakeFirst()
}

export async function putRecheck(tx: Tx, recheck: RecheckTable): Promise<void> {
  const { catalogue_id, ...change } = recheck
  await insertRows(tx, 'recheck', [recheck], 'keep')
  await send(tx, tx.db.updateTable('recheck').set(change).where('catalogue_id', '=', catalogue_id))
}

/** All of a catalogue anew. */
export async function replaceFacts(
  tx: Tx,
  catalogueId: string,
  facts: readonly MemberFactTable[],
  keys: readonly MemberKeyTable[],
): Promise<void> {
  for (const table of ['member_fact', 'member_key'] as const)
    await send(tx, tx.db.deleteFrom(table).where('catalogue_id', '=', catalogueId))
  await insertRows(tx, 'member_fact', facts)
  await insertRows(tx, 'member_key', keys)
}

/** One member's; null where it has none any more. */
export async function replaceFact(
  tx: Tx,
  { catalogueId, proposalId }: { readonly catalogueId: string; readonly proposalId: string },
  fact: MemberFactTable | null,
): Promise<void> {
  await send(
    tx,
    tx.db
      .deleteFrom('member_fact')
      .where('catalogue_id', '=', catalogueId)
      .where('proposal_id', '=', proposalId),
  )
  if (fact) await insertRows(tx, 'member_fact', [fact])
}

export async function replaceKeys(
  tx: Tx,
  { catalogueId, proposalId }: { readonly catalogueId: string; readonly proposalId: string },
  kinds: readonly KeyKind[],
  keys: readonly MemberKeyTable[],
): Promise<void> {
  await send(
    tx,
    tx.db
      .deleteFrom('member_key')
      .where('proposal_id', '=', proposalId)
      .where('catalogue_id', '=', catalogueId)
      .where('kind', 'in', kinds),
  )
  await insertRows(tx, 'member_key', keys)
}

/** Of some members, or (`null`) of all; in the catalogue's order. */
export async function factsOf(
  tx: Tx,
  catalogueId: string,
  proposalIds: readonly string[] | null,
): Promise<MemberFactTable[]> {
  const query = tx.db
    .selectFrom('member_fact')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('position')
  if (proposalIds === null) return query.execute()
  const found: MemberFactTable[] = []
  for (const some of chunksOf(proposalIds))
    found.push(...(await query.where('proposal_id', 'in', some).execute()))
  return found
}

export async function keysOf(tx: Tx, proposalId: string, kind: KeyKind): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('member_key')
    .select('key')
    .where('proposal_id', '=', proposalId)
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ key }) => key)
}

export type KeyHolder = Pick<MemberFactTable, 'position' | 'proposal_id' | 'name'>

/** The first so many holders of each key, in the catalogue's order. */
export async function firstHolders(
  tx: Tx,
  catalogueId: string,
  { kind, keys, most }: { readonly kind: KeyKind; readonly keys: readonly string[]; readonly most: number },
): Promise<Map<string, KeyHolder[]>> {
  // where fewer hold it there is no last one of so many, and everybody is among the first
  const rows = await ofEachKey<KeyHolder & { key: string }>(tx, keys, {
    columns: sql`k.key, k.position, k.proposal_id, f.name`,
    holding: sql`k.catalogue_id = ${catalogueId} and k.kind = ${sql.lit(kind)} and k.position <= coalesce((
      select l.position from ${sql.table('member_key')} l
      where l.catalogue_id = ${catalogueId} and l.kind = ${sql.lit(kind)} and l.key = asked.key
      order by l.position limit 1 offset ${sql.lit(most - 1)}), ${sql.lit(Number.MAX_SAFE_INTEGER)})`,
  })
  return Map.groupBy(rows, row => row.key)
}

export type KeyPrice = KeyHolder & { readonly key: string; readonly price: number }

/** The first of the cheapest and the first of the dearest of each key. */
export async function priceExtremes(
  tx: Tx,
  catalogueId: string,
  keys: readonly string[],
): Promise<Map<string, { readonly cheapest: KeyPrice; readonly dearest: KeyPrice }>> {
  const [cheapest, dearest] = await Promise.all([
    extremes(tx, catalogueId, keys, 'asc'),
    extremes(tx, catalogueId, keys, 'desc'),
  ])
  return new Map(
    [...cheapest].flatMap(([key, low]) => {
      const high = dearest.get(key)
      return high ? [[key, { cheapest: low, dearest: high }] as const] : []
    }),
  )
}

async function extremes(
  tx: Tx,
  catalogueId: string,
  keys: readonly string[],
  order: 'asc' | 'desc',
): Promise<Map<string, KeyPrice>> {
  const rows = await ofEachKey<KeyPrice>(tx, keys, {
    columns: sql`k.key, k.position, k.proposal_id, k.price, f.name`,
    holding: sql`k.catalogue_id = ${catalogueId} and k.kind = 'price' and k.position = (
      select l.position from ${sql.table('member_key')} l
      where l.catalogue_id = ${catalogueId} and l.key = asked.key and l.price is not null
      order by l.price ${sql.raw(order)}, l.position limit 1)`,
  })
  return new Map(rows.map(row => [row.key, row]))
}

type OfEachKey = {
  readonly columns: RawBuilder<unknown>
  /** Whom of those who hold the key: the condition on `k`, for `asked.key`. */
  readonly holding: RawBuilder<unknown>
}

/** Few enough that both engines take it. */
const keysAtOnce = 400

/**
 * Many small questions in one statement, from each key to those who hold it: SQLite follows a cross join from left to
 * right, and PostgreSQL plans it as one question, where a union of as many took it longer to plan than to answer.
 */
async function ofEachKey<Row>(
  tx: Tx,
  keys: readonly string[],
  { columns, holding }: OfEachKey,
): Promise<Row[]> {
  const found: Row[] = []
  for (const some of chunksOf([...new Set(keys)], keysAtOnce)) {
    const asked = sql.join(some.map(key => sql`(${key})`))
    const { rows } = await sql<Row>`with asked (key) as (values ${asked})
      select ${columns} from asked
      cross join ${sql.table('member_key')} k cross join ${sql.table('member_fact')} f
      where k.key = asked.key and ${holding}
        and f.catalogue_id = k.catalogue_id and f.proposal_id = k.proposal_id
      order by k.position`.execute(tx.db)
    found.push(...rows)
  }
  return found
}

/** Everybody who holds one of these keys. */
export async function holdersOf(
  tx: Tx,
  catalogueId: string,
  kind: KeyKind,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.db
    .selectFrom('member_key')
    .select('proposal_id')
    .distinct()
    .where('catalogue_id', '=', catalogueId)
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .execute()
  return rows.map(row => row.proposal_id)
}

/** What a post costs, in the given places of all that say so, sorted. */
export function payAt(tx: Tx, catalogueId: string, places: readonly number[]): Promise<number[]> {
  return Promise.all(
    places.map(async place => {
      const row = await tx.db
        .selectFrom('member_fact')
        .select('per_post')
        .where('catalogue_id', '=', catalogueId)
        .where('per_post', 'is not', null)
        .orderBy('per_post')
        .offset(place)
        .limit(1)
        .executeTakeFirst()
      return row?.per_post ?? 0
    }),
  )
}

/** Members whose pay for a post lies within one of these spans. */
export async function paidWithin(
  tx: Tx,
  catalogueId: string,
  spans: readonly (readonly [from: number, to: number])[],
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('member_fact')
    .select('proposal_id')
    .where('catalogue_id', '=', catalogueId)
    .where('per_post', 'is not', null)
    .where(({ or, between }) => or(spans.map(([from, to]) => between('per_post', from, to))))
    .execute()
  return rows.map(row => row.proposal_id)
}

/** Members that gain at least so much; `most` is negative, as a gain is. */
export async function gainingAtLeast(tx: Tx, catalogueId: string, most: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('member_fact')
    .select('proposal_id')
    .where('catalogue_id', '=', catalogueId)
    .where('net', '<=', Math.ceil(most))
    .execute()
  return rows.map(row => row.proposal_id)
}

/** Members about whom somebody set aside a finding of these codes; where keys are given, only who holds one of them. */
export async function dismissedMembers(
  tx: Tx,
  catalogueId: string,
  codes: readonly string[],
  keys: readonly string[] | null,
): Promise<string[]> {
  if (codes.length === 0 || keys?.length === 0) return []
  const query = tx.db
    .selectFrom('dismissal')
    .innerJoin('member_fact', 'member_fact.proposal_id', 'dismissal.proposal_id')
    .select('dismissal.proposal_id')
    .distinct()
    .where('member_fact.catalogue_id', '=', catalogueId)
    .where('dismissal.code', 'in', codes)
  const asked = keys
    ? query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('member_key')
            .select('member_key.key')
            .whereRef('member_key.proposal_id', '=', 'dismissal.proposal_id')
            .where('member_key.key', 'in', keys),
        ),
      )
    : query
  return (await asked.execute()).map(row => row.proposal_id)
}
