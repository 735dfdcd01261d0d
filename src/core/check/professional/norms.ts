/**
 * Where the professional checks draw their lines: every number that could be argued about, in one place, with the
 * reason for it. A municipality can hand in its own. docs/professional-checks.md shows them to economists.
 */
export type Norms = {
  /** Points between two years' refund shares that are no longer explained by who happens to be on the benefit. */
  readonly refundShift: number
  /** The same benefit for the same group costs much the same; more apart, and one price is another group's. */
  readonly priceApart: number
  /** Pay per post: grades and seniority explain a fifth, not more. */
  readonly payApart: number
  /** A median of fewer proposals than this says nothing. */
  readonly fewestForMedian: number
  /** How far yearly steps may differ and still be one and the same assumption. */
  readonly sameStep: number
  /** Years that make a straight line: two can always be joined by one. */
  readonly yearsForLine: number
  /** A gain smaller than this share of its largest saving is within what such a saving is uncertain by. */
  readonly thinGain: number
  /** Kroner saved per krone spent; evaluated measures stay well below. */
  readonly highGain: number
  /** The share of all gains above which a catalogue stands or falls with one proposal. */
  readonly oneProposal: number
  /** With fewer proposals, one of them carries half without that being news. */
  readonly fewestForShare: number
  /** Change of pay between two years beyond what a price index explains. */
  readonly payChange: number
  /** The share of those who leave a benefit that rounding and prices can hide. */
  readonly peopleLost: number
  /** Hours of a full-time post, per week. */
  readonly fullWeek: number
}

export const defaultNorms: Norms = {
  refundShift: 0.02,
  priceApart: 0.15,
  payApart: 0.2,
  fewestForMedian: 3,
  sameStep: 0.05,
  yearsForLine: 3,
  thinGain: 0.1,
  highGain: 10,
  oneProposal: 0.5,
  fewestForShare: 3,
  payChange: 0.05,
  peopleLost: 0.05,
  fullWeek: 37,
}
