/** The words proposals are found by, in a plain table: the same search on both engines. */
import { chunksOf } from './chunks.ts'
import { insertRows } from './insert-rows.ts'
import type { Tx } from './transaction.ts'

/** What to write: made before the transaction, because making it for a whole catalogue takes a while. */
export type WordPlan = {
  readonly added: Map<string, string[]>
  readonly removed: Map<string, readonly string[]>
}

/** A proposal's words before and after; each is what a proposal row keeps as its `words`. */
export type WordChange = { readonly proposalId: string; readonly before: string; readonly after: string }

export function createWordPlan(): WordPlan {
  return { added: new Map(), removed: new Map() }
}

export function planWords({ added, removed }: WordPlan, { proposalId, before, after }: WordChange): void {
  const old = new Set(split(before))
  const current = new Set(split(after))
  for (const word of current) {
    if (old.has(word)) continue
    const proposals = added.get(word)
    if (proposals) proposals.push(proposalId)
    else added.set(word, [proposalId])
  }
  const gone = [...old].filter(word => !current.has(word))
  if (gone.length > 0) removed.set(proposalId, gone)
}

/** How many rows are handed on at a time. */
const atOnce = 2_000

/** New rows go in in the order of the table, which is much the quickest. */
export async function applyWords(tx: Tx, { added, removed }: WordPlan): Promise<void> {
  for (const [proposalId, words] of removed) await removeWords(tx, proposalId, words)
  let rows: { word: string; proposal_id: string }[] = []
  for (const word of [...added.keys()].sort()) {
    for (const proposal_id of added.get(word) ?? []) rows.push({ word, proposal_id })
    if (rows.length < atOnce) continue
    await insertRows(tx, 'word', rows, 'keep')
    rows = []
  }
  await insertRows(tx, 'word', rows, 'keep')
}

async function removeWords(tx: Tx, proposalId: string, words: readonly string[]): Promise<void> {
  for (const some of chunksOf(words))
    await tx.db
      .deleteFrom('word')
      .where('proposal_id', '=', proposalId)
      .where('word', 'in', some)
      .executeTakeFirst()
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ')
}
