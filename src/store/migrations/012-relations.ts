/** Which proposals name which others at their newest revision, so that a proposal can tell who points to it. */
import type { Dialect } from './schema-words.ts'

export function relations({ text, int, endByKey }: Dialect): readonly string[] {
  return [
    `create table relation (
      proposal_id ${text} not null references proposal (id),
      position ${int} not null,
      kind ${text} not null,
      other_id ${text} not null,
      note ${text} not null,
      primary key (proposal_id, position)
    ) ${endByKey}`,
    'create index relation_other on relation (other_id)',
    // what the public reads (011-published.ts)
    'create table published_relation as select * from relation where 1 = 0',
    'create unique index published_relation_key on published_relation (proposal_id, position)',
    'create index published_relation_other on published_relation (other_id)',
  ]
}
