/** Referrals: frozen lists of what went before politicians and what stayed, and what stands referred now. */
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { ReferralMemberTable, ReferralTable, ReferredTable } from '../tables/process-tables.ts'

export async function insertReferral(
  tx: Tx,
  referral: ReferralTable,
  members: readonly Omit<ReferralMemberTable, 'referral_id' | 'position'>[],
): Promise<void> {
  await insertRows(tx, 'referral', [referral])
  await insertRows(
    tx,
    'referral_member',
    members.map((member, position) => ({ ...member, referral_id: referral.id, position })),
  )
}

/** A proposal that is referred again stands with its newer revision. */
export async function putReferred(tx: Tx, referred: readonly ReferredTable[]): Promise<void> {
  for (const each of referred) {
    const { proposal_id: _, ...changing } = each
    await send(
      tx,
      tx.db
        .insertInto('referred')
        .values(each)
        .onConflict(conflict => conflict.column('proposal_id').doUpdateSet(changing)),
    )
  }
}

export async function deleteReferred(tx: Tx, proposalId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('referred').where('proposal_id', '=', proposalId))
}

/** Of several proposals, what stands referred, by the proposal. */
export async function referredOf(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, ReferredTable>> {
  const found = new Map<string, ReferredTable>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db.selectFrom('referred').selectAll().where('proposal_id', 'in', some).execute()
    for (const row of rows) found.set(row.proposal_id, row)
  }
  return found
}

/** All that stands referred, of every catalogue. */
export function allReferred(tx: Tx): Promise<ReferredTable[]> {
  return tx.db.selectFrom('referred').selectAll().orderBy('proposal_id').execute()
}

/** All that stands referred of a catalogue; asked of what is referred, which is less than what is in the catalogue. */
export function referredIn(tx: Tx, catalogueId: string): Promise<ReferredTable[]> {
  return tx.db
    .selectFrom('referred')
    .selectAll('referred')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('proposal')
          .select('proposal.id')
          .whereRef('proposal.id', '=', 'referred.proposal_id')
          .where('proposal.catalogue_id', '=', catalogueId),
      ),
    )
    .orderBy('referred.event')
    .orderBy('referred.proposal_id')
    .execute()
}

export function findReferral(tx: Tx, id: string): Promise<ReferralTable | undefined> {
  return tx.db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
}

type Listed = Pick<ReferralTable, 'id' | 'catalogue_id' | 'number' | 'event'>

/** All there are. */
export function listReferrals(tx: Tx): Promise<Listed[]> {
  return tx.db
    .selectFrom('referral')
    .select(['id', 'catalogue_id', 'number', 'event'])
    .orderBy('event')
    .execute()
}

export function lastReferral(tx: Tx, catalogueId: string): Promise<ReferralTable | undefined> {
  return tx.db
    .selectFrom('referral')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** In the catalogue's order, as they stood. */
export function membersOfReferral(tx: Tx, referralId: string): Promise<ReferralMemberTable[]> {
  return tx.db
    .selectFrom('referral_member')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('position')
    .execute()
}

/** What became of a proposal when its catalogue was last referred; undefined where it never was among those. */
export function lastMembership(
  tx: Tx,
  proposalId: string,
): Promise<(ReferralMemberTable & Pick<ReferralTable, 'at' | 'event'>) | undefined> {
  return tx.db
    .selectFrom('referral_member')
    .innerJoin('referral', 'referral.id', 'referral_member.referral_id')
    .selectAll('referral_member')
    .select(['referral.at', 'referral.event'])
    .where('proposal_id', '=', proposalId)
    .orderBy('referral.event', 'desc')
    .limit(1)
    .executeTakeFirst()
}
