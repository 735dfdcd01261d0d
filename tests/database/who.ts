/** Somebody who does something in a test: a clock that ticks a second at every look, and chance from a seed. */
import type { Actor } from '../../src/core/event/event.ts'
import type { Random } from '../../src/store/id.ts'
import type { Who } from '../../src/workflow/who.ts'

export function createWho(seed: number, id = 'anna'): Who {
  const actor: Actor = { id, kind: 'person' }
  let seconds = 0
  return {
    actor,
    random: seededRandom(seed),
    get now() {
      seconds += 1
      return new Date(Date.UTC(2026, 10, 22, 8, 0, seconds)).toISOString()
    },
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
