/**
 * The whole story of a proposal, as its events tell it: who moved it and why, what was changed, asked, answered and set
 * aside, and which documents it was read from, in the order it happened. Names of people are not known here, only who they are.
 */
import type { EventEnvelope } from '../../core/event/event.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsBehind } from '../../store/events/event-search.ts'
import { eventsAbout, readPayloads } from '../../store/events/events.ts'

export type StoryItem = {
  readonly sequence: number
  readonly at: string
  readonly kind: EventEnvelope['kind']
  readonly subject: EventEnvelope['subject']
  readonly actor: string
  readonly facts: EventEnvelope['facts']
  /** What was told with it: a reason, a question, an answer; null where nothing was, or where it was erased. */
  readonly told: Readonly<Record<string, string>> | null
  /** It once told something that has been erased. */
  readonly isErased: boolean
}

/** Newest first. */
export async function readStory(tx: Tx, proposalId: string): Promise<StoryItem[]> {
  const [own, behind] = await Promise.all([
    eventsAbout(tx, { kind: 'proposal', id: proposalId }),
    eventsBehind(tx, proposalId),
  ])
  const events = [...own, ...behind].sort((a, b) => a.sequence - b.sequence)
  return (await tellEvents(tx, events)).reverse()
}

export async function tellEvents(tx: Tx, events: readonly EventEnvelope[]): Promise<StoryItem[]> {
  const payloads = await readPayloads(
    tx,
    events.map(event => event.sequence),
  )
  return events.map(({ sequence, at, kind, subject, actor, facts, payloadHash }) => {
    const payload = payloads.get(sequence)?.payload
    return {
      sequence,
      at,
      kind,
      subject,
      actor: actor.id,
      facts,
      told: payload
        ? Object.fromEntries(Object.entries(payload).map(([name, text]) => [name, String(text)]))
        : null,
      isErased: payloadHash !== null && !payload,
    }
  })
}
