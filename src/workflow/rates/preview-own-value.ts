/** What an own value would change, before it is made: the value on its days, and every open proposal it touches. */
import { overlayOwnValues, standingEntries } from '../../core/parameter/own-value.ts'
import type { Parameter } from '../../core/parameter/parameter.ts'
import { type KeptOwnEntry, ownEntries } from '../../store/figures/own-values.ts'
import type { Store } from '../who.ts'
import {
  afterwards,
  type OwnValueBasis,
  type OwnValueWish,
  type Plan,
  type Planned,
  planOwnValue,
  seenOf,
} from './own-values.ts'
import { compareRates, type RateChanges } from './rate-changes.ts'

export type OwnValuePreview =
  | {
      readonly kind: 'preview'
      readonly entry: Planned
      /** The entry it stands in place of. */
      readonly replaced: KeptOwnEntry | null
      /** The parameter as it is today, and as it would be. */
      readonly before: Parameter
      readonly after: Parameter
      readonly proposals: RateChanges
      /** The book as it was looked at; given back when it is made, so that nobody's entry goes unseen. */
      readonly seen: number
    }
  | Exclude<Plan, { kind: 'planned' }>

export async function previewOwnValue(
  store: Store,
  wish: OwnValueWish,
  { shipped, chart }: OwnValueBasis,
): Promise<OwnValuePreview> {
  const book = await store.read(ownEntries)
  const plan = planOwnValue(wish, book, shipped)
  if (plan.kind !== 'planned') return plan
  const { entry } = plan
  const today = overlayOwnValues(shipped, standingEntries(book))
  const then = afterwards(shipped, book, entry)
  const before = today.get(entry.parameter)
  const after = then.get(entry.parameter)
  if (!before || !after) return { kind: 'unknown' }
  return {
    kind: 'preview',
    entry,
    replaced: book.find(({ id }) => id === entry.replaces) ?? null,
    before,
    after,
    proposals: await compareRates(
      store,
      entry.parameter,
      { chart, parameters: today },
      { chart, parameters: then },
    ),
    seen: seenOf(book),
  }
}
