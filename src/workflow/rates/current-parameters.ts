/** The rates of today: those that ship with the program, with the municipality's own laid over them. */
import { overlayOwnValues, standingEntries } from '../../core/parameter/own-value.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { ownEntries, ownValueState } from '../../store/figures/own-values.ts'
import type { Store } from '../who.ts'

export type CurrentParameters = () => Promise<ParameterSet>

/**
 * Asked for at every request, because another process may have entered a value. Kept until the book of own values has
 * grown, so that asking costs one small read.
 */
export function createCurrentParameters(store: Store, shipped: ParameterSet): CurrentParameters {
  let kept: { readonly state: number; readonly parameters: ParameterSet } | null = null
  return () =>
    store.read(async tx => {
      const state = await ownValueState(tx)
      if (kept?.state === state) return kept.parameters
      const parameters = await readParameters(tx, shipped)
      kept = { state, parameters }
      return parameters
    })
}

export async function readParameters(tx: Tx, shipped: ParameterSet): Promise<ParameterSet> {
  return overlayOwnValues(shipped, standingEntries(await ownEntries(tx)))
}
