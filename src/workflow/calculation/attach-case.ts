/** Gives a proposal the assumptions that its economy is calculated from: a new revision that says the same. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { CaseProblem } from '../../core/calculation/case/problem.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { findProposal, findRevision } from '../../store/proposals/proposals.ts'
import type { Store, Who } from '../who.ts'
import { type CalculatedCase, calculateCase, reviseCase } from './revise-case.ts'

export type Attaching = {
  readonly proposalId: string
  /** The revision the author saw. */
  readonly expectedRevision: string
  /** The case as plain data, as a file or a form gives it. */
  readonly plain: unknown
  readonly reason?: string | null
}

export type Attached =
  | { readonly kind: 'attached'; readonly revisionId: string; readonly number: number }
  /** The same assumptions gave the same already. */
  | { readonly kind: 'unchanged'; readonly revisionId: string }
  /** Somebody else was quicker; this is the revision that now stands. */
  | { readonly kind: 'conflict'; readonly revisionId: string }
  /** They cannot be calculated; nothing was kept. */
  | { readonly kind: 'problems'; readonly problems: readonly CaseProblem[] }
  | { readonly kind: 'unknown' }

/** For the program itself, when it gives its examples what they are calculated from. */
export async function attachCase(
  store: Store,
  attaching: Attaching,
  basis: Surroundings,
  who: Who,
): Promise<Attached> {
  const { proposalId, expectedRevision, plain, reason } = attaching
  const result = calculateCase(plain, basis)
  if (!result.ok) return { kind: 'problems', problems: result.problems }
  const { calculated } = result
  return store.write(tx =>
    attachIn(tx, { proposalId, expectedRevision, calculated, reason }, basis.chart, who),
  )
}

type AttachingIn = Pick<Attaching, 'proposalId' | 'expectedRevision'> & {
  readonly calculated: CalculatedCase
  readonly reason: string | null | undefined
}

/** The same inside the transaction of whoever has asked the rules. */
export async function attachIn(
  tx: Tx,
  { proposalId, expectedRevision, calculated, reason }: AttachingIn,
  chart: Surroundings['chart'],
  who: Who,
): Promise<Attached> {
  const proposal = await findProposal(tx, proposalId)
  const head = proposal && (await findRevision(tx, proposal.revision_id))
  if (!proposal || !head) return { kind: 'unknown' }
  if (head.id !== expectedRevision) return { kind: 'conflict', revisionId: head.id }
  const step = {
    proposal,
    head,
    calculated,
    isInForce: false,
    event: 'assumptions-attached',
    reason,
  } as const
  const written = await reviseCase(tx, step, chart, who)
  if (!written) return { kind: 'unchanged', revisionId: head.id }
  return { kind: 'attached', revisionId: written.revisionId, number: written.number }
}
