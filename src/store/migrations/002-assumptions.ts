/** The second migration: a revision may keep the assumptions that its economy is calculated from. */
import type { Dialect } from './schema-words.ts'

export function assumptions({ text }: Dialect): readonly string[] {
  return [`alter table revision add column assumptions ${text} references content (text_hash)`]
}
