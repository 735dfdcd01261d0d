/** What was found in a catalogue as it stands, beside what was found in its document; and findings set aside. */
import type { Dialect } from './schema-words.ts'

export function findings({ text, int, endByKey }: Dialect): readonly string[] {
  return [
    `create table recheck (catalogue_id ${text} primary key references catalogue (id)) ${endByKey}`,
    `create table member_finding (
      catalogue_id ${text} not null references catalogue (id),
      proposal_id ${text} not null references proposal (id),
      position ${int} not null,
      json ${text} not null,
      primary key (catalogue_id, proposal_id, position)
    ) ${endByKey}`,
    `create table dismissal (
      proposal_id ${text} not null references proposal (id),
      finding ${text} not null,
      code ${text} not null,
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null,
      primary key (proposal_id, finding)
    ) ${endByKey}`,
  ]
}
