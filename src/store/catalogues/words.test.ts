import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { inPublished } from '../published.ts'
import { openStore, type Store } from '../store.ts'
import {
  changeWords,
  placesOfWords,
  replaceWords,
  type WordChange,
  type WordIndex,
  wordsToChange,
} from './words.ts'

/** More places than one block has. */
const many = Array.from({ length: 1_000 }, (_, i) => i)
const index: WordIndex = new Map([
  ['borger', many],
  ['job', many.filter(place => place % 300 === 0)],
])

const placesIn = (store: Store) => store.read(tx => placesOfWords(tx, 'c', ['borger', 'job', 'intet']))

onEveryEngine('words over many places', fresh => {
  test('are found where they were put, in order, and nowhere else', async () => {
    const { store } = fresh()
    await store.write(tx => replaceWords(tx, 'c', index))
    expect(await placesIn(store)).toEqual(index)
  })

  test('change at one place without the others being written', async () => {
    const { store } = fresh()
    await store.write(tx => replaceWords(tx, 'c', index))
    const change = (place: number, words: Pick<WordChange, 'gone' | 'come'>) =>
      store.write(async tx => changeWords(tx, await wordsToChange(tx, 'c', place, words)))
    await change(600, { gone: ['borger', 'job'], come: [] })
    await change(601, { gone: [], come: ['job', 'borger'] })
    expect(await placesIn(store)).toEqual(
      new Map([
        ['borger', many.filter(place => place !== 600)],
        ['job', [0, 300, 601, 900]],
      ]),
    )
  })

  test('are laid in blocks where they were kept whole before', async () => {
    const { store, config } = fresh()
    await store.write(async ({ db }) => {
      for (const table of ['word', 'published_word']) {
        await sql.raw(`drop table ${table}`).execute(db)
        await sql.raw(`create table ${table} (catalogue_id text, word text, positions text)`).execute(db)
        for (const [word, places] of index)
          await sql`insert into ${sql.table(table)} values ('c', ${word}, ${JSON.stringify(places)})`.execute(
            db,
          )
      }
      await sql`delete from migration where name = '020-words-in-blocks'`.execute(db)
    })
    const again = await openStore(config)
    expect(await placesIn(again)).toEqual(index)
    expect(await again.read(tx => placesOfWords(inPublished(tx), 'c', [...index.keys()]))).toEqual(index)
    await again.close()
  })
})
