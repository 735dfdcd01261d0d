/**
 * What events are about, found by what it is called: proposals by number and title, catalogues by title, documents by
 * the name of their file.
 */
import type { ExpressionBuilder } from 'kysely'
import type { Tx } from '../engine/transaction.ts'
import type { Tables } from '../tables/tables.ts'

/** More than these are not what somebody looks for by name. */
const mostSubjects = 500

/** The ids of proposals, of catalogues and of their publications, of documents; of the text itself, if it is an id. */
export async function subjectsCalled(tx: Tx, text: string): Promise<string[]> {
  const proposals = await tx.db
    .selectFrom('proposal')
    .select('id')
    .where(eb => eb.or([eb('number', '=', text), ...titled(eb, text)]))
    .limit(mostSubjects)
    .execute()
  const catalogues = await tx.db
    .selectFrom('catalogue')
    .select('id')
    .where(eb => eb.or(titled(eb, text)))
    .limit(mostSubjects)
    .execute()
  const documents = await tx.db
    .selectFrom('document')
    .select('id')
    .where(eb => eb.or(spellings(text).map(each => eb('file_name', 'like', each))))
    .limit(mostSubjects)
    .execute()
  const ids = catalogues.map(({ id }) => id)
  const publications =
    ids.length === 0
      ? []
      : await tx.db.selectFrom('publication').select('id').where('catalogue_id', 'in', ids).execute()
  return [text, ...[...proposals, ...catalogues, ...publications, ...documents].map(({ id }) => id)]
}

function titled(eb: ExpressionBuilder<Tables, 'proposal' | 'catalogue'>, text: string) {
  return spellings(text).map(each => eb('title', 'like', each))
}

/** SQLite knows the case of English letters only, so a word is looked for as it is usually written. */
function spellings(text: string): string[] {
  const lower = text.toLocaleLowerCase('da')
  const first = lower.charAt(0).toLocaleUpperCase('da') + lower.slice(1)
  return [...new Set([text, lower, first])].map(each => `%${asWritten(each)}%`)
}

/** Neither engine takes these for wildcards then; what stands for one letter there may be any. */
function asWritten(text: string): string {
  return text.replaceAll('%', '_')
}
