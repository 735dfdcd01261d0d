/** People with roles who do things in a test. */
import type { Role } from '../../src/core/person/person.ts'
import type { Acting } from '../../src/workflow/process/acting.ts'
import { createWho } from './who.ts'

/** Somebody with these roles everywhere; a second later each time, as createWho. */
export function asPerson(seed: number, id: string, ...roles: readonly Role[]): () => Acting {
  const who = createWho(seed, id)
  const grants = roles.map(role => ({ role, scope: { kind: 'everywhere' } as const }))
  return () => ({ ...who(), person: { id, grants } })
}
