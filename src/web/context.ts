/** What the pages are given from outside: the store, the accounts, the reader of files, the clock and chance. */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import type { EffectStudy } from '../core/evidence/effect-study.ts'
import type { ParameterSet } from '../core/parameter/parameter.ts'
import type { Identity } from '../identity/identity.ts'
import type { Discount } from '../shipped/read-discount.ts'
import type { Acting } from '../workflow/process/acting.ts'
import type { CurrentParameters } from '../workflow/rates/current-parameters.ts'
import type { WebRequest } from './environment.ts'
import type { ClientAddress } from './guard/client-address.ts'
import type { Identify } from './identify.ts'
import type { Act, ImportBasis, Imports } from './imports.ts'

export type WebContext = ImportBasis & {
  /** The rates as they ship with the program. */
  readonly shipped: ParameterSet
  /** The rates that economies are calculated with today, the municipality's own among them. */
  readonly parameters: CurrentParameters
  /** The ways of discounting that a case can choose. */
  readonly discounts: readonly Discount[]
  /** What is known of effects from elsewhere. */
  readonly evidence: readonly EffectStudy[]
  /** Signing in and out. */
  readonly identity: Identity
  /** Who reads; as the identity says it unless it is told otherwise. */
  readonly identify?: Identify
  /** From where a request comes, where proxies are named; as the socket tells it otherwise. */
  readonly clientAddress?: ClientAddress
  /** Whether mails leave by themselves; where not, the outbox shows their links. */
  readonly mail?: { readonly isSending: boolean }
  /** Keeps beside the store who was erased, so that a backup of it can be told again. */
  readonly rememberErasure?: (personId: string) => Promise<void>
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string
  /** Where files are taken in and accepted; in this process otherwise. */
  readonly imports?: Imports
  /** Told of what broke, so that it can be mended; a reader sees only a friendly page. Otherwise it goes to stderr. */
  readonly onError?: (error: unknown) => void
}

/** The law and the rates of today: what a case is calculated with. */
export async function surroundingsOf({ chart, parameters }: WebContext): Promise<Surroundings> {
  return { chart, parameters: await parameters() }
}

/** Whoever sent the request, doing something. Only for routes behind `allow`, which lets nobody else through. */
export function whoIs({ now, random }: WebContext, { var: { site } }: WebRequest): Acting {
  const { person } = site
  if (!person) throw new Error('somebody acts who has not signed in')
  return { actor: { id: person.id, kind: 'person' }, person, now: now(), random }
}

/** The same, where chance is not asked for and must be able to travel to another thread. */
export function actOf(context: WebContext, request: WebRequest): Act {
  const { actor, person, now } = whoIs(context, request)
  return { actor, person, now }
}
