/** One act of the day in which everything is done once (every-action.ts), and what all of them use. */
import type { EventKind } from '../../../src/core/event/event.ts'
import { systemActor } from '../../../src/core/event/event.ts'
import type { Role } from '../../../src/core/person/person.ts'
import { roles as allRoles } from '../../../src/core/person/person.ts'
import type { Acting } from '../../../src/workflow/process/acting.ts'
import { findStanding } from '../../../src/workflow/process/standing.ts'
import type { Store } from '../../../src/workflow/who.ts'
import { surroundings } from '../cases.ts'
import { seededRandom } from '../who.ts'

/** What earlier steps made, by name. */
export type World = Readonly<Record<string, string>>

/** Whoever does a step, at its moment; `null` is the program itself. */
export type By = (person: string | null, ...roles: readonly Role[]) => Acting

export type Step = {
  /** The use case that it is. */
  readonly does: string
  readonly what: string
  /** The kinds of events that it leaves, each once, in the order of their names; and how the answer must begin. */
  readonly leaves: readonly EventKind[]
  readonly run: (store: Store, world: World, by: By) => Promise<World>
}

/** The surroundings of a step: everything it does happens in its own minute, with chance of its own. */
export function byAt(index: number, turn = 0): By {
  const random = seededRandom(1_000 + index + 1_000 * turn)
  let seconds = 0
  return (id, ...roles) => {
    seconds += 1
    const now = new Date(Date.UTC(2026, 10, 22, 8, index, seconds)).toISOString()
    const held = roles.length === 0 ? allRoles : roles
    const grants = held.map(role => ({ role, scope: { kind: 'everywhere' } as const }))
    if (id === null) return { actor: systemActor, person: null, now, random }
    return { actor: { id, kind: 'person' }, person: { id, grants }, now, random }
  }
}

export const basis = surroundings(10_000)
export const dearer = surroundings(12_000)
export const everywhere = (role: Role) => ({ role, scope: { kind: 'everywhere' } }) as const

/** Throws where the answer is not the one that was meant. */
export function meant<T extends { readonly kind: string }, K extends T['kind']>(
  answer: T,
  kind: K,
): Extract<T, { readonly kind: K }> {
  if (answer.kind !== kind) throw new Error(`${kind} was meant, ${JSON.stringify(answer)} came`)
  return answer as Extract<T, { readonly kind: K }>
}

export function idOf(world: World, name: string): string {
  const id = world[name]
  if (id === undefined) throw new Error(`nothing is called ${name} yet`)
  return id
}

export async function headOf(store: Store, proposalId: string) {
  const standing = await store.read(tx => findStanding(tx, proposalId))
  if (!standing) throw new Error(`no proposal ${proposalId}`)
  return standing
}

/** What leaves no event, because nothing has happened to anybody else. */
export function plain(does: string, run: (store: Store, world: World, by: By) => Promise<unknown>): Step {
  return {
    does,
    what: '',
    leaves: [],
    run: async (store, world, by) => {
      await run(store, world, by)
      return {}
    },
  }
}

/** What stands in front of answers that share a field. */
export const leads = { change: 'Ændrer', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
