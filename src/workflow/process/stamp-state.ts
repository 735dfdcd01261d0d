/**
 * Whether a stamp still holds, and if not, why: what changed between the revision that was stamped and the proposal as
 * it stands, and what today's rates or program would make of it.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { Difference } from '../../core/calculation/readings/difference.ts'
import type { Money } from '../../core/money.ts'
import type { State } from '../../core/process/state.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { readPayloads } from '../../store/events/events.ts'
import { findRevision, proposalsOf } from '../../store/proposals/proposals.ts'
import type { StampTable } from '../../store/tables/process-tables.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { differencesToday } from '../calculation/against-today.ts'
import { readComputed } from '../calculation/computed.ts'
import type { Store } from '../who.ts'
import type { StampMark } from './states-of.ts'

export type Void =
  | { readonly why: 'text' | 'assumptions' | 'recalculated'; readonly number: number }
  /** Today's rates, or today's way of calculating, give other figures, or none. */
  | { readonly why: 'rates' | 'formula' | 'not-calculable' }
  /** Somebody has taken the validation back, or the proposal, without changing it. */
  | { readonly why: 'taken-back' | 'withdrawn' }

/** The proposal's whole result when it was stamped, and now. */
export type Figures = { readonly before: Money; readonly after: Money }

export type Voiding = {
  readonly voids: readonly Void[]
  /** null where there is nothing to hold against each other. */
  readonly figures: Figures | null
}

export type StampView = Voiding & {
  readonly by: string
  readonly at: string
  /** The number and hash of the revision that was stamped. */
  readonly revision: number
  readonly hash: string
  readonly checklist: Readonly<Record<string, string | null>>
  /** What was remarked, by the point of the checklist; what has been erased is gone. */
  readonly remarks: Readonly<Record<string, string>>
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
    ...voidingBetween(stamped, head, state),
  }
}

/** `state` is where the proposal is now. */
export function voidingBetween(stamped: Compared, head: Compared, state: State): Voiding {
  if (stamped.hash === head.hash) return { voids: voidsUnchanged(state), figures: null }
  const { number } = head
  const changed: Void[] = []
  if (stamped.content_hash !== head.content_hash) changed.push({ why: 'text', number })
  if (stamped.assumptions !== head.assumptions) changed.push({ why: 'assumptions', number })
  if (changed.length === 0) changed.push({ why: 'recalculated', number })
  return { voids: changed, figures: figuresBetween(stamped, head) }
}

type WithFigures = Pick<RevisionTable, 'computed'>

export function figuresBetween(then: WithFigures, now: WithFigures): Figures | null {
  const before = netOf(then)
  const after = netOf(now)
  return before === null || after === null ? null : { before, after }
}

type Compared = Pick<RevisionTable, 'hash' | 'number' | 'content_hash' | 'assumptions' | 'computed'>

function voidsUnchanged(state: State): Void[] {
  if (state === 'validated') return []
  return [{ why: state === 'withdrawn' ? 'withdrawn' : 'taken-back' }]
}

/** What its table comes to, as its page says it. */
function netOf({ computed }: WithFigures): Money | null {
  const { economy, calculation } = readComputed(computed)
  return economy?.net ?? calculation?.total ?? null
}

/** Of proposals that are validated as far as the store tells: those whose stamp today voids, and how. */
export async function voidsOfToday(
  store: Store,
  proposalIds: readonly string[],
  today: Surroundings,
): Promise<Map<string, Voiding>> {
  if (proposalIds.length === 0) return new Map()
  const heads = await store.read(tx => proposalsOf(tx, proposalIds))
  const differences = await differencesToday(
    store,
    heads.map(head => head.revision_id),
    today,
  )
  return new Map(
    heads.flatMap(({ id, revision_id }) => {
      const difference = differences.get(revision_id)
      return difference ? [[id, voidingOf(difference)] as const] : []
    }),
  )
}

function voidingOf(difference: Difference): Voiding {
  if (difference.kind !== 'differs') return { voids: [{ why: 'not-calculable' }], figures: null }
  const { before, after, isNewEngine } = difference
  return { voids: [{ why: isNewEngine ? 'formula' : 'rates' }], figures: { before, after } }
}

/** Rows of a list, with the stamps that today's rates or program void marked so. */
export async function markToday<Row extends { readonly id: string; readonly stamp: StampMark }>(
  store: Store,
  rows: readonly Row[],
  today: Surroundings,
): Promise<Row[]> {
  const holding = rows.flatMap(({ id, stamp }) => (stamp === 'holds' ? [id] : []))
  const voids = await voidsOfToday(store, holding, today)
  return rows.map(row => (voids.has(row.id) ? { ...row, stamp: 'void' } : row))
}
