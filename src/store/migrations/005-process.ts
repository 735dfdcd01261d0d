/**
 * The way of a proposal: where it is and who has it, ideas that are still being written, questions, stamps, files.
 * A proposal without a row of its own came in a document and is calculated, preliminarily.
 */
import type { Dialect } from './schema-words.ts'

export function process(words: Dialect): readonly string[] {
  const { text, int, end, endByKey } = words
  return [
    `create table process (
      proposal_id ${text} primary key references proposal (id),
      state ${text} not null,
      proposer ${text},
      assigned ${text},
      calculated_by ${text},
      centre ${text},
      committee ${text},
      since ${text} not null,
      moved_by ${text} not null,
      event ${int} not null
    ) ${end}`,
    ...['state', 'proposer', 'assigned'].map(
      column => `create index process_${column} on process (${column})`,
    ),
    `create table idea (
      id ${text} primary key,
      person ${text} not null,
      answers ${text} not null,
      version ${int} not null,
      started_at ${text} not null,
      updated_at ${text} not null,
      proposal_id ${text}
    ) ${end}`,
    'create index idea_person on idea (person)',
    `create table question (
      id ${text} primary key,
      proposal_id ${text} not null references proposal (id),
      revision_id ${text} not null references revision (id),
      spot ${text} not null,
      asked_by ${text} not null,
      asked_at ${text} not null,
      event ${int} not null,
      answered_by ${text},
      answered_at ${text},
      answer_event ${int}
    ) ${end}`,
    'create index question_proposal on question (proposal_id)',
    `create table stamp (
      id ${text} primary key,
      proposal_id ${text} not null references proposal (id),
      revision_id ${text} not null references revision (id),
      revision_hash ${text} not null,
      statement ${text} not null,
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null
    ) ${end}`,
    'create index stamp_proposal on stamp (proposal_id)',
    `create table attachment (
      id ${text} primary key,
      proposal_id ${text},
      idea_id ${text},
      upload_hash ${text} not null references upload (hash),
      file_name ${text} not null,
      media ${text} not null,
      bytes ${int} not null,
      person ${text} not null,
      at ${text} not null,
      removed_at ${text}
    ) ${end}`,
    'create index attachment_proposal on attachment (proposal_id)',
    'create index attachment_idea on attachment (idea_id)',
    `create table glance (
      person ${text} not null,
      proposal_id ${text} not null,
      revision_id ${text} not null,
      at ${text} not null,
      primary key (person, proposal_id)
    ) ${endByKey}`,
    `alter table publication_revision add column state ${text}`,
    ...words.appendOnly('stamp'),
  ]
}
