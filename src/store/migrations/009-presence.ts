/** Who has a proposal open just now, known to every process. */
import type { Dialect } from './schema-words.ts'

export function presence({ text, endByKey }: Dialect): readonly string[] {
  return [
    `create table presence (
      proposal_id ${text} not null references proposal (id),
      person ${text} not null,
      seen_at ${text} not null,
      primary key (proposal_id, person)
    ) ${endByKey}`,
  ]
}
