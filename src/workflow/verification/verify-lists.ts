/**
 * Proves the frozen lists: that each publication and each referral still holds the revisions that its event was sealed
 * with, in their order, and that what stands before politicians now is what the events say was put there and not taken
 * back. Whether revisions and events are themselves whole is proved beside.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { EventEnvelope } from '../../core/event/event.ts'
import type { Fault } from '../../core/event/fault.ts'
import { findCatalogueRevision } from '../../store/catalogues/catalogues.ts'
import {
  findPublication,
  listPublications,
  publicationHash,
  publishedRevisions,
} from '../../store/catalogues/publications.ts'
import {
  allReferred,
  findReferral,
  listReferrals,
  membersOfReferral,
} from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { catalogueRevisionBefore, sealsOf } from '../../store/events/sealed-rows.ts'
import { keptGraphsOf } from '../../store/figures/kept-graphs.ts'
import { hashGraphs } from '../calculation/keep-graphs.ts'
import type { Proof, Proving } from './proof.ts'
import { isReferring, type Sealed } from './sealed.ts'

/** More than happen while the log is gone through. */
const eventsMeanwhile = 10_000

export async function verifyLists({ store, sealed }: Pick<Proving, 'store' | 'sealed'>): Promise<Proof> {
  const faults = new Map<string, Fault>()
  const made = new Set<string>()
  for (const event of sealed.lists) {
    const id = listOf(event)
    made.add(id)
    const hash = await store.read(tx =>
      isPublication(event) ? hashPublication(tx, id) : hashReferral(tx, event),
    )
    if (hash === null || hash !== event.facts['hash']) faults.set(id, faultOf(event))
    else if (isPublication(event) && !(await store.read(tx => hasItsFigures(tx, event, sealed))))
      faults.set(id, { ...faultOf(event), kind: 'published-figures' })
    await turn()
  }
  const { publications, referrals } = await store.read(async tx => ({
    publications: await listPublications(tx),
    referrals: await listReferrals(tx),
  }))
  for (const { id, catalogue_id: catalogue, number, event } of publications)
    if (!made.has(id) && event <= sealed.until) faults.set(id, { kind: 'publication', catalogue, number })
  for (const { id, catalogue_id: catalogue, number, event } of referrals)
    if (!made.has(id) && event <= sealed.until) faults.set(id, { kind: 'referral', catalogue, number })
  const misplaced = (await store.read(tx => findMisplaced(tx, sealed))).map(
    (proposal): Fault => ({ kind: 'misplaced', proposal }),
  )
  return { looked: made.size, faults: [...faults.values(), ...misplaced] }
}

function isPublication({ kind }: EventEnvelope): boolean {
  return kind === 'catalogue-published'
}

function listOf(event: EventEnvelope): string {
  return isPublication(event) ? event.subject.id : String(event.facts['referral'])
}

function faultOf(event: EventEnvelope) {
  const { facts, subject } = event
  return isPublication(event)
    ? ({
        kind: 'publication',
        catalogue: String(facts['catalogue']),
        number: Number(facts['number']),
      } as const)
    : ({ kind: 'referral', catalogue: subject.id, number: Number(facts['referralNumber']) } as const)
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

/**
 * The event names all the figures that were kept when it happened. What was stamped later may have been given some
 * that the program of that day could not make.
 */
async function hasItsFigures(
  tx: Tx,
  { facts, subject, sequence }: EventEnvelope,
  sealed: Sealed,
): Promise<boolean> {
  // from before figures were kept
  if (facts['graphs'] === undefined) return true
  const revisions = await publishedRevisions(tx, subject.id)
  const kept = await keptGraphsOf(
    tx,
    revisions.map(each => each.revisionId),
  )
  const later = new Set(
    [...sealed.stamps].flatMap(([event, { revision }]) => (event > sequence ? [revision] : [])),
  )
  const earlier = [...kept].filter(([revision]) => !later.has(revision))
  return [[...kept], earlier].some(some => hashGraphs(some.map(([, hash]) => hash)) === facts['graphs'])
}

async function hashReferral(tx: Tx, event: EventEnvelope): Promise<string | null> {
  const referral = await findReferral(tx, listOf(event))
  const isOfEvent = referral?.event === event.sequence && referral.catalogue_id === event.subject.id
  if (!referral || !isOfEvent) return null
  // the catalogue as it then stood
  const catalogue = await catalogueRevisionBefore(tx, referral.catalogue_id, event.sequence)
  const members = await membersOfReferral(tx, referral.id)
  const went = members.flatMap(member => member.revision_id ?? [])
  const revisions = await sealsOf(tx, went)
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
async function findMisplaced(tx: Tx, sealed: Sealed): Promise<string[]> {
  const referred = new Map(sealed.referred)
  for (const event of await eventsAfter(tx, sealed.until, eventsMeanwhile))
    if (isReferring(event)) referred.set(event.subject.id, event)
  const standing = new Map((await allReferred(tx)).map(each => [each.proposal_id, each]))
  return [...new Set([...referred.keys(), ...standing.keys()])].filter(id => {
    const told = referred.get(id)
    const stands = standing.get(id)
    if (told?.kind !== 'proposal-referred') return stands !== undefined
    return (
      stands?.event !== told.sequence ||
      stands.referral_id !== told.facts['referral'] ||
      stands.revision_id !== told.facts['revision']
    )
  })
}
