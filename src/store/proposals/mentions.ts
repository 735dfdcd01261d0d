/**
 * Which rates and accounts a revision names: every short text in its assumptions and in what was computed from it that
 * reads like the name of one. A few more than there are do no harm, since only names are ever looked for.
 */
import type { Hash } from '../../core/canonical.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { MentionTable, RevisionTable } from '../tables/tables.ts'
import { readContents } from './contents.ts'

type Naming = Pick<RevisionTable, 'id' | 'assumptions' | 'computed'>

/** Once for each revision, when it is made. */
export async function keepMentions(tx: Tx, revisions: readonly Naming[]): Promise<void> {
  const plains = await readContents(
    tx,
    revisions.flatMap(({ assumptions }) => assumptions ?? []),
  )
  await insertRows(
    tx,
    'mention',
    revisions.flatMap(revision => mentionsOf(revision, plains)),
  )
}

const revisionsAtOnce = 200

/** Of every revision from before they were kept. */
export async function fillMentions(tx: Tx): Promise<void> {
  for (let after = ''; ; ) {
    const some: readonly Naming[] = await tx.db
      .selectFrom('revision')
      .select(['id', 'assumptions', 'computed'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(revisionsAtOnce)
      .execute()
    await keepMentions(tx, some)
    const last = some.at(-1)
    if (!last) return
    after = last.id
  }
}

function mentionsOf(
  { id, assumptions, computed }: Naming,
  plains: ReadonlyMap<Hash, string>,
): MentionTable[] {
  const names = new Set([...namesIn(computed), ...namesIn(plains.get(assumptions ?? '') ?? '')])
  return [...names].map(name => ({ name, revision_id: id }))
}

/** A value, not a key: of several words, as `"5.57.73"` and `"tidlig-pension"`, or said to be a rate. */
const named = /"([a-z0-9]{1,60}(?:[.-][a-z0-9]{1,60}){1,12})"(?!:)|"rate":"([a-z0-9]{1,60})"/g

export function namesIn(json: string): string[] {
  return [...json.matchAll(named)].map(([, one, rate]) => one ?? rate ?? '')
}
