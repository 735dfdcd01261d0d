/**
 * Who else has a proposal open: a page tells every so often that it is still there, and saving a draft tells it too.
 * Nothing of it is history, so it makes no event; a row that nobody renews is soon worth nothing.
 */

import type { Tx } from '../../store/engine/transaction.ts'
import { deletePresence, presentSince, putPresence } from '../../store/proposals/presence.ts'
import type { Acting } from '../process/acting.ts'
import { maySee } from '../process/allow.ts'
import { findStanding } from '../process/standing.ts'
import type { Store, Who } from '../who.ts'

export type Present = { readonly person: string; readonly seenAt: string }

/** A page tells every 30 seconds; two that were lost on the way do not make a person absent. */
const presenceSeconds = 30
const absentAfter = 3 * presenceSeconds

/** Tells that the actor has it open; gives the others who have. null where there is none that the actor may see. */
export function tellPresent(
  store: Store,
  proposalId: string,
  who: Pick<Acting, 'actor' | 'now' | 'person'>,
): Promise<readonly Present[] | null> {
  return store.write(async tx => {
    const standing = await findStanding(tx, proposalId)
    if (!standing || !maySee(who.person, standing.subject)) return null
    await notePresent(tx, proposalId, who)
    return othersPresent(tx, proposalId, who)
  })
}

export async function notePresent(
  tx: Tx,
  proposalId: string,
  { actor, now }: Pick<Who, 'actor' | 'now'>,
): Promise<void> {
  await putPresence(tx, { proposal_id: proposalId, person: actor.id, seen_at: now }, horizon(now))
}

/** Whether it is time to note again that somebody is there: not at every keystroke. */
export function isStale(seenAt: string | null, { now }: Pick<Who, 'now'>): boolean {
  return seenAt === null || Date.parse(now) - Date.parse(seenAt) >= (presenceSeconds * 1000) / 2
}

/** The page was left. */
export function tellGone(store: Store, proposalId: string, { actor }: Pick<Who, 'actor'>): Promise<void> {
  return store.write(tx => deletePresence(tx, proposalId, actor.id))
}

export async function othersPresent(
  tx: Tx,
  proposalId: string,
  { actor, now }: Pick<Who, 'actor' | 'now'>,
): Promise<readonly Present[]> {
  const rows = await presentSince(tx, proposalId, horizon(now))
  return rows.filter(row => row.person !== actor.id).map(row => ({ person: row.person, seenAt: row.seen_at }))
}

function horizon(now: string): string {
  return new Date(Date.parse(now) - absentAfter * 1000).toISOString()
}
