/** The municipality's own values of parameters: a book in which every line stays. */
import type { Dialect } from './schema-words.ts'

export function ownValues({ text, int, end, appendOnly }: Dialect): readonly string[] {
  return [
    `create table own_value (
      id ${text} primary key,
      parameter ${text} not null,
      act ${text} not null,
      from_day ${text} not null,
      until_day ${text},
      value ${text} not null,
      source ${text} not null,
      replaces ${text} references own_value (id),
      at ${text} not null,
      actor_id ${text} not null,
      event ${int} not null
    ) ${end}`,
    'create index own_value_event on own_value (event)',
    // nobody replaces an entry that somebody else has replaced meanwhile
    'create unique index own_value_replaces on own_value (replaces)',
    ...appendOnly('own_value'),
  ]
}
