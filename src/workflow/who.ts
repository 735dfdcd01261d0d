/** Who does something, when, and where chance comes from: handed to every use case, so that none has its own. */
import type { Actor } from '../core/event/event.ts'
import type { Random } from '../store/id.ts'

export type { Store } from '../store/store.ts'

export type Who = {
  readonly actor: Actor
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: string
  readonly random: Random
}
