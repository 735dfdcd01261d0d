/** A revision that was stamped or published keeps the figures it was calculated by, with all their values. */
import type { Dialect } from './schema-words.ts'

export function keptGraphs({ text, endByKey, appendOnly }: Dialect): readonly string[] {
  return [
    `create table kept_graph (
      revision_id ${text} primary key references revision (id),
      text_hash ${text} not null references content (text_hash)
    ) ${endByKey}`,
    ...appendOnly('kept_graph'),
  ]
}
