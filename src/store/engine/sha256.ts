/** Core's own hash of a text, by the engine: what is stored can be tens of megabytes to hash. */
import { hash } from 'node:crypto'
import { canonicalJson, type Hash } from '../../core/canonical.ts'

export function sha256(text: string): Hash {
  return hash('sha256', text)
}

export function sha256Of(value: unknown): Hash {
  return sha256(canonicalJson(value))
}
