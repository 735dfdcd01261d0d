/**
 * Proves the frozen lists: that each publication and each referral still holds the revisions that its event was sealed
 * with, in their order, and that what stands before politicians now is what the events say was put there and not taken
 * back. Whether revisions and events are themselves whole is proved beside (verify.ts).
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { EventEnvelope } from '../core/event/event.ts'
import { catalogueRevisionsOf, findCatalogueRevision } from '../store/catalogues.ts'
import { eventsOfKinds } from '../store/events.ts'
import { revisionsWith } from '../store/proposals.ts'
import {
  findPublication,
  listPublications,
  publicationHash,
  publishedRevisions,
} from '../store/publications.ts'
import { allReferred, findReferral, listReferrals, membersOfReferral } from '../store/referrals.ts'
import type { Tx } from '../store/transaction.ts'
import type { Store } from './who.ts'

export type ListVerification = {
  readonly lists: number
  /** Ids of lists that are not what their event says, or that no event made. */
  readonly changed: readonly string[]
  /** Ids of proposals that are shown as put before politicians and are not, or the other way round. */
  readonly misplaced: readonly string[]
}

export async function verifyLists(store: Store): Promise<ListVerification> {
  const { events, ids } = await store.read(async tx => ({
    events: await eventsOfKinds(tx, ['catalogue-published', 'catalogue-referred']),
    ids: [...(await listPublications(tx)), ...(await listReferrals(tx))],
  }))
  const made = new Set<string>()
  const changed = new Set<string>()
  for (const event of events) {
    const id = listOf(event)
    made.add(id)
    const hash = await store.read(tx =>
      event.kind === 'catalogue-published' ? hashPublication(tx, id) : hashReferral(tx, event),
    )
    if (hash === null || hash !== event.facts['hash']) changed.add(id)
    await turn()
  }
  for (const id of ids) if (!made.has(id)) changed.add(id)
  return { lists: made.size, changed: [...changed], misplaced: await store.read(findMisplaced) }
}

function listOf({ kind, subject, facts }: EventEnvelope): string {
  return kind === 'catalogue-published' ? subject.id : String(facts['referral'])
}

/** null where the row, or what it was made of, is gone or says something else than its own list. */
async function hashPublication(tx: Tx, id: string): Promise<string | null> {
  const publication = await findPublication(tx, id)
  const catalogue = publication && (await findCatalogueRevision(tx, publication.catalogue_revision_id))
  if (!publication || !catalogue) return null
  const revisions = await publishedRevisions(tx, id)
  const hash = publicationHash(
    catalogue.hash,
    revisions.map(each => each.hash),
    revisions.flatMap(each => (each.state === 'validated' ? [each.hash] : [])),
  )
  return hash === publication.hash ? hash : null
}

async function hashReferral(tx: Tx, event: EventEnvelope): Promise<string | null> {
  const referral = await findReferral(tx, listOf(event))
  const isOfEvent = referral?.event === event.sequence && referral.catalogue_id === event.subject.id
  if (!referral || !isOfEvent) return null
  // the catalogue as it then stood
  const catalogue = (await catalogueRevisionsOf(tx, referral.catalogue_id)).find(
    each => each.event < event.sequence,
  )
  const members = await membersOfReferral(tx, referral.id)
  const went = members.flatMap(member => member.revision_id ?? [])
  const revisions = new Map((await revisionsWith(tx, went)).map(each => [each.id, each]))
  const isOwn = members.every(
    member =>
      member.revision_id === null || revisions.get(member.revision_id)?.proposal_id === member.proposal_id,
  )
  const isCounted =
    event.facts['went'] === went.length && event.facts['stayed'] === members.length - went.length
  if (!catalogue || !isOwn || !isCounted) return null
  const hash = publicationHash(
    catalogue.hash,
    went.map(id => revisions.get(id)?.hash ?? ''),
  )
  return hash === referral.hash ? hash : null
}

/** The last that the events say of each proposal, against what stands. */
async function findMisplaced(tx: Tx): Promise<string[]> {
  const last = new Map<string, EventEnvelope>()
  for (const event of await eventsOfKinds(tx, ['proposal-referred', 'proposal-recalled']))
    last.set(event.subject.id, event)
  const standing = new Map((await allReferred(tx)).map(each => [each.proposal_id, each]))
  return [...new Set([...last.keys(), ...standing.keys()])].filter(id => {
    const told = last.get(id)
    const stands = standing.get(id)
    if (told?.kind !== 'proposal-referred') return stands !== undefined
    return (
      stands?.event !== told.sequence ||
      stands.referral_id !== told.facts['referral'] ||
      stands.revision_id !== told.facts['revision']
    )
  })
}
