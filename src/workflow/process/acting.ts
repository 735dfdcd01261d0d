/** Somebody who does something with a proposal: the actor, the clock, chance, and the roles the person holds. */
import type { Person } from '../../core/person/person.ts'
import type { Who } from '../who.ts'

/** A person as the program greets them. */
export type SignedIn = Person & {
  readonly name: string
  /** The language the person has chosen. */
  readonly language?: 'da' | 'en'
  /** The session in which the person is here. */
  readonly session?: string
}

/** `person` is null where nobody has signed in; then nothing is allowed. */
export type Acting = Who & { readonly person: Person | null }
