/** Makes the secret of a link and keeps its hash, for as long as the door may be opened. */
import { hashText } from '../../core/canonical.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { insertLink } from '../../store/people/one-time-links.ts'
import type { LinkPurpose } from '../../store/tables/people-tables.ts'
import type { Who } from '../who.ts'

const hour = 3_600_000

/** How long each kind of link opens its door. */
const lasts: Readonly<Record<LinkPurpose, number>> = {
  'first-administrator': 24 * hour,
  invitation: 14 * 24 * hour,
  reset: 2 * hour,
}

/** Gives the secret, which is known to nobody afterwards but who holds the link. */
export async function openLink(
  tx: Tx,
  purpose: LinkPurpose,
  personId: string | null,
  { now, random }: Who,
): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url')
  await insertLink(tx, {
    hash: hashLink(token),
    purpose,
    person_id: personId,
    created_at: now,
    expires_at: new Date(Date.parse(now) + lasts[purpose]).toISOString(),
    used_at: null,
  })
  return token
}

export function hashLink(token: string): string {
  return hashText(token)
}
