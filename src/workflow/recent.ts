/**
 * What somebody has just looked at, kept for the next look: by a name that says all it depends on beside the rates, and
 * for as long as the rates are the same. What was not looked at for longest goes first, by what it weighs.
 */
import type { ParameterSet } from '../core/parameter/parameter.ts'

type Kept<T> = { readonly value: T; readonly weight: number }
type Memory<T> = { readonly kept: Map<string, Kept<T>>; weight: number }

export type Recent<T> = (parameters: ParameterSet, name: string, make: () => T) => T

export function createRecent<T>(heaviest: number, weigh: (value: T) => number): Recent<T> {
  const memories = new WeakMap<ParameterSet, Memory<T>>()
  return (parameters, name, make) => {
    const memory = memories.get(parameters) ?? { kept: new Map<string, Kept<T>>(), weight: 0 }
    memories.set(parameters, memory)
    const found = memory.kept.get(name)
    if (found) memory.kept.delete(name)
    else if (memory.kept.size > 0) letGo(memory, heaviest)
    const entry = found ?? weighed(make(), weigh)
    if (!found) memory.weight += entry.weight
    memory.kept.set(name, entry)
    return entry.value
  }
}

function weighed<T>(value: T, weigh: (value: T) => number): Kept<T> {
  return { value, weight: weigh(value) }
}

function letGo<T>(memory: Memory<T>, heaviest: number): void {
  for (const [name, { weight }] of memory.kept) {
    if (memory.weight <= heaviest) return
    memory.kept.delete(name)
    memory.weight -= weight
  }
}
