/** Brings the schema up to date, inside the engine's own lock: of several processes that start at once, one does it. */
import { sql } from 'kysely'
import { layWordsInBlocks } from '../catalogues/words.ts'
import { StoreProblem } from '../engine/problem.ts'
import type { Tx } from '../engine/transaction.ts'
import { fillMentions } from '../proposals/mentions.ts'
import { first } from './001-first.ts'
import { assumptions } from './002-assumptions.ts'
import { findings } from './003-findings.ts'
import { supplement } from './004-supplement.ts'
import { process } from './005-process.ts'
import { ownValues } from './006-own-values.ts'
import { people } from './007-people.ts'
import { draftParts } from './008-draft-parts.ts'
import { presence } from './009-presence.ts'
import { keptGraphs } from './010-kept-graphs.ts'
import { published } from './011-published.ts'
import { relations } from './012-relations.ts'
import { notices } from './013-notices.ts'
import { referrals } from './014-referrals.ts'
import { memberFacts } from './015-member-facts.ts'
import { groups } from './016-groups.ts'
import { placesInDocuments } from './017-places-in-documents.ts'
import { mentions } from './018-mentions.ts'
import { eventIndexes } from './019-event-indexes.ts'
import { wordsInBlocks } from './020-words-in-blocks.ts'
import type { Dialect } from './schema-words.ts'
import { schemaWords } from './schema-words.ts'

type Migration = {
  readonly name: string
  readonly statements: (words: Dialect) => readonly string[]
  /** What is made of rows that were there before. */
  readonly fill?: (tx: Tx) => Promise<void>
}

/** In order. A migration that has been released is never changed; the next one mends it. */
const migrations: readonly Migration[] = [
  { name: '001-first', statements: first },
  { name: '002-assumptions', statements: assumptions },
  { name: '003-findings', statements: findings },
  { name: '004-supplement', statements: supplement },
  { name: '005-process', statements: process },
  { name: '006-own-values', statements: ownValues },
  { name: '007-people', statements: people },
  { name: '008-draft-parts', statements: draftParts },
  { name: '009-presence', statements: presence },
  { name: '010-kept-graphs', statements: keptGraphs },
  { name: '011-published', statements: published },
  { name: '012-relations', statements: relations },
  { name: '013-notices', statements: notices },
  { name: '014-referrals', statements: referrals },
  { name: '015-member-facts', statements: memberFacts },
  { name: '016-groups', statements: groups },
  { name: '017-places-in-documents', statements: placesInDocuments },
  { name: '018-mentions', statements: mentions, fill: fillMentions },
  { name: '019-event-indexes', statements: eventIndexes },
  { name: '020-words-in-blocks', statements: wordsInBlocks, fill: layWordsInBlocks },
]

/** Every migration there is, in order. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name)

export async function migrate(tx: Tx): Promise<void> {
  const words = schemaWords(tx.engine)
  await sql
    .raw(`create table if not exists migration (name ${words.text} primary key) ${words.end}`)
    .execute(tx.db)
  const done = await tx.db.selectFrom('migration').select('name').orderBy('name').execute()
  const names = new Set(done.map(row => row.name))
  if (done.some(row => !migrations.some(migration => migration.name === row.name)))
    throw new StoreProblem('newer')
  for (const migration of migrations) if (!names.has(migration.name)) await apply(tx, migration, words)
}

async function apply(tx: Tx, { name, statements, fill }: Migration, words: Dialect): Promise<void> {
  for (const statement of statements(words)) await sql.raw(statement).execute(tx.db)
  await fill?.(tx)
  await tx.db.insertInto('migration').values({ name }).execute()
}
