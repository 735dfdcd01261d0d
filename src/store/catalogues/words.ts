/**
 * The words proposals are found by, in a plain table: a row per word of a catalogue and stretch of it, with the places
 * of the proposals that have it. A row per word and proposal would be a hundred times as many, and slower to write and
 * to ask; a row per word alone would be written whole, tens of kilobytes for a common one, whenever one proposal changes.
 */
import { sql } from 'kysely'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { WordTable } from '../tables/tables.ts'
import { lastPosition } from './catalogue-rows.ts'
import { noPlaces, withoutPlace, withPlace } from './place-list.ts'

/** Places in the catalogue, rising, by word. */
export type WordIndex = Map<string, number[]>

/** So many places of a catalogue are in one block. */
const placesInBlock = 256

function blockOf(position: number): number {
  return Math.floor(position / placesInBlock)
}

export function addWords(index: WordIndex, position: number, words: readonly string[]): void {
  for (const word of words) {
    const positions = index.get(word)
    if (positions) positions.push(position)
    else index.set(word, [position])
  }
}

export async function replaceWords(tx: Tx, catalogueId: string, index: WordIndex): Promise<void> {
  await send(tx, tx.db.deleteFrom('word').where('catalogue_id', '=', catalogueId))
  const words = [...index.keys()].sort()
  await insertRows(
    tx,
    'word',
    words.flatMap(word => toRows(catalogueId, word, index.get(word) ?? [])),
  )
}

/** One proposal is found by `come` from now on and by `gone` no longer. */
export type WordChange = {
  readonly catalogueId: string
  readonly position: number
  readonly gone: readonly string[]
  readonly come: readonly string[]
  /** The places that are kept of each word, in the stretch that the proposal is in. */
  readonly known: ReadonlyMap<string, string>
}

/** What changes, with what is kept of it: read beside other things before anything is written. */
export async function wordsToChange(
  tx: Tx,
  catalogueId: string,
  position: number,
  { gone, come }: Pick<WordChange, 'gone' | 'come'>,
): Promise<WordChange> {
  const known = new Map<string, string>()
  for (const words of chunksOf([...new Set([...gone, ...come])])) {
    const rows = await rowsOf(tx, catalogueId, words, blockOf(position))
    for (const row of rows) known.set(row.word, row.positions)
  }
  return { catalogueId, position, gone, come, known }
}

export async function changeWords(
  tx: Tx,
  { catalogueId, position, gone, come, known }: WordChange,
): Promise<void> {
  const block = blockOf(position)
  const coming = new Set(come)
  for (const words of chunksOf([...new Set([...gone, ...come])])) {
    await send(
      tx,
      tx.db
        .deleteFrom('word')
        .where('catalogue_id', '=', catalogueId)
        .where('word', 'in', words)
        .where('block', '=', block),
    )
    const changed = words.map(word => {
      const places = known.get(word) ?? noPlaces
      const positions = coming.has(word) ? withPlace(places, position) : withoutPlace(places, position)
      return { catalogue_id: catalogueId, word, block, positions }
    })
    await insertRows(
      tx,
      'word',
      changed.filter(row => row.positions !== noPlaces),
    )
  }
}

/** The places of the proposals that have every word asked for, or a word that begins so. */
export async function findPositions(
  tx: Tx,
  catalogueId: string,
  words: readonly string[],
): Promise<ReadonlySet<number>> {
  // how many of the words each place has; a set per word would cost more than all the reading
  const found = new Uint8Array((await lastPosition(tx, catalogueId)) + 1)
  for (const [already, word] of words.entries()) {
    const last = isWhole(word) ? word : `${word}\u{10ffff}`
    for (const row of await wordRows(tx, catalogueId, word, last))
      for (const position of parse(row)) if (found[position] === already) found[position] = already + 1
  }
  const positions = new Set<number>()
  for (const [position, count] of found.entries()) if (count === words.length) positions.add(position)
  return positions
}

/** A single letter or digit is a word of its own; as a beginning it would match nearly everything. */
function isWhole(word: string): boolean {
  return [...word].length < 2
}

/** A range instead of a pattern, because it reads the same on both engines. */
function wordRows(tx: Tx, catalogueId: string, first: string, last: string): Promise<WordTable[]> {
  return tx.db
    .selectFrom('word')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('word', '>=', first)
    .where('word', '<=', last)
    .execute()
}

function toRows(catalogue_id: string, word: string, positions: readonly number[]): WordTable[] {
  return [...Map.groupBy(positions, blockOf)].map(([block, places]) => ({
    ...{ catalogue_id, word, block },
    positions: JSON.stringify(places),
  }))
}

/** In the order of their places; of one block, or of all. */
function rowsOf(
  tx: Tx,
  catalogueId: string,
  words: readonly string[],
  block: number | null = null,
): Promise<WordTable[]> {
  return tx.db
    .selectFrom('word')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('word', 'in', words)
    .$if(block !== null, query => query.where('block', '=', block ?? 0))
    .orderBy('word')
    .orderBy('block')
    .execute()
}

function parse({ positions }: WordTable): number[] {
  return JSON.parse(positions) as number[]
}

/** Where each of several whole words stands; those that stand nowhere are not among them. */
export async function placesOfWords(
  tx: Tx,
  catalogueId: string,
  words: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await rowsOf(tx, catalogueId, words)
  return new Map(
    [...Map.groupBy(rows, row => row.word)].map(([word, blocks]) => [word, blocks.flatMap(parse)]),
  )
}

type WholeWord = Omit<WordTable, 'block'>

const wordsAtOnce = 500

/** Of the living tables and of the copies, as they were kept before there were blocks. */
export async function layWordsInBlocks(tx: Tx): Promise<void> {
  for (const table of ['word', 'published_word']) {
    const whole = sql.table(`${table}_whole`)
    for (let from = 0; ; from += wordsAtOnce) {
      const { rows } = await sql<WholeWord>`select * from ${whole}
        order by catalogue_id, word limit ${wordsAtOnce} offset ${from}`.execute(tx.db)
      const blocks = rows.flatMap(({ catalogue_id, word, positions }) =>
        toRows(catalogue_id, word, JSON.parse(positions) as number[]),
      )
      // the copies have the columns of what they are copies of
      await insertRows(tx, table as 'word', blocks)
      if (rows.length < wordsAtOnce) break
    }
    await sql`drop table ${whole}`.execute(tx.db)
  }
}
