/** Keys of what a driver makes: its name in front, kept apart from all other keys and from other drivers' names. */
import type { FigureKey } from '../graph/operation.ts'

export function driverKey(name: string, local: string): FigureKey {
  return `${driverPrefix(name)}${local}`
}

/** What all keys of a driver begin with, and no other driver's. */
export function driverPrefix(name: string): string {
  return `driver/${name.replaceAll('%', '%25').replaceAll('/', '%2F')}/`
}
