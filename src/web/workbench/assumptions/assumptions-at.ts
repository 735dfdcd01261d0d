/** The shared assumptions as one place shows them: those it uses whole, of all others only what they are called. */
import { fieldOf, type Plain, type PlainEntry } from '../../../core/calculation/editing/plain.ts'

export function assumptionsAt(assumptions: PlainEntry, isUsed: (name: string) => boolean): PlainEntry {
  return Object.fromEntries(
    Object.entries(assumptions).map(([name, value]) => [name, isUsed(name) ? value : onlyCalled(value)]),
  )
}

function onlyCalled(value: Plain): PlainEntry {
  const label = fieldOf(value, 'label')
  return label === undefined ? {} : { label }
}
