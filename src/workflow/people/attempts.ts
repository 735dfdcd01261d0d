/** Attempts to get in, counted in the store, so that several processes agree and a restart forgets none. */
import { hashText } from '../../core/canonical.ts'
import { deleteAttempts, deleteExpired, findAttempts, putAttempts } from '../../store/people/sign-ins.ts'
import type { Store, Who } from '../who.ts'

const minute = 60_000

/** How many within how long. A municipality often comes from one address, so that limit is wide. */
const limits = {
  email: { most: 10, within: 15 * minute },
  address: { most: 100, within: 15 * minute },
  reset: { most: 5, within: 60 * minute },
} as const
export type AttemptKind = keyof typeof limits

export type Attempt = { readonly kind: AttemptKind; readonly of: string }

/** Counts an attempt of each kind before it is made; false where there were too many. */
export function countAttempts(
  store: Store,
  attempts: readonly Attempt[],
  { now }: Pick<Who, 'now'>,
): Promise<boolean> {
  return store.write(async tx => {
    let isWithin = true
    for (const { kind, of } of attempts) {
      const { most, within } = limits[kind]
      const key = keyOf({ kind, of })
      const found = await findAttempts(tx, key)
      const isOver = !found || Date.parse(now) - Date.parse(found.since) >= within
      const count = isOver ? 1 : found.count + 1
      await putAttempts(tx, { key, count, since: isOver ? now : found.since })
      if (count > most) isWithin = false
    }
    return isWithin
  })
}

/** Whoever got in is not held to the attempts before. */
export function forgetAttempts(store: Store, attempt: Attempt): Promise<void> {
  return store.write(tx => deleteAttempts(tx, { key: keyOf(attempt) }))
}

/** What has run out is thrown away: attempts, sessions, half-finished sign-ins. */
export function sweepSignIns(store: Store, { now }: Pick<Who, 'now'>): Promise<void> {
  return store.write(async tx => {
    await deleteAttempts(tx, { before: new Date(Date.parse(now) - 60 * minute).toISOString() })
    await deleteExpired(tx, now)
  })
}

/** Neither e-mails nor network addresses are kept for this, only their hashes, and those an hour at most. */
function keyOf({ kind, of }: Attempt): string {
  return `${kind} ${hashText(of.trim().toLowerCase())}`
}
