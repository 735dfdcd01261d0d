/** What signing in leaves behind: accounts with their hashed passwords, sessions, and attempts that are counted. */
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type {
  AccountTable,
  PersonGrantTable,
  PersonTable,
  SessionTable,
  SignInAttemptTable,
} from '../tables/people-tables.ts'

/** The account that a password belongs to, as the sign-in library calls it. */
export const passwordProvider = 'credential'

export function findAccount(
  tx: Tx,
  providerId: string,
  accountId: string,
): Promise<AccountTable | undefined> {
  return tx.db
    .selectFrom('identity_account')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

export function accountsOf(tx: Tx, personId: string): Promise<AccountTable[]> {
  return tx.db
    .selectFrom('identity_account')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('provider_id')
    .execute()
}

type NewAccount = Pick<AccountTable, 'id' | 'provider_id' | 'account_id' | 'person_id' | 'password'>

export async function insertAccount(tx: Tx, account: NewAccount, now: string): Promise<void> {
  const nothing = {
    access_token: null,
    refresh_token: null,
    id_token: null,
    access_token_expires_at: null,
    refresh_token_expires_at: null,
    scope: null,
  }
  await insertRows(tx, 'identity_account', [{ ...account, ...nothing, created_at: now, updated_at: now }])
}

/** `id` is only for a person who had no password before. */
export async function putPassword(
  tx: Tx,
  { id, personId, hash, now }: { id: string; personId: string; hash: string; now: string },
): Promise<void> {
  const found = await findAccount(tx, passwordProvider, personId)
  if (!found) {
    const account = { id, provider_id: passwordProvider, account_id: personId, person_id: personId }
    await insertAccount(tx, { ...account, password: hash }, now)
    return
  }
  await send(
    tx,
    tx.db.updateTable('identity_account').set({ password: hash, updated_at: now }).where('id', '=', found.id),
  )
}

export async function deleteAccounts(tx: Tx, personId: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('identity_account').where('person_id', '=', personId))
}

/** Whether it still holds is for the caller to see. */
export function findSession(tx: Tx, token: string): Promise<SessionTable | undefined> {
  return tx.db.selectFrom('identity_session').selectAll().where('token', '=', token).executeTakeFirst()
}

/** Asked beside the session itself and not after it: whether it still holds is for who asks. */
export function personInSession(tx: Tx, token: string): Promise<PersonTable | undefined> {
  return tx.db
    .selectFrom('identity_session')
    .innerJoin('person', 'person.id', 'identity_session.person_id')
    .selectAll('person')
    .where('identity_session.token', '=', token)
    .executeTakeFirst()
}

export function grantsInSession(tx: Tx, token: string): Promise<PersonGrantTable[]> {
  return tx.db
    .selectFrom('identity_session')
    .innerJoin('person_grant', 'person_grant.person_id', 'identity_session.person_id')
    .selectAll('person_grant')
    .where('identity_session.token', '=', token)
    .orderBy('person_grant.role')
    .orderBy('person_grant.scope_kind')
    .orderBy('person_grant.scope_name')
    .execute()
}

/** Those that still hold, the last used first. */
export function sessionsOf(tx: Tx, personId: string, now: string): Promise<SessionTable[]> {
  return tx.db
    .selectFrom('identity_session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Of one person; all of them, one, or all but one. */
export async function deleteSessions(
  tx: Tx,
  personId: string,
  { only, except }: { readonly only?: string; readonly except?: string | null } = {},
): Promise<number> {
  let query = tx.db.deleteFrom('identity_session').where('person_id', '=', personId)
  if (only !== undefined) query = query.where('id', '=', only)
  if (except != null) query = query.where('id', '<>', except)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export function findAttempts(tx: Tx, key: string): Promise<SignInAttemptTable | undefined> {
  return tx.db.selectFrom('sign_in_attempt').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function putAttempts(tx: Tx, attempts: SignInAttemptTable): Promise<void> {
  const { key: _, ...changing } = attempts
  await send(
    tx,
    tx.db
      .insertInto('sign_in_attempt')
      .values(attempts)
      .onConflict(conflict => conflict.column('key').doUpdateSet(changing)),
  )
}

export async function deleteAttempts(
  tx: Tx,
  which: { readonly key: string } | { readonly before: string },
): Promise<void> {
  const query = tx.db.deleteFrom('sign_in_attempt')
  await ('key' in which
    ? query.where('key', '=', which.key)
    : query.where('since', '<', which.before)
  ).executeTakeFirst()
}

/** What has run out is not kept: sessions, and the library's own half-finished sign-ins. */
export async function deleteExpired(tx: Tx, now: string): Promise<void> {
  await send(tx, tx.db.deleteFrom('identity_session').where('expires_at', '<=', now))
  await send(tx, tx.db.deleteFrom('identity_verification').where('expires_at', '<=', now))
}
