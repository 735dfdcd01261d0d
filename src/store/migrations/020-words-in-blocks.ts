/**
 * The places of a word lie in blocks, so that a proposal that changes its words writes one block of each and not the
 * places of all proposals that have them.
 */
import type { Dialect } from './schema-words.ts'

export function wordsInBlocks({ text, int, endByKey }: Dialect): readonly string[] {
  return ['', 'published_'].flatMap(prefix => [
    `alter table ${prefix}word rename to ${prefix}word_whole`,
    `create table ${prefix}word (
      catalogue_id ${text} not null,
      word ${text} not null,
      block ${int} not null,
      positions ${text} not null,
      primary key (catalogue_id, word, block)
    ) ${endByKey}`,
  ])
}
