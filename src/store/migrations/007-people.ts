/**
 * People: who they are, what they may, the links that let them in once, mails to them, and what signing in needs.
 * The tables of the identity_ kind are the sign-in library's; the rest is ours.
 */
import type { Dialect } from './schema-words.ts'

export function people(words: Dialect): readonly string[] {
  return [...persons(words), ...letters(words), ...signIns(words)]
}

function persons({ text, int, end, endByKey }: Dialect): string[] {
  return [
    `create table person (
      id ${text} primary key,
      name ${text},
      email ${text} unique,
      email_verified ${int} not null,
      image ${text},
      language ${text} not null,
      status ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null,
      event ${int} not null
    ) ${end}`,
    'create index person_event on person (event)',
    `create table person_grant (
      person_id ${text} not null references person (id),
      role ${text} not null,
      scope_kind ${text} not null,
      scope_name ${text} not null,
      source ${text} not null,
      primary key (person_id, role, scope_kind, scope_name, source)
    ) ${endByKey}`,
    `create table erasure (person_id ${text} primary key, at ${text} not null) ${endByKey}`,
  ]
}

function letters({ text, int, end }: Dialect): string[] {
  return [
    `create table one_time_link (
      hash ${text} primary key,
      purpose ${text} not null,
      person_id ${text} references person (id),
      created_at ${text} not null,
      expires_at ${text} not null,
      used_at ${text}
    ) ${end}`,
    'create index one_time_link_person on one_time_link (person_id)',
    `create table mail (
      id ${text} primary key,
      person_id ${text} not null references person (id),
      kind ${text} not null,
      language ${text} not null,
      address ${text} not null,
      token ${text},
      written_at ${text} not null,
      attempts ${int} not null,
      next_at ${text} not null,
      sent_at ${text},
      problem ${text}
    ) ${end}`,
    'create index mail_due on mail (sent_at, next_at)',
  ]
}

function signIns({ text, int, end, endByKey }: Dialect): string[] {
  return [
    `create table identity_session (
      id ${text} primary key,
      token ${text} not null unique,
      person_id ${text} not null references person (id),
      expires_at ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null,
      ip_address ${text},
      user_agent ${text}
    ) ${end}`,
    'create index identity_session_person on identity_session (person_id)',
    `create table identity_account (
      id ${text} primary key,
      provider_id ${text} not null,
      account_id ${text} not null,
      person_id ${text} not null references person (id),
      password ${text},
      access_token ${text},
      refresh_token ${text},
      id_token ${text},
      access_token_expires_at ${text},
      refresh_token_expires_at ${text},
      scope ${text},
      created_at ${text} not null,
      updated_at ${text} not null,
      unique (provider_id, account_id)
    ) ${end}`,
    'create index identity_account_person on identity_account (person_id)',
    `create table identity_verification (
      id ${text} primary key,
      identifier ${text} not null,
      value ${text} not null,
      expires_at ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${end}`,
    'create index identity_verification_identifier on identity_verification (identifier)',
    `create table sign_in_attempt (key ${text} primary key, count ${int} not null, since ${text} not null) ${endByKey}`,
  ]
}
