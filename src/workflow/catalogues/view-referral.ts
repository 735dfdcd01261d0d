/**
 * What of a catalogue stands before politicians, and what stayed when it was last put there, with why. The public is
 * told of a referral when the catalogue has been published after it.
 */
import type { Stayed } from '../../core/process/stayed.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import {
  findReferral,
  lastMembership,
  lastReferral,
  membersOfReferral,
  referredIn,
  referredOf,
} from '../../store/catalogues/referrals.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { readPayloads } from '../../store/events/events.ts'
import { isId } from '../../store/id.ts'
import { proposalsOf, revisionsWith } from '../../store/proposals/proposals.ts'
import type { ReferralTable, ReferredTable } from '../../store/tables/process-tables.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import { type Figures, figuresBetween } from '../process/stamp-state.ts'
import { reasonIn } from '../told.ts'
import type { Store } from '../who.ts'

type Named = {
  readonly proposalId: string
  readonly number: string | null
  readonly title: string | null
}

/** A proposal as it was put forward; `isChanged` where it says or gives something else now. */
export type ReferredListing = Named & { readonly revision: number; readonly isChanged: boolean }

export type ReferralView = {
  readonly number: number
  readonly at: string
  readonly by: string
  /** Who shall decide and when; null where it was not said, or has been erased. */
  readonly text: string | null
  /** What stands before politicians now, of this referral and those before it. */
  readonly referred: readonly ReferredListing[]
  readonly stayed: readonly (Named & { readonly why: Stayed })[]
}

/** A catalogue with what stands referred of it; null where there is none. */
export function viewReferral(store: Store, catalogueId: string) {
  return store.read(async tx => {
    const catalogue = isId(catalogueId) ? await findCatalogue(tx, catalogueId) : undefined
    if (!catalogue) return null
    const { id, title } = catalogue
    return { catalogue: { id, title }, referral: await readReferral(tx, id) }
  })
}

/** null where the catalogue has never been referred. */
export async function readReferral(tx: Tx, catalogueId: string): Promise<ReferralView | null> {
  const referred = await referredIn(tx, catalogueId)
  const last = tx.isPublished
    ? await findReferral(tx, referred.at(-1)?.referral_id ?? '')
    : await lastReferral(tx, catalogueId)
  if (!last) return null
  const members = await membersOfReferral(tx, last.id)
  const ids = [...referred, ...members].map(each => each.proposal_id)
  const proposals = new Map((await proposalsOf(tx, [...new Set(ids)])).map(each => [each.id, each]))
  const revisions = await revisionsWith(
    tx,
    referred.map(each => each.revision_id),
  )
  const numbers = new Map(revisions.map(({ id, number }) => [id, number]))
  const named = (id: string): Named[] => {
    const found = proposals.get(id)
    return found ? [{ proposalId: id, number: found.number, title: found.title }] : []
  }
  return {
    ...(await describe(tx, last)),
    referred: referred.flatMap(({ proposal_id, revision_id }) =>
      named(proposal_id).map(each => ({
        ...each,
        revision: numbers.get(revision_id) ?? 0,
        isChanged: proposals.get(proposal_id)?.revision_id !== revision_id,
      })),
    ),
    stayed: members.flatMap(({ proposal_id, stayed }) =>
      // written from one of these (refer-catalogue.ts)
      stayed === null ? [] : named(proposal_id).map(each => ({ ...each, why: stayed as Stayed })),
    ),
  }
}

async function describe(
  tx: Tx,
  { number, at, actor_id: by, event }: ReferralTable,
): Promise<Pick<ReferralView, 'number' | 'at' | 'by' | 'text'>> {
  const payloads = await readPayloads(tx, [event])
  return { number, at, by, text: reasonIn(payloads.get(event)?.payload) }
}

/** What a proposal's own page says of it. */
export type OnReferral =
  | {
      readonly kind: 'referred'
      readonly at: string
      readonly by: string
      readonly text: string | null
      readonly revision: number
      readonly now: number
      /** null where it is as it was put forward, or has no figures. */
      readonly figures: Figures | null
    }
  | { readonly kind: 'stayed'; readonly at: string; readonly why: Stayed }

/** `head` is the revision that is seen now. */
export async function readOnReferral(tx: Tx, head: RevisionTable): Promise<OnReferral | null> {
  const id = head.proposal_id
  const referred = (await referredOf(tx, [id])).get(id)
  if (referred) return standing(tx, referred, head)
  // that something stayed is between those who work here
  const last = tx.isPublished ? undefined : await lastMembership(tx, id)
  return last?.stayed == null ? null : { kind: 'stayed', at: last.at, why: last.stayed as Stayed }
}

async function standing(
  tx: Tx,
  { referral_id, revision_id }: ReferredTable,
  head: RevisionTable,
): Promise<OnReferral> {
  const referral = await findReferral(tx, referral_id)
  const [then] = await revisionsWith(tx, [revision_id])
  if (!referral || !then) throw new Error(`proposal ${head.proposal_id} is referred with nothing`)
  const { at, by, text } = await describe(tx, referral)
  const figures = revision_id === head.id ? null : figuresBetween(then, head)
  return { kind: 'referred', at, by, text, revision: then.number, now: head.number, figures }
}

export type ReferredMark = 'as-referred' | 'changed' | null

/** For the rows of a list: whether each stands before politicians, and as it was put there. */
export async function referredMarks(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<(id: string) => ReferredMark> {
  const referred = await referredOf(tx, proposalIds)
  const heads = await proposalsOf(tx, [...referred.keys()])
  const isSame = new Map(
    heads.map(head => [head.id, referred.get(head.id)?.revision_id === head.revision_id]),
  )
  return id => (referred.has(id) ? (isSame.get(id) ? 'as-referred' : 'changed') : null)
}
