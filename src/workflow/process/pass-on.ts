/**
 * What came back to somebody who then leaves goes to the economists again, as it stands: else it would lie where nobody
 * finds it. What they never sent stays theirs alone.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { lyingWith } from '../../store/proposals/process.ts'
import { isHere } from '../people/is-here.ts'
import { writeNotices } from '../people/write-notices.ts'
import type { Who } from '../who.ts'
import { place } from './allow.ts'
import { followState } from './move-proposal.ts'
import { findStanding, type Standing } from './standing.ts'

/** By which a catalogue is checked when a proposal stands in it again. */
export type PassingOn = { readonly chart: ChartOfAccounts }

/** In the transaction after which they may be gone. Nobody is asked whether they may: it follows from the leaving. */
export async function passOnWhereLeft(
  tx: Tx,
  personId: string,
  { chart }: PassingOn,
  who: Who,
): Promise<void> {
  if (await isHere(tx, personId)) return
  for (const proposalId of await lyingWith(tx, personId)) {
    const standing = await findStanding(tx, proposalId)
    if (!standing) throw new Error(`no proposal ${proposalId}`)
    await passOn(tx, standing, who)
    await followState(tx, standing, 'submitted', chart)
  }
}

async function passOn(tx: Tx, standing: Standing, who: Who): Promise<void> {
  const { proposal, head, subject } = standing
  const to = 'submitted'
  const { sequence } = await appendEvent(tx, {
    at: who.now,
    kind: 'proposal-moved',
    actor: who.actor,
    subject: { kind: 'proposal', id: proposal.id },
    facts: { move: 'pass-on', from: subject.state, to, revision: head.id, number: head.number },
    payloadHash: null,
  })
  await place(tx, standing, { to, assigned: null, event: sequence }, who)
  const after = { ...subject, state: to, assigned: null } as const
  const next = 'take-for-calculation'
  await writeNotices(tx, { kind: 'passed-on', event: sequence, subject: after, to: [], next }, who)
}
