/** Of whom something else may be asked because the totals of a catalogue have moved. More may be named, never fewer. */
import type { Totals } from './neighbours.ts'
import type { Norms } from './norms.ts'

export type Span = readonly [from: number, to: number]

/** Spans of pay per post; everybody who is paid where a median comes to say something, or no longer does. */
export function turnedPay(
  before: Totals,
  after: Totals,
  { fewestForMedian, payApart }: Norms,
): readonly Span[] {
  const few = [before, after].filter(({ paid }) => paid < fewestForMedian).length
  if (few === 2) return []
  if (few === 1) return [[0, Number.MAX_SAFE_INTEGER]]
  if (before.twiceMedian === after.twiceMedian) return []
  return [1 - payApart, 1 + payApart].map(edge =>
    around((before.twiceMedian / 2) * edge, (after.twiceMedian / 2) * edge),
  )
}

/** One øre wider on both sides than can matter, so that no rounding does. */
function around(one: number, other: number): Span {
  return [Math.floor(Math.min(one, other)) - 1, Math.ceil(Math.max(one, other)) + 1]
}

/** Who gains less than this (a negative amount) carries too little of all gains, before and after. */
export function turnedGain(before: Totals, after: Totals, { oneProposal }: Norms): number {
  return Math.max(before.gain, after.gain) * oneProposal
}
