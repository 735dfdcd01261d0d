/** The few words in which the two engines' table definitions differ, so that a migration is written once. */
import type { EngineName } from '../engine/transaction.ts'

export type Dialect = {
  /** Compared byte by byte on both engines, so that order and ranges are the same everywhere. */
  readonly text: string
  readonly int: string
  readonly bytes: string
  /** Behind the closing parenthesis of a table: types are enforced. */
  readonly end: string
  /** The same for a table that is kept in the order of its primary key. */
  readonly endByKey: string
  /** Statements after which rows of the table can neither be changed nor removed. */
  readonly appendOnly: (table: string) => readonly string[]
}

export function schemaWords(engine: EngineName): Dialect {
  return engine === 'sqlite' ? sqliteWords : postgresWords
}

const sqliteWords: Dialect = {
  text: 'text',
  int: 'integer',
  bytes: 'blob',
  end: 'strict',
  endByKey: 'strict, without rowid',
  appendOnly: table =>
    ['update', 'delete'].map(
      change => `create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, 'append-only'); end`,
    ),
}

const postgresWords: Dialect = {
  text: 'text collate "C"',
  int: 'bigint',
  bytes: 'bytea',
  end: '',
  endByKey: '',
  appendOnly: table => [
    `create or replace function refuse_change() returns trigger language plpgsql
      as $$ begin raise exception 'append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ],
}
