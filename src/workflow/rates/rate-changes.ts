/**
 * What other rates do to each open proposal: old figure, new figure, reason. Asked before an own value is entered, and
 * of what was kept when the program or its rates have changed since. Nothing is changed by asking.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { type Difference, differenceBetween } from '../../core/calculation/readings/difference.ts'
import { preparePlain } from '../../core/calculation/readings/prepare.ts'
import { type CalculatedHead, calculatedHeads } from '../../store/figures/calculated-heads.ts'
import { differenceToday } from '../calculation/against-today.ts'
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

/** What today's rates and program give against what was kept. */
export function compareWithToday(store: Store, today: Surroundings): Promise<RateChanges> {
  return gather(store, undefined, ({ revision_id: id, computed, plain }) =>
    differenceToday({ id, computed, plain }, today),
  )
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
