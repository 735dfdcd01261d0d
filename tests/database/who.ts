/** Somebody who may everything and does things in a test: a second later each time, with chance from a seed. */
import { roles } from '../../src/core/person/person.ts'
import type { Random } from '../../src/store/id.ts'
import type { Acting } from '../../src/workflow/process/acting.ts'

export function createWho(seed: number, id = 'anna'): () => Acting {
  const grants = roles.map(role => ({ role, scope: { kind: 'everywhere' } as const }))
  const random = seededRandom(seed)
  let seconds = 0
  return () => {
    seconds += 1
    const now = new Date(Date.UTC(2026, 10, 22, 8, 0, seconds)).toISOString()
    return { actor: { id, kind: 'person' }, person: { id, grants }, now, random }
  }
}

/** A small generator (mulberry32): enough to tell identities apart, and the same on every run. */
export function seededRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 24
  }
  return bytes => Uint8Array.from({ length: bytes }, next)
}
