/**
 * Whether a stamp still holds, and if not, why: what changed between the revision that was stamped and the proposal as
 * it stands, and what today's rates or program would make of it.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import type { State } from '../../core/process/state.ts'
import { readPayloads } from '../../store/events.ts'
import type { StampTable } from '../../store/process-tables.ts'
import { findRevision } from '../../store/proposals.ts'
import type { RevisionTable } from '../../store/tables.ts'
import type { Tx } from '../../store/transaction.ts'
import { viewCalculation } from '../calculation/view-calculation.ts'
import type { Store } from '../who.ts'

export type Void =
  | { readonly why: 'text' | 'assumptions' | 'recalculated'; readonly number: number }
  /** Today's rates, or today's way of calculating, give other figures. */
  | { readonly why: 'rates' | 'formula' }
  /** Somebody has taken the proposal back from validated without changing it. */
  | { readonly why: 'taken-back' }

export type StampView = {
  readonly by: string
  readonly at: string
  /** The number and hash of the revision that was stamped. */
  readonly revision: number
  readonly hash: string
  readonly checklist: Readonly<Record<string, string | null>>
  /** What was remarked, by the point of the checklist; what has been erased is gone. */
  readonly remarks: Readonly<Record<string, string>>
  readonly voids: readonly Void[]
}

/** As far as the stored revisions tell. What today's rates say is asked apart, because it is calculated. */
export async function readStamp(
  tx: Tx,
  stamp: StampTable | undefined,
  head: RevisionTable,
  state: State,
): Promise<StampView | null> {
  const stamped = stamp && (await findRevision(tx, stamp.revision_id))
  if (!stamp || !stamped) return null
  const payloads = await readPayloads(tx, [stamp.event])
  const { checklist } = JSON.parse(stamp.statement) as Pick<StampView, 'checklist'>
  return {
    by: stamp.actor_id,
    at: stamp.at,
    revision: stamped.number,
    hash: stamp.revision_hash,
    checklist,
    remarks: Object.fromEntries(
      Object.entries(payloads.get(stamp.event)?.payload ?? {}).map(([item, text]) => [item, String(text)]),
    ),
    voids: voidsBetween(stamped, head, state),
  }
}

function voidsBetween(stamped: RevisionTable, head: RevisionTable, state: State): Void[] {
  const { number } = head
  if (stamped.hash === head.hash) return state === 'validated' ? [] : [{ why: 'taken-back' }]
  const changed: Void[] = []
  if (stamped.content_hash !== head.content_hash) changed.push({ why: 'text', number })
  if (stamped.assumptions !== head.assumptions) changed.push({ why: 'assumptions', number })
  return changed.length > 0 ? changed : [{ why: 'recalculated', number }]
}

/** null where today gives what was stamped. Remembered for as long as the rates are the same. */
export async function voidByToday(store: Store, head: Head, basis: Surroundings): Promise<Void | null> {
  const known = remembered.get(basis.parameters) ?? new Map<string, Void | null>()
  remembered.set(basis.parameters, known)
  const found = known.get(head.hash)
  if (found !== undefined) return found
  const view = await viewCalculation(store, head.proposalId, basis)
  const today = view?.today ?? null
  const isNewFormula = today?.kind === 'not-calculable' || (today?.kind === 'differs' && today.isNewEngine)
  const answer: Void | null = today === null ? null : { why: isNewFormula ? 'formula' : 'rates' }
  known.set(head.hash, answer)
  return answer
}

export type Head = { readonly proposalId: string; readonly hash: string }

const remembered = new WeakMap<ParameterSet, Map<string, Void | null>>()
