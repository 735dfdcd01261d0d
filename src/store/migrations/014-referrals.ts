/**
 * What a catalogue was put before politicians with: a frozen list of the revisions that went and of the proposals that
 * stayed, with why; and beside it what stands referred now, which the public reads a copy of.
 */
import type { Dialect } from './schema-words.ts'

export function referrals({ text, int, end, endByKey, appendOnly }: Dialect): readonly string[] {
  return [
    `create table referral (
      id ${text} primary key,
      catalogue_id ${text} not null references catalogue (id),
      number ${int} not null,
      hash ${text} not null,
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null,
      unique (catalogue_id, number)
    ) ${end}`,
    `create table referral_member (
      referral_id ${text} not null references referral (id),
      position ${int} not null,
      proposal_id ${text} not null references proposal (id),
      revision_id ${text} references revision (id),
      stayed ${text},
      primary key (referral_id, position)
    ) ${endByKey}`,
    'create index referral_member_proposal on referral_member (proposal_id)',
    ...appendOnly('referral'),
    ...appendOnly('referral_member'),
    `create table referred (
      proposal_id ${text} primary key references proposal (id),
      referral_id ${text} not null references referral (id),
      revision_id ${text} not null references revision (id),
      event ${int} not null
    ) ${end}`,
    // what the public reads (011-published.ts)
    'create table published_referred as select * from referred where 1 = 0',
    'create unique index published_referred_key on published_referred (proposal_id)',
  ]
}
