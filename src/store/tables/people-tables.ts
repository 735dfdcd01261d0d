/** The tables of people and of signing in, as the queries see them (migrations/007-people.ts makes them). */
import type { NoticeKind } from '../../core/process/notice.ts'

export type PersonStatus = 'invited' | 'active' | 'deactivated' | 'erased'

export type PersonTable = {
  id: string
  /** null once erased; empty until an invited person has said it. */
  name: string | null
  /** In small letters; null once erased. */
  email: string | null
  email_verified: 0 | 1
  /** The sign-in library knows such a column; it stays empty. */
  image: string | null
  language: string
  status: PersonStatus
  created_at: string
  updated_at: string
  /** The last event about this person. */
  event: number
}

export type PersonGrantTable = {
  person_id: string
  role: string
  scope_kind: string
  /** Empty for everywhere. */
  scope_name: string
  /** Who gave it: an administrator here, or the organisation's own sign-in. */
  source: 'administrator' | 'provider'
}

/** Ids only: what must be erased again from a backup that still has it. */
export type ErasureTable = { person_id: string; at: string }

export type LinkPurpose = 'first-administrator' | 'invitation' | 'reset'

/** A link that opens one door once; only the hash of its secret is kept. */
export type OneTimeLinkTable = {
  hash: string
  purpose: LinkPurpose
  /** null for the first administrator, who is nobody yet. */
  person_id: string | null
  created_at: string
  expires_at: string
  used_at: string | null
}

/** Those that carry a link which opens once. */
export type LinkKind = 'invitation' | 'reset'
export type MailKind = LinkKind | NoticeKind

export type MailTable = {
  id: string
  person_id: string
  kind: MailKind
  language: string
  address: string
  /** The secret of the link it carries; gone once it was sent or the link was used. */
  token: string | null
  /** What it tells of, where it carries no link. */
  event: number | null
  written_at: string
  attempts: number
  /** Not to be sent, or tried again, before. */
  next_at: string
  sent_at: string | null
  /** What the mail server answered last, where it refused. */
  problem: string | null
}

export type SessionTable = {
  id: string
  token: string
  person_id: string
  expires_at: string
  created_at: string
  updated_at: string
  ip_address: string | null
  user_agent: string | null
}

export type AccountTable = {
  id: string
  provider_id: string
  account_id: string
  person_id: string
  /** Hashed. */
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: string | null
  refresh_token_expires_at: string | null
  scope: string | null
  created_at: string
  updated_at: string
}

export type VerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}

export type SignInAttemptTable = { key: string; count: number; since: string }

export type PeopleTables = {
  person: PersonTable
  person_grant: PersonGrantTable
  erasure: ErasureTable
  one_time_link: OneTimeLinkTable
  mail: MailTable
  identity_session: SessionTable
  identity_account: AccountTable
  identity_verification: VerificationTable
  sign_in_attempt: SignInAttemptTable
}
