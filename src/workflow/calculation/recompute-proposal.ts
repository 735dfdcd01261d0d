/** A proposal's table computed a second time, from the assumptions and rates kept with its newest revision. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { addUp } from '../../core/calculation/recompute/add-up.ts'
import { type Difference, type Recomputation, recompute } from '../../core/calculation/recompute/recompute.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Store } from '../who.ts'
import { openCalculation } from './open-calculation.ts'

export type Recomputed =
  | {
      readonly kind: 'computed'
      readonly recomputation: Recomputation
      readonly differences: readonly Difference[]
    }
  /** Nobody has said what it rests on: its lines can be added up, and nothing more. */
  | { readonly kind: 'typed'; readonly differences: readonly Difference[] }
  /** Today's program cannot read the assumptions. */
  | { readonly kind: 'not-calculable'; readonly differences: readonly [] }

export async function recomputeProposal(
  store: Store,
  proposalId: string,
  content: ProposalContent,
  basis: Surroundings,
): Promise<Recomputed> {
  const opened = await openCalculation(store, proposalId, {}, basis)
  if (!opened) return { kind: 'typed', differences: content.budget ? addUp(content.budget) : [] }
  const { asKept, kept } = opened
  if (!asKept) return { kind: 'not-calculable', differences: [] }
  const recomputation = recompute(asKept.assembly, kept)
  return { kind: 'computed', recomputation, differences: recomputation.differences }
}

export function agrees({ kind, differences }: Recomputed): boolean {
  return kind !== 'not-calculable' && differences.length === 0
}
