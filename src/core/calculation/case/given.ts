/** A number that somebody gave, and what is known about it. */
import type { Assumption } from '../graph/leaf.ts'

export type Given = {
  /** One number, or one per year. */
  readonly value: number | ReadonlyMap<number, number>
  readonly about: Omit<Assumption, 'name'>
}

export const noAbout: Given['about'] = {
  source: null,
  evidence: null,
  owner: null,
  note: null,
  low: null,
  high: null,
  reconstructed: false,
}
