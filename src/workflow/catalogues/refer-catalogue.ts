/**
 * Puts a catalogue before politicians: its proposals whose stamps still hold go, as a frozen list of revisions; the
 * others stay in the catalogue, on the same list, each with its reason. What is decided about them is not said here.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { hashOf } from '../../core/canonical.ts'
import { findCatalogue, findCatalogueRevision } from '../../store/catalogues/catalogues.ts'
import { publicationHash } from '../../store/catalogues/publications.ts'
import { insertReferral, lastReferral, putReferred } from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { writeNotices } from '../people/write-notices.ts'
import type { Acting } from '../process/acting.ts'
import { voidsOfToday } from '../process/stamp-state.ts'
import { tell } from '../told.ts'
import type { Store } from '../who.ts'
import { type Judged, judgeReferral } from './judge-referral.ts'

/** Of what is said with a referral, in characters. */
export const longestReferralText = 1_000

export type Referring = {
  readonly catalogueId: string
  /** What the person was shown (`seenOf`), so that nothing else goes in its place. */
  readonly seen: string
  /** Who shall decide and when, as free text. */
  readonly text: string | null
}

export type Referred =
  | { readonly kind: 'referred'; readonly referralId: string; readonly went: number; readonly stayed: number }
  /** Nothing in it may go. */
  | { readonly kind: 'nothing' }
  /** Something has changed since the person looked. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unknown' }

export async function referCatalogue(
  store: Store,
  { catalogueId, seen, text }: Referring,
  basis: Surroundings,
  acting: Acting,
): Promise<Referred> {
  const voided = await voidedIn(store, catalogueId, basis, acting)
  return store.write(async tx => {
    const catalogue = await findCatalogue(tx, catalogueId)
    const revision = catalogue && (await findCatalogueRevision(tx, catalogue.revision_id))
    if (!revision) return { kind: 'unknown' }
    const judged = await judgeReferral(tx, catalogueId, acting.person, voided)
    if (!judged.some(each => each.goes)) return { kind: 'nothing' }
    if (seenOf(judged) !== seen) return { kind: 'conflict' }
    return write(tx, { catalogueId, revisionHash: revision.hash, judged, text }, acting)
  })
}

/** Which would go and which would stay, for whoever is about to decide it. */
export async function previewReferral(
  store: Store,
  catalogueId: string,
  basis: Surroundings,
  acting: Pick<Acting, 'person'>,
): Promise<Judged[]> {
  const voided = await voidedIn(store, catalogueId, basis, acting)
  return store.read(tx => judgeReferral(tx, catalogueId, acting.person, voided))
}

/** The same fingerprint as long as the same revisions would go and the others stay for the same reasons. */
export function seenOf(judged: readonly Judged[]): string {
  return hashOf(judged.map(each => [each.hash, each.goes ? null : each.stayed]))
}

async function voidedIn(
  store: Store,
  catalogueId: string,
  basis: Surroundings,
  { person }: Pick<Acting, 'person'>,
): Promise<ReadonlySet<string>> {
  const judged = await store.read(tx => judgeReferral(tx, catalogueId, person, new Set()))
  const going = judged.flatMap(each => (each.goes ? [each.proposalId] : []))
  return new Set((await voidsOfToday(store, going, basis)).keys())
}

type Writing = {
  readonly catalogueId: string
  readonly revisionHash: string
  readonly judged: readonly Judged[]
  readonly text: string | null
}

async function write(
  tx: Tx,
  { catalogueId, revisionHash, judged, text }: Writing,
  acting: Acting,
): Promise<Referred> {
  const going = judged.filter(each => each.goes)
  const hash = publicationHash(
    revisionHash,
    going.map(each => each.hash),
  )
  const id = createId(acting.random)
  const number = ((await lastReferral(tx, catalogueId))?.number ?? 0) + 1
  const told = tell(text, acting)
  const stayed = judged.length - going.length
  const { sequence } = await appendEvent(
    tx,
    {
      at: acting.now,
      kind: 'catalogue-referred',
      actor: acting.actor,
      subject: { kind: 'catalogue', id: catalogueId },
      facts: { referral: id, referralNumber: number, went: going.length, stayed, hash },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  const made = { at: acting.now, actor_id: acting.actor.id, event: sequence }
  await insertReferral(
    tx,
    { id, catalogue_id: catalogueId, number, hash, ...made },
    judged.map(each => ({
      proposal_id: each.proposalId,
      revision_id: each.goes ? each.revisionId : null,
      stayed: each.goes ? null : each.stayed,
    })),
  )
  for (const each of going) await refer(tx, each, id, acting)
  return { kind: 'referred', referralId: id, went: going.length, stayed }
}

/** Each tells it in its own story, and to those whose it is. */
async function refer(
  tx: Tx,
  { proposalId, revisionId, revision, hash, standing }: Extract<Judged, { goes: true }>,
  referral: string,
  acting: Acting,
): Promise<void> {
  const { sequence } = await appendEvent(tx, {
    at: acting.now,
    kind: 'proposal-referred',
    actor: acting.actor,
    subject: { kind: 'proposal', id: proposalId },
    facts: { referral, revision: revisionId, number: revision, hash },
    payloadHash: null,
  })
  await putReferred(tx, [
    { proposal_id: proposalId, referral_id: referral, revision_id: revisionId, event: sequence },
  ])
  const { subject, calculatedBy, stamps } = standing
  const to = [subject.proposer, calculatedBy, stamps[0]?.actor_id ?? null]
  await writeNotices(tx, { kind: 'referred', event: sequence, subject, to }, acting)
}
