/** What the pages are given from outside: the store, the accounts, the reader of files, the clock and chance. */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { localActor } from '../core/event/event.ts'
import type { Reading } from '../documents/read-document.ts'
import type { Store, Who } from '../workflow/who.ts'

export type WebContext = {
  readonly store: Store
  readonly chart: ChartOfAccounts
  /** Reads an uploaded file under limits; never throws for what is in it. */
  readonly readDocument: (fileName: string, bytes: Uint8Array) => Promise<Reading>
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string
  readonly random: Who['random']
  /** Told of what broke, so that it can be mended; a reader sees only a friendly page. Otherwise it goes to stderr. */
  readonly onError?: (error: unknown) => void
}

/** Whoever uses the pages that write is whoever sits at the machine, until people can sign in. */
export function whoIs({ now, random }: WebContext): Who {
  return { actor: localActor, now: now(), random }
}
