/** What the pages are given from outside: the store, the accounts, the reader of files, the clock and chance. */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import { localActor } from '../core/event/event.ts'
import type { EffectStudy } from '../core/evidence/effect-study.ts'
import type { ParameterSet } from '../core/parameter/parameter.ts'
import type { CurrentParameters } from '../workflow/current-parameters.ts'
import type { Who } from '../workflow/who.ts'
import type { ImportBasis, Imports } from './imports.ts'

export type WebContext = ImportBasis & {
  /** The rates as they ship with the program. */
  readonly shipped: ParameterSet
  /** The rates that economies are calculated with today, the municipality's own among them. */
  readonly parameters: CurrentParameters
  /** What is known of effects from elsewhere. */
  readonly evidence: readonly EffectStudy[]
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

/** Whoever uses the pages that write is whoever sits at the machine, until people can sign in. */
export function whoIs({ now, random }: WebContext): Who {
  return { actor: localActor, now: now(), random }
}

/** The same, where chance is not asked for. */
export function actOf({ now }: WebContext): Pick<Who, 'actor' | 'now'> {
  return { actor: localActor, now: now() }
}
