/** The log is looked through by kind and by who acted, and what happened to one proposal by kind too. */
import type { Dialect } from './schema-words.ts'

export function eventIndexes(_: Dialect): readonly string[] {
  return [
    'drop index event_subject',
    'create index event_subject on event (subject_kind, subject_id, kind, sequence)',
    'create index event_subject_id on event (subject_id, at)',
    'create index event_kind on event (kind, sequence)',
    'create index event_actor on event (actor_id, sequence)',
  ]
}
