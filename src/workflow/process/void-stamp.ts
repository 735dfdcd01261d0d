/**
 * Notes, once for each stamp, that it no longer holds, and tells those who signed and those whose proposal it is. It
 * changes nothing about the stamp: whether one holds is always found by looking (states-of.ts, stamp-state.ts).
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { findReferral, referredOf } from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { processesOf } from '../../store/proposals/process.ts'
import { findRevision } from '../../store/proposals/proposals.ts'
import { lastStamps, standingStamps } from '../../store/proposals/stamps.ts'
import type { StampTable } from '../../store/tables/process-tables.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { writeNotices } from '../people/write-notices.ts'
import type { Store, Who } from '../who.ts'
import { type Voiding, voidingBetween, voidsOfToday } from './stamp-state.ts'
import { findStanding } from './standing.ts'

type Written = Pick<
  RevisionTable,
  'proposal_id' | 'previous' | 'hash' | 'number' | 'content_hash' | 'assumptions' | 'computed'
>

/** In the transaction that has just made these revisions heads. */
export async function noteVoidedBy(tx: Tx, revisions: readonly Written[], who: Who): Promise<void> {
  const ids = revisions.flatMap(each => (each.previous === null ? [] : [each.proposal_id]))
  const processes = await processesOf(tx, ids)
  const validated = [...processes.values()].filter(({ state }) => state === 'validated')
  const stamps = await lastStamps(
    tx,
    validated.map(({ proposal_id }) => proposal_id),
  )
  for (const revision of revisions) {
    const stamp = stamps.get(revision.proposal_id)
    const stamped = stamp?.revision_hash === revision.previous && (await findRevision(tx, stamp.revision_id))
    if (stamp && stamped) await note(tx, stamp, voidingBetween(stamped, revision, 'calculated'), who)
  }
}

/** What other rates or another program make of the stamps that stand: calculated before anything is written. */
export type Foreseen = {
  /** Where it was asked only of those whose assumptions name a parameter. */
  readonly parameter: string | undefined
  /** All stamps that were looked at, and how those are void that are. */
  readonly asked: ReadonlySet<string>
  readonly voids: ReadonlyMap<string, Voiding>
}

export async function foreseeVoided(
  store: Store,
  today: Surroundings,
  parameter?: string,
): Promise<Foreseen> {
  const standing = await store.read(tx => standingStamps(tx, parameter))
  const voids = await voidsOfToday(
    store,
    standing.map(({ proposal_id }) => proposal_id),
    today,
  )
  return {
    parameter,
    asked: new Set(standing.map(({ id }) => id)),
    voids: new Map(
      standing.flatMap(({ id, proposal_id }) => {
        const voiding = voids.get(proposal_id)
        return voiding ? [[id, voiding] as const] : []
      }),
    ),
  }
}

/** Whether no stamp has been given since that was not looked at. */
export async function isStillForeseen(tx: Tx, { asked, parameter }: Foreseen): Promise<boolean> {
  return (await standingStamps(tx, parameter)).every(({ id }) => asked.has(id))
}

/** Returns how many were noted: those that stand no longer, or are noted already, are left alone. */
export async function noteForeseen(tx: Tx, { voids, parameter }: Foreseen, who: Who): Promise<number> {
  if (voids.size === 0) return 0
  let noted = 0
  for (const stamp of await standingStamps(tx, parameter)) {
    const voiding = voids.get(stamp.id)
    if (!voiding) continue
    await note(tx, stamp, voiding, who)
    noted += 1
  }
  return noted
}

/**
 * Those that today's rates or program void, whatever made them other: asked when the program starts, since a new
 * release may calculate otherwise, and now and then. Returns how many were noted.
 */
export async function noteVoidedToday(store: Store, today: Surroundings, who: Who): Promise<number> {
  const foreseen = await foreseeVoided(store, today)
  return foreseen.voids.size === 0 ? 0 : store.write(tx => noteForeseen(tx, foreseen, who))
}

async function note(tx: Tx, stamp: StampTable, { voids, figures }: Voiding, who: Who): Promise<void> {
  const standing = await findStanding(tx, stamp.proposal_id)
  const stamped = await findRevision(tx, stamp.revision_id)
  if (!standing || !stamped) throw new Error(`stamp ${stamp.id} is on nothing`)
  const { subject, calculatedBy } = standing
  const number = voids.flatMap(each => ('number' in each ? [each.number] : [])).at(0)
  const { sequence } = await appendEvent(tx, {
    at: who.now,
    kind: 'stamp-voided',
    actor: who.actor,
    subject: { kind: 'proposal', id: stamp.proposal_id },
    facts: {
      stamp: stamp.id,
      stamped: stamped.number,
      why: voids.map(({ why }) => why).join(' '),
      ...(number !== undefined && { number }),
      ...figures,
    },
    payloadHash: null,
  })
  const to = [stamp.actor_id, subject.proposer, calculatedBy, await whoReferred(tx, stamp.proposal_id)]
  await writeNotices(tx, { kind: 'stamp-voided', event: sequence, subject, to }, who)
}

/** Whoever has put it before politicians must know that it is not what they were given. */
async function whoReferred(tx: Tx, proposalId: string): Promise<string | null> {
  const referred = (await referredOf(tx, [proposalId])).get(proposalId)
  const referral = referred && (await findReferral(tx, referred.referral_id))
  return referral?.actor_id ?? null
}
