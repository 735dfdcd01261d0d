/** A case file calculated: what the reports and the JSON of `calculate` are made of. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { Prepared } from '../../core/calculation/readings/prepare.ts'
import type { Result } from '../../core/calculation/readings/result.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { CaseFileProblem } from '../../shipped/read-case.ts'

export type Calculation = {
  readonly prepared: Prepared
  readonly result: Result
  /** What the professional rules ask about it. */
  readonly findings: readonly Finding[]
  /** Harmless problems of the file. */
  readonly remarks: readonly CaseFileProblem[]
  readonly surroundings: Surroundings
}
