/** Which rates and accounts each revision names, so that who uses one is found without reading every proposal. */
import type { Dialect } from './schema-words.ts'

export function mentions({ text, appendOnly, endByKey }: Dialect): readonly string[] {
  return [
    `create table mention (
      name ${text} not null,
      revision_id ${text} not null references revision (id),
      primary key (name, revision_id)
    ) ${endByKey}`,
    ...appendOnly('mention'),
    'create index revision_calculated on revision (id) where assumptions is not null',
    'create index proposal_revision on proposal (revision_id)',
    'create index published_proposal_revision on published_proposal (revision_id)',
  ]
}
