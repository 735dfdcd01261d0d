/**
 * Revisions that somebody has just looked at, calculated: who opens one amount of a proposal opens the next. A revision
 * never changes, so this holds for as long as the rates are the same. It is let go by what it weighs, the one that was
 * not looked at for longest first.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { type Readings, readAll } from '../../core/calculation/readings/all-readings.ts'
import { type Prepared, type PreparedResult, preparePlain } from '../../core/calculation/readings/prepare.ts'
import type { Hash } from '../../core/canonical.ts'
import { surroundingsThen } from '../../core/parameter/used-values.ts'
import type { KeptCalculation } from './computed.ts'

export type PreparedRevision = {
  /** With the values that were used then; null where today's program cannot read the assumptions. */
  readonly asKept: Prepared | null
  /** With the values of today. */
  readonly today: PreparedResult
  /** Of what was calculated then. */
  readonly readings: () => Readings | null
}

export type KeptRevision = {
  readonly hash: Hash
  readonly plain: unknown
  readonly kept: Pick<KeptCalculation, 'parameters'>
}

type Kept = { readonly revision: PreparedRevision; readonly weight: number }
type Memory = { readonly kept: Map<string, Kept>; weight: number }

/** Numbers that are kept at the most: some 30 MB. */
const heaviest = 4_000_000

const memories = new WeakMap<Surroundings['parameters'], Memory>()

export function prepareRevision(revision: KeptRevision, basis: Surroundings): PreparedRevision {
  const memory = memoryOf(basis)
  const found = memory.kept.get(revision.hash)
  if (found) memory.kept.delete(revision.hash)
  const entry = found ?? weigh(prepare(revision, basis))
  if (!found) memory.weight += entry.weight
  memory.kept.set(revision.hash, entry)
  for (const [hash, { weight }] of memory.kept) {
    if (memory.weight <= heaviest || hash === revision.hash) break
    memory.kept.delete(hash)
    memory.weight -= weight
  }
  return entry.revision
}

function memoryOf({ parameters }: Surroundings): Memory {
  const known = memories.get(parameters) ?? { kept: new Map<string, Kept>(), weight: 0 }
  memories.set(parameters, known)
  return known
}

function prepare({ plain, kept }: KeptRevision, basis: Surroundings): PreparedRevision {
  const then = preparePlain(plain, surroundingsThen(basis, kept.parameters))
  const asKept = then.ok ? then.prepared : null
  let readings: Readings | null = null
  return {
    asKept,
    today: preparePlain(plain, basis),
    readings: () => {
      readings ??= asKept && readAll(asKept, basis)
      return readings
    },
  }
}

function weigh(revision: PreparedRevision): Kept {
  const sizeOf = (prepared: Prepared | null): number => prepared?.calculated.slots.length ?? 0
  const today = revision.today.ok ? revision.today.prepared : null
  // even one that cannot be calculated takes some room
  return { revision, weight: 1_000 + sizeOf(revision.asKept) + sizeOf(today) }
}
