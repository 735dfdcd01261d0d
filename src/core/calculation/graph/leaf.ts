/** Where a leaf's numbers come from: a person who assumes them, or a rule or rate with a date and a reference. */

/** How well an assumption is founded, from a controlled trial down to a guess. */
export const evidenceGrades = ['trial', 'comparison', 'own-data', 'other-places', 'judgement'] as const
export type Evidence = (typeof evidenceGrades)[number]

export type Assumption = {
  /** Unique in its case; a shared assumption is one leaf that several figures use. */
  readonly name: string
  /** What readers see it called; its name where there is none. */
  readonly label?: string
  readonly source: string | null
  readonly evidence: Evidence | null
  readonly owner: string | null
  readonly note: string | null
  readonly low: number | null
  readonly high: number | null
  /** Worked back from a printed table instead of stated by somebody. */
  readonly reconstructed: boolean
}

/** sourced: read at its reference · derived: computed from a sourced value · memory: known, but not found. */
export type Verification = 'sourced' | 'derived' | 'memory'

export type ParameterUse = {
  readonly name: string
  /** shipped with the program, or the municipality's own value somewhere in its place. */
  readonly origin: 'shipped' | 'own'
  /** The values that were used, as they stand in the parameter file. */
  readonly used: readonly {
    readonly from: string
    readonly value: number
    readonly verification: Verification
    readonly reference: string
    readonly status: 'in-force' | 'expected'
    /** On the municipality's own values, where shipped ones were used beside them. */
    readonly origin?: 'own'
  }[]
  /** True where the last known value had to stand in for later periods. */
  readonly carriedForward: boolean
}
