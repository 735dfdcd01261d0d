/** A mail may tell of an event instead of carrying a link: what it says is read from there when it is sent. */
import type { Dialect } from './schema-words.ts'

export function notices({ int }: Dialect): readonly string[] {
  return [`alter table mail add column event ${int}`]
}
