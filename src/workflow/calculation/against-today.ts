/**
 * What today's rates and today's program would make of stored revisions. Remembered for as long as the rates are the
 * same: a revision never changes, so neither does the answer. Nothing is changed by asking.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { type Difference, differenceFromKept } from '../../core/calculation/readings/difference.ts'
import { type Prepared, preparePlain } from '../../core/calculation/readings/prepare.ts'
import { surroundingsThen } from '../../core/parameter/used-values.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { readContents } from '../../store/proposals/contents.ts'
import { revisionsWith } from '../../store/proposals/proposals.ts'
import { mapInSlices } from '../slices.ts'
import type { Store } from '../who.ts'
import { readComputed } from './computed.ts'

/** A calculated revision as it lies in the store. */
export type CalculatedRevision = {
  readonly id: string
  readonly computed: string
  /** Its assumptions as JSON. */
  readonly plain: string
}

/** null where today gives what was kept. */
export function differenceToday(revision: CalculatedRevision, today: Surroundings): Difference | null {
  const known = memoryOf(today)
  const found = known.get(revision.id)
  if (found !== undefined) return found
  const difference = againstKept(revision, today)
  known.set(revision.id, difference)
  return difference
}

/** Of several revisions, those for which today gives something else. Typed tables are never among them. */
export async function differencesToday(
  store: Store,
  revisionIds: readonly string[],
  today: Surroundings,
): Promise<Map<string, Difference>> {
  const known = memoryOf(today)
  const asked = revisionIds.filter(id => !known.has(id))
  const calculated = asked.length === 0 ? [] : await store.read(tx => readCalculated(tx, asked))
  await mapInSlices(calculated, revision => differenceToday(revision, today))
  for (const id of asked) if (!known.has(id)) known.set(id, null)
  return new Map(
    revisionIds.flatMap(id => {
      const difference = known.get(id)
      return difference ? [[id, difference] as const] : []
    }),
  )
}

async function readCalculated(tx: Tx, ids: readonly string[]): Promise<CalculatedRevision[]> {
  const revisions = await revisionsWith(tx, ids)
  const plain = await readContents(
    tx,
    revisions.flatMap(({ assumptions }) => assumptions ?? []),
  )
  return revisions.flatMap(({ id, assumptions, computed }) => {
    const json = assumptions === null ? undefined : plain.get(assumptions)
    return json === undefined ? [] : [{ id, computed, plain: json }]
  })
}

const remembered = new WeakMap<Surroundings['parameters'], Map<string, Difference | null>>()

function memoryOf({ parameters }: Surroundings): Map<string, Difference | null> {
  const known = remembered.get(parameters) ?? new Map<string, Difference | null>()
  remembered.set(parameters, known)
  return known
}

function againstKept({ id, computed, plain }: CalculatedRevision, today: Surroundings): Difference | null {
  const { calculation } = readComputed(computed)
  if (!calculation) throw new Error(`revision ${id} has assumptions and no calculation`)
  const json: unknown = JSON.parse(plain)
  const asKept = (): Prepared | null => {
    const then = preparePlain(json, surroundingsThen(today, calculation.parameters))
    return then.ok ? then.prepared : null
  }
  return differenceFromKept(calculation, asKept, preparePlain(json, today))
}
