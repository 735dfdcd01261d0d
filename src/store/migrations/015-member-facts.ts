/** What is remembered of each member of a catalogue, so that a change touches those it meets and no others. */
import type { Dialect } from './schema-words.ts'

export function memberFacts({ text, int, endByKey }: Dialect): readonly string[] {
  const totals = [
    `basis ${text}`,
    ...['proposals', 'gain', 'paid', 'twice_median'].map(name => `${name} ${int}`),
  ]
  return [
    ...['recheck', 'published_recheck'].flatMap(table =>
      totals.map(column => `alter table ${table} add column ${column}`),
    ),
    `create table member_fact (
      catalogue_id ${text} not null references catalogue (id),
      proposal_id ${text} not null references proposal (id),
      position ${int} not null,
      name ${text} not null,
      net ${int} not null,
      per_post ${int},
      json ${text} not null,
      primary key (catalogue_id, proposal_id)
    ) ${endByKey}`,
    `create table member_key (
      catalogue_id ${text} not null references catalogue (id),
      kind ${text} not null,
      key ${text} not null,
      position ${int} not null,
      proposal_id ${text} not null references proposal (id),
      price ${int},
      primary key (catalogue_id, kind, key, position)
    ) ${endByKey}`,
    ...['member_fact', 'member_key'].map(
      table => `create table published_${table} as select * from ${table} where 1 = 0`,
    ),
    ...['', 'published_'].flatMap(prefix => [
      `create index ${prefix}member_fact_net on ${prefix}member_fact (catalogue_id, net)`,
      `create index ${prefix}member_fact_pay on ${prefix}member_fact (catalogue_id, per_post) where per_post is not null`,
      `create index ${prefix}member_key_price on ${prefix}member_key (catalogue_id, key, price, position)
        where price is not null`,
      `create index ${prefix}member_key_proposal on ${prefix}member_key (proposal_id)`,
    ]),
    'create unique index published_member_fact_key on published_member_fact (catalogue_id, proposal_id)',
    'create unique index published_member_key_key on published_member_key (catalogue_id, kind, key, position)',
    'create index dismissal_code on dismissal (code)',
  ]
}
