/**
 * The first schema. Texts hold identities, JSON and UTC timestamps; integers hold øre, counts and yes/no as 1/0.
 * Rows that say what somebody did or signed cannot be changed; rows that only make reading quick can be made again.
 */
import type { Dialect } from './schema-words.ts'

export function first(words: Dialect): string[] {
  return [
    ...documents(words),
    ...proposals(words),
    ...catalogues(words),
    ...events(words),
    ...summaries(words),
    ...['content', 'revision', 'catalogue_revision', 'event', 'publication', 'publication_revision'].flatMap(
      words.appendOnly,
    ),
  ]
}

/** What came in: bytes by their hash, what was read in them, what was found. */
function documents({ text, int, bytes, end, endByKey }: Dialect): string[] {
  return [
    `create table upload (hash ${text} primary key, bytes ${bytes} not null) ${end}`,
    `create table content (
      text_hash ${text} primary key, schema_version ${int} not null, json ${text} not null
    ) ${end}`,
    `create table document (
      id ${text} primary key,
      upload_hash ${text} not null references upload (hash),
      reading_hash ${text} not null,
      file_name ${text} not null,
      format ${text} not null,
      encoding ${text} not null,
      notation ${text} not null,
      bytes ${int} not null,
      catalogue_identity ${text} not null,
      title ${text},
      header ${text} not null,
      text_hash ${text} not null references content (text_hash),
      content_hash ${text} not null,
      years ${text} not null,
      proposals ${int} not null,
      errors ${int} not null,
      warnings ${int} not null,
      notes ${int} not null,
      is_example ${int} not null,
      status ${text} not null,
      received_at ${text} not null,
      catalogue_id ${text}
    ) ${end}`,
    'create index document_upload on document (upload_hash)',
    `create table document_proposal (
      document_id ${text} not null references document (id),
      position ${int} not null,
      key ${text} not null,
      number ${text},
      title ${text},
      text_hash ${text} not null references content (text_hash),
      content_hash ${text} not null,
      printed ${text},
      proposal_id ${text},
      effect ${text},
      primary key (document_id, position)
    ) ${endByKey}`,
    `create table finding (
      document_id ${text} not null references document (id),
      proposal_key ${text} not null,
      position ${int} not null,
      in_overview ${int} not null,
      severity ${text} not null,
      json ${text} not null,
      primary key (document_id, proposal_key, position)
    ) ${endByKey}`,
  ]
}

function proposals({ text, int, end, endByKey }: Dialect): string[] {
  return [
    `create table proposal (
      id ${text} primary key,
      catalogue_id ${text} not null,
      revision_id ${text} not null,
      number ${text},
      title ${text}
    ) ${end}`,
    'create index proposal_catalogue on proposal (catalogue_id)',
    `create table revision (
      id ${text} primary key,
      proposal_id ${text} not null references proposal (id),
      number ${int} not null,
      text_hash ${text} not null references content (text_hash),
      content_hash ${text} not null,
      computed ${text} not null,
      previous ${text},
      hash ${text} not null,
      document_id ${text} references document (id),
      document_key ${text},
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null,
      unique (proposal_id, number)
    ) ${end}`,
    `create table draft (
      person ${text} not null,
      proposal_id ${text} not null references proposal (id),
      base_revision_id ${text} not null references revision (id),
      changes ${text} not null,
      version ${int} not null,
      updated_at ${text} not null,
      primary key (person, proposal_id)
    ) ${endByKey}`,
  ]
}

