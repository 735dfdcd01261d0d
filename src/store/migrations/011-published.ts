/**
 * What the public reads: the rows of each catalogue as they stood when it was last published. The tables are made like
 * those they mirror (store/published.ts); a column that is added to one must be added to the other.
 */
import type { Dialect } from './schema-words.ts'

export function published(_: Dialect): readonly string[] {
  return Object.entries(keys).flatMap(([table, [unique, ...more]]) => [
    `create table published_${table} as select * from ${table} where 1 = 0`,
    `create unique index published_${table}_key on published_${table} (${unique})`,
    ...more.map((columns, i) => `create index published_${table}_${i} on published_${table} (${columns})`),
  ])
}

const keys: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['id'],
  proposal: ['id', 'catalogue_id'],
  catalogue_row: [
    'catalogue_id, position',
    'proposal_id',
    'catalogue_id, number_order, position',
    'catalogue_id, title_order, position',
    'catalogue_id, committee_order, position',
    'catalogue_id, net, position',
  ],
  catalogue_row_year: ['catalogue_id, position, year', 'catalogue_id, year, net, position'],
  facet: ['catalogue_id, committee, policy_area, worst'],
  facet_year: ['catalogue_id, committee, policy_area, worst, year'],
  word: ['catalogue_id, word'],
  recheck: ['catalogue_id'],
  member_finding: ['catalogue_id, proposal_id, position'],
  dismissal: ['proposal_id, finding'],
}
