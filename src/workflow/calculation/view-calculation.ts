/**
 * How a proposal's economy was calculated, as its page shows it. The table that was kept with the revision is shown;
 * where today's rates or program would give another figure, the difference is told and nothing is changed.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { type AgainstPrinted, compareWithPrinted } from '../../core/calculation/readings/against-printed.ts'
import type { Readings } from '../../core/calculation/readings/all-readings.ts'
import { type Difference, differenceFromKept } from '../../core/calculation/readings/difference.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { hasComputedLines } from '../../core/proposal/printed-budget.ts'
import type { Store } from '../who.ts'
import type { KeptCalculation } from './computed.ts'
import { type CalculatedProposal, openCalculation, type RevisionQuery } from './open-calculation.ts'

export type CalculationView = {
  readonly proposal: CalculatedProposal
  /** As it was printed when the assumptions were given. */
  readonly table: KeptCalculation
  readonly readings: Readings | null
  /** null where the proposal has no typed table that stands beside it. */
  readonly printed: AgainstPrinted | null
  /** The rates of today, for what they are called. */
  readonly rates: ParameterSet
  /** null where today gives the same. */
  readonly today: Difference | null
}

export async function viewCalculation(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  query: RevisionQuery = {},
): Promise<CalculationView | null> {
  const opened = await openCalculation(store, proposalId, query, basis)
  if (!opened) return null
  const { proposal, kept, asKept } = opened
  const { content, economy } = proposal
  return {
    proposal,
    table: kept,
    readings: opened.readings(),
    printed: !hasComputedLines(content.budget)
      ? content.budget && economy && compareWithPrinted(kept, content.budget, economy)
      : null,
    rates: basis.parameters,
    today: differenceFromKept(kept, () => asKept, opened.today),
  }
}
