/**
 * The hash of what content says, apart from where in a file it stood: a blank line added above a proposal
 * must not make a new revision of it. The hash over a whole revision (store) covers the places too.
 */
import { type Hash, hashOf } from '../canonical.ts'

export function contentHash(content: unknown): Hash {
  return hashOf(withoutPlaces(content))
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'place')
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]))
}
