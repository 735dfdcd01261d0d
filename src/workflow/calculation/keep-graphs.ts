/**
 * Keeps the figures behind revisions that are about to be stamped or published, with the rates they were calculated
 * with. Part of the transaction that stamps or publishes; its event names what was kept.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { keepGraph } from '../../core/calculation/readings/kept-graph.ts'
import { preparePlain } from '../../core/calculation/readings/prepare.ts'
import { takeSnapshot } from '../../core/calculation/readings/snapshot.ts'
import { type Hash, hashOf } from '../../core/canonical.ts'
import { surroundingsThen } from '../../core/parameter/used-values.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { insertKeptGraphs, keptGraphsOf } from '../../store/figures/kept-graphs.ts'
import {
  type KeptContent,
  keepContents,
  readContents,
  toKeptGraphContent,
} from '../../store/proposals/contents.ts'
import { revisionsWith } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { type KeptCalculation, readComputed } from './computed.ts'

/** One hash over the graphs of all these revisions; null where none of them is calculated. */
export async function keepGraphs(
  tx: Tx,
  revisionIds: readonly string[],
  basis: Surroundings,
): Promise<Hash | null> {
  const known = await keptGraphsOf(tx, revisionIds)
  const wanted = (await revisionsWith(tx, revisionIds)).filter(({ id }) => !known.has(id))
  const plain = await readContents(
    tx,
    wanted.flatMap(({ assumptions }) => assumptions ?? []),
  )
  const made = wanted.flatMap(revision => {
    const content = graphOf(revision, plain.get(revision.assumptions ?? ''), basis)
    return content ? [{ id: revision.id, content }] : []
  })
  await keepContents(
    tx,
    made.map(({ content }) => content),
  )
  await insertKeptGraphs(
    tx,
    made.map(({ id, content }) => ({ revision_id: id, text_hash: content.textHash })),
  )
  return hashGraphs([...known.values(), ...made.map(({ content }) => content.textHash)])
}

/** In whatever order; null where there are none. */
export function hashGraphs(hashes: readonly Hash[]): Hash | null {
  return hashes.length === 0 ? null : hashOf([...hashes].sort())
}

/** null where the program that stands here gives another table than the one that was kept: then there is nothing true to keep. */
function graphOf(
  { computed }: Pick<RevisionTable, 'computed'>,
  plain: string | undefined,
  basis: Surroundings,
): KeptContent | null {
  const { calculation } = readComputed(computed)
  if (plain === undefined || !calculation) return null
  const ready = preparePlain(JSON.parse(plain), surroundingsThen(basis, calculation.parameters))
  if (!ready.ok || !givesTable(takeSnapshot(ready.prepared), calculation)) return null
  return toKeptGraphContent(keepGraph(ready.prepared))
}

type Table = Pick<KeptCalculation, 'rows' | 'total'>

function givesTable(now: Table, then: Table): boolean {
  return (
    now.total === then.total &&
    now.rows.length === then.rows.length &&
    now.rows.every((row, i) => row.cells.join() === then.rows[i]?.cells.join())
  )
}