function catalogues({ text, int, end, endByKey }: Dialect): string[] {
  return [
    `create table catalogue (
      id ${text} primary key,
      identity ${text} not null unique,
      kind ${text} not null,
      is_example ${int} not null,
      title ${text},
      header ${text} not null,
      years ${text} not null,
      proposals ${int} not null,
      net ${int} not null,
      errors ${int} not null,
      warnings ${int} not null,
      notes ${int} not null,
      document_id ${text} not null references document (id),
      revision_id ${text} not null,
      version ${int} not null,
      imported_at ${text} not null
    ) ${end}`,
    `create table catalogue_revision (
      id ${text} primary key,
      catalogue_id ${text} not null references catalogue (id),
      number ${int} not null,
      text_hash ${text} not null references content (text_hash),
      content_hash ${text} not null,
      members ${text} not null,
      document_id ${text} not null references document (id),
      previous ${text},
      hash ${text} not null,
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null,
      unique (catalogue_id, number)
    ) ${end}`,
    `create table publication (
      id ${text} primary key,
      catalogue_id ${text} not null references catalogue (id),
      number ${int} not null,
      catalogue_revision_id ${text} not null references catalogue_revision (id),
      hash ${text} not null,
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null,
      unique (catalogue_id, number)
    ) ${end}`,
    `create table publication_revision (
      publication_id ${text} not null references publication (id),
      position ${int} not null,
      revision_id ${text} not null references revision (id),
      primary key (publication_id, position)
    ) ${endByKey}`,
  ]
}

function events({ text, int, end }: Dialect): string[] {
  return [
    `create table event (
      sequence ${int} primary key,
      at ${text} not null,
      kind ${text} not null,
      actor_id ${text} not null,
      actor_kind ${text} not null,
      subject_kind ${text} not null,
      subject_id ${text} not null,
      facts ${text} not null,
      payload_hash ${text},
      previous ${text},
      hash ${text} not null
    ) ${end}`,
    'create index event_subject on event (subject_kind, subject_id)',
    `create table event_payload (
      sequence ${int} primary key references event (sequence), salt ${text} not null, json ${text} not null
    ) ${end}`,
  ]
}

/** Narrow rows for lists, filters and sums; an empty text stands for "none" where it is grouped by. */
function summaries({ text, int, endByKey }: Dialect): string[] {
  return [
    `create table catalogue_row (
      catalogue_id ${text} not null references catalogue (id),
      position ${int} not null,
      proposal_id ${text} not null unique,
      key ${text} not null,
      number ${text},
      number_order ${text} not null,
      title ${text},
      title_order ${text} not null,
      committee ${text} not null,
      committee_order ${text} not null,
      policy_area ${text} not null,
      net ${int} not null,
      is_paid_back ${int} not null,
      errors ${int} not null,
      warnings ${int} not null,
      notes ${int} not null,
      worst ${int} not null,
      nets ${text} not null,
      primary key (catalogue_id, position)
    ) ${endByKey}`,
    ...['number_order', 'title_order', 'committee_order', 'net'].map(
      column => `create index catalogue_row_${column} on catalogue_row (catalogue_id, ${column}, position)`,
    ),
    `create table catalogue_row_year (
      catalogue_id ${text} not null,
      position ${int} not null,
      year ${int} not null,
      net ${int},
      service ${int} not null,
      transfer ${int} not null,
      refund ${int} not null,
      unplaced ${int} not null,
      blanks ${int} not null,
      primary key (catalogue_id, position, year)
    ) ${endByKey}`,
    'create index catalogue_row_year_net on catalogue_row_year (catalogue_id, year, net, position)',
    `create table facet (
      catalogue_id ${text} not null,
      committee ${text} not null,
      policy_area ${text} not null,
      worst ${int} not null,
      first_position ${int} not null,
      proposals ${int} not null,
      paid_back ${int} not null,
      net ${int} not null,
      primary key (catalogue_id, committee, policy_area, worst)
    ) ${endByKey}`,
    `create table facet_year (
      catalogue_id ${text} not null,
      committee ${text} not null,
      policy_area ${text} not null,
      worst ${int} not null,
      year ${int} not null,
      net ${int},
      service ${int} not null,
      transfer ${int} not null,
      refund ${int} not null,
      unplaced ${int} not null,
      blanks ${int} not null,
      primary key (catalogue_id, committee, policy_area, worst, year)
    ) ${endByKey}`,
    `create table word (
      catalogue_id ${text} not null,
      word ${text} not null,
      positions ${text} not null,
      primary key (catalogue_id, word)
    ) ${endByKey}`,
  ]
}
