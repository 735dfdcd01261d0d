/**
 * How far proposals are, as stored rows tell it, and whether the last stamp of each still holds. What today's rates make
 * of a stamp is calculated and asked apart (stamp-state.ts).
 */
import type { State } from '../../core/process/state.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { movesAfter } from '../../store/events/event-search.ts'
import { processesOf } from '../../store/proposals/process.ts'
import { proposalsOf, revisionsNamed } from '../../store/proposals/proposals.ts'
import { lastStamps } from '../../store/proposals/stamps.ts'
import type { ProcessTable, StampTable } from '../../store/tables/process-tables.ts'

/** What came in a document has been calculated by those who wrote it. */
export const initialState: State = 'calculated'

/** `void`: somebody has validated it, and it is not that any more. */
export type StampMark = 'holds' | 'void' | null

export type Progress = { readonly state: State; readonly stamp: StampMark }

export async function progressOf(tx: Tx, proposalIds: readonly string[]): Promise<(id: string) => Progress> {
  // what was stamped has moved
  const [processes, stamps] = await Promise.all([processesOf(tx, proposalIds), lastStamps(tx, proposalIds)])
  const heads = await proposalsOf(tx, [...stamps.keys()])
  const hashes = await revisionsNamed(
    tx,
    heads.map(head => head.revision_id),
  )
  const found = new Map<string, Progress>()
  for (const [id, process] of processes)
    found.set(id, { state: await seenState(tx, process, undefined, ''), stamp: null })
  for (const { id, revision_id } of heads) {
    const stamp = stamps.get(id)
    const state = await seenState(tx, processes.get(id), stamp, hashes.get(revision_id) ?? '')
    found.set(id, { state, stamp: stamp ? (state === 'validated' ? 'holds' : 'void') : null })
  }
  return id => found.get(id) ?? { state: initialState, stamp: null }
}

type Moved = Pick<ProcessTable, 'state'> | undefined
type Stamped = Pick<StampTable, 'revision_hash' | 'proposal_id' | 'event'> | undefined

/**
 * A stamp holds for one revision only: whatever came after it, by hand or by reading a document, is preliminary again.
 * The public reads the revision that was published: it is validated or preliminary. Later work on it, such as who
 * calculates it now, is not theirs to see; that it is withdrawn, or its validation taken back, is.
 */
export async function seenState(tx: Tx, process: Moved, stamp: Stamped, headHash: string): Promise<State> {
  const state = stateIn(process, stamp, headHash)
  if (!tx.isPublished || state === 'withdrawn') return state
  if (stamp?.revision_hash !== headHash) return initialState
  const since = await movesAfter(tx, stamp.proposal_id, stamp.event)
  return since.some(({ facts }) => facts['from'] === 'validated') ? initialState : 'validated'
}

export function stateIn(
  process: Moved,
  stamp: Pick<StampTable, 'revision_hash'> | undefined,
  headHash: string,
): State {
  const state = (process?.state as State | undefined) ?? initialState
  return state === 'validated' && stamp?.revision_hash !== headHash ? 'calculated' : state
}
