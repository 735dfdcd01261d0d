/** The rows of one group are found at once, for its sums are made anew whenever one of them changes its figures. */
import type { Dialect } from './schema-words.ts'

export function groups(_: Dialect): readonly string[] {
  return [
    'create index catalogue_row_group on catalogue_row (catalogue_id, committee, policy_area, worst, position)',
  ]
}
