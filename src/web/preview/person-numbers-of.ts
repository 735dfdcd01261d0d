/** Where documents seem to hold CPR numbers. A document never changes, so what was found in those asked about last is kept. */
import { type FoundPersonNumber, findPersonNumbers } from '../../workflow/imports/find-person-numbers.ts'
import type { Store } from '../../workflow/who.ts'

/** Documents whose answer is kept. */
const mostKept = 16

export function createPersonNumbersOf(store: Store) {
  const kept = new Map<string, readonly FoundPersonNumber[]>()
  return async (documentId: string): Promise<readonly FoundPersonNumber[]> => {
    const found = kept.get(documentId) ?? (await findPersonNumbers(store, documentId))
    kept.set(documentId, found)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
