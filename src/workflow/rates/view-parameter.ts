/** One parameter as its page shows it: its values, the book of the municipality's own, and who calculates with it. */
import { standingEntries } from '../../core/parameter/own-value.ts'
import type { Parameter, ParameterSet } from '../../core/parameter/parameter.ts'
import { readPayloads } from '../../store/events/events.ts'
import { type NamedProposal, proposalsNaming } from '../../store/figures/calculated-heads.ts'
import { type KeptOwnEntry, ownEntries } from '../../store/figures/own-values.ts'
import type { Store } from '../who.ts'
import { readParameters } from './current-parameters.ts'

export type BookEntry = KeptOwnEntry & {
  /** Nothing has replaced it and nobody has withdrawn it. */
  readonly isStanding: boolean
  /** Why, where somebody said it and it has not been erased. */
  readonly reason: string | null
}

export type ParameterView = {
  /** As it holds today, the municipality's own values among the shipped ones. */
  readonly parameter: Parameter
  /** As the program ships it. */
  readonly shipped: Parameter
  /** The municipality's own entries, newest first. */
  readonly book: readonly BookEntry[]
  /** Open proposals that name it, in order of title; one more than fits says that there are more. */
  readonly usedBy: readonly NamedProposal[]
}

export async function viewParameter(
  store: Store,
  name: string,
  shipped: ParameterSet,
  most: number,
): Promise<ParameterView | null> {
  const asShipped = shipped.get(name)
  if (!asShipped) return null
  return store.read(async tx => {
    const parameter = (await readParameters(tx, shipped)).get(name)
    if (!parameter) return null
    const entries = (await ownEntries(tx)).filter(entry => entry.parameter === name)
    const standing = new Set(standingEntries(entries).map(({ id }) => id))
    const payloads = await readPayloads(
      tx,
      entries.map(({ event }) => event),
    )
    const book = entries.toReversed().map(entry => {
      const reason = payloads.get(entry.event)?.payload['reason']
      return {
        ...entry,
        isStanding: standing.has(entry.id),
        reason: typeof reason === 'string' ? reason : null,
      }
    })
    return { parameter, shipped: asShipped, book, usedBy: await proposalsNaming(tx, name, most + 1) }
  })
}
