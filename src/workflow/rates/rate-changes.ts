/**
 * What other rates do to each open proposal: old figure, new figure, reason. Asked before an own value is entered, and
 * of what was kept when the program or its rates have changed since. Nothing is changed by asking.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import {
  type Difference,
  differenceBetween,
  differenceFromKept,
} from '../../core/calculation/readings/difference.ts'
import { preparePlain } from '../../core/calculation/readings/prepare.ts'
import { surroundingsThen } from '../../core/parameter/used-values.ts'
import { type CalculatedHead, calculatedHeads } from '../../store/calculated-heads.ts'
import { readComputed } from '../calculation/computed.ts'
import { mapInSlices } from '../slices.ts'
import type { Store } from '../who.ts'

export type RateChange = {
  readonly proposal: {
    readonly id: string
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
    readonly revisionId: string
  }
  readonly difference: Difference
}

export type RateChanges = {
  /** How many calculated proposals were looked at. */
  readonly asked: number
  /** What can no longer be calculated first, then what changes most. */
  readonly changes: readonly RateChange[]
}

/** What another value of one parameter does, against the rates of today. */
export function compareRates(
  store: Store,
  parameter: string,
  before: Surroundings,
  after: Surroundings,
): Promise<RateChanges> {
  return gather(store, parameter, head => {
    const plain: unknown = JSON.parse(head.plain)
    return differenceBetween(preparePlain(plain, before), preparePlain(plain, after))
  })
}

/** What today's rates and program give against what was kept; remembered as long as the rates are the same. */
export function compareWithToday(store: Store, today: Surroundings): Promise<RateChanges> {
  const known = remembered.get(today.parameters) ?? new Map<string, Difference | null>()
  remembered.set(today.parameters, known)
  return gather(store, undefined, head => {
    const found = known.get(head.revision_id)
    if (found !== undefined) return found
    const difference = againstKept(head, today)
    known.set(head.revision_id, difference)
    return difference
  })
}

/** A revision never changes, so what today makes of it stays the same until the rates are others. */
const remembered = new WeakMap<Surroundings['parameters'], Map<string, Difference | null>>()

function againstKept(head: CalculatedHead, today: Surroundings): Difference | null {
  const { calculation } = readComputed(head.computed)
  if (!calculation) throw new Error(`revision ${head.revision_id} has assumptions and no calculation`)
  const plain: unknown = JSON.parse(head.plain)
  const then = preparePlain(plain, surroundingsThen(today, calculation.parameters))
  return differenceFromKept(calculation, then.ok ? then.prepared : null, preparePlain(plain, today))
}

const headsAtOnce = 200

async function gather(
  store: Store,
  parameter: string | undefined,
  differenceOf: (head: CalculatedHead) => Difference | null,
): Promise<RateChanges> {
  const changes: RateChange[] = []
  let asked = 0
  let after = ''
  for (;;) {
    const query = { after, count: headsAtOnce, ...(parameter !== undefined && { parameter }) }
    const heads = await store.read(tx => calculatedHeads(tx, query))
    const differences = await mapInSlices(heads, differenceOf)
    for (const [i, head] of heads.entries()) {
      const difference = differences[i]
      if (difference) changes.push({ proposal: proposalOf(head), difference })
    }
    asked += heads.length
    const last = heads.at(-1)
    if (!last || heads.length < headsAtOnce) break
    after = last.id
  }
  return { asked, changes: changes.sort((a, b) => weightOf(b.difference) - weightOf(a.difference)) }
}

function proposalOf(head: CalculatedHead): RateChange['proposal'] {
  return {
    id: head.id,
    title: head.title,
    catalogue: { id: head.catalogue_id, title: head.catalogue_title },
    revisionId: head.revision_id,
  }
}

/** What can no longer be calculated needs somebody first. */
function weightOf(difference: Difference): number {
  return difference.kind === 'differs'
    ? Math.abs(difference.after - difference.before)
    : Number.MAX_SAFE_INTEGER
}
