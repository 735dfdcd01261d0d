/** A person may be halfway with the fields of a proposal and with its assumptions at once: a draft for each. */
import type { Dialect } from './schema-words.ts'

export function draftParts({ text, int, endByKey }: Dialect): readonly string[] {
  return [
    `create table draft_part (
      person ${text} not null,
      proposal_id ${text} not null references proposal (id),
      part ${text} not null,
      base_revision_id ${text} not null references revision (id),
      changes ${text} not null,
      version ${int} not null,
      updated_at ${text} not null,
      primary key (person, proposal_id, part)
    ) ${endByKey}`,
    `insert into draft_part (person, proposal_id, part, base_revision_id, changes, version, updated_at)
      select person, proposal_id, 'case', base_revision_id, changes, version, updated_at from draft`,
    'drop table draft',
    'alter table draft_part rename to draft',
  ]
}
