/** A revision may say more than its form; then the form alone has a hash of its own, for reading a document again. */
import type { Dialect } from './schema-words.ts'

export function supplement({ text }: Dialect): readonly string[] {
  return [`alter table revision add column form_hash ${text}`]
}
