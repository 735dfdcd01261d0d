/**
 * Revisions that somebody has just looked at, calculated: who opens one amount of a proposal opens the next, and a
 * revision never changes.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { type Readings, readAll } from '../../core/calculation/readings/all-readings.ts'
import { type Prepared, type PreparedResult, preparePlain } from '../../core/calculation/readings/prepare.ts'
import type { Hash } from '../../core/canonical.ts'
import { surroundingsThen } from '../../core/parameter/used-values.ts'
import { createRecent } from '../recent.ts'
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

/** Numbers that are kept: some 30 MB. */
const heaviest = 4_000_000

const recent = createRecent(heaviest, weightOf)

export function prepareRevision(revision: KeptRevision, basis: Surroundings): PreparedRevision {
  return recent(basis.parameters, revision.hash, () => prepare(revision, basis))
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

function weightOf({ asKept, today }: PreparedRevision): number {
  return sizeOf(asKept) + sizeOf(today.ok ? today.prepared : null)
}

/** In numbers; even one that cannot be calculated takes some room. */
export function sizeOf(prepared: Prepared | null): number {
  return 500 + (prepared?.calculated.slots.length ?? 0)
}
