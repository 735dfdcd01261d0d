/**
 * What a validator needs beside the proposal: the table computed a second time, what the program can see of each point
 * of the checklist, what it found, and which version this person last looked at.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { StressResult } from '../../core/calculation/readings/stress.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { Money } from '../../core/money.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { findGlance, putGlance } from '../../store/proposals/glances.ts'
import { findRevision } from '../../store/proposals/proposals.ts'
import { type Recomputed, recomputeProposal } from '../calculation/recompute-proposal.ts'
import { type CalculationView, viewCalculation } from '../calculation/view-calculation.ts'
import { type DifferenceView, viewDifference } from '../proposals/view-difference.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import type { ProposalView } from '../views.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { type ProcessView, viewProcess } from './view-process.ts'

export type ValidationView = {
  readonly process: ProcessView
  readonly proposal: ProposalView
  readonly calculation: CalculationView | null
  readonly recomputed: Recomputed
  readonly looks: Looks
  /** The number of the version this person last saw here; null for a first look. */
  readonly seen: number | null
  /** What is another since then; null where nothing is. */
  readonly difference: DifferenceView | null
}

/** What the program itself can see of the checklist's points. */
export type Looks = {
  /** null where the table rests on no assumptions. */
  readonly assumptions: {
    readonly all: number
    readonly noSource: number
    readonly noEvidence: number
  } | null
  readonly zeroEffect: Money | null
  readonly priceLevel: number | null
  readonly measures: number
  readonly noAccount: number
  readonly overlaps: number
}

/** null where there is no such proposal, or the person may not see it. Notes what the person has now seen. */
export async function viewValidation(
  store: Store,
  proposalId: string,
  basis: Surroundings,
  acting: Acting,
): Promise<ValidationView | null> {
  const process = await viewProcess(store, proposalId, acting.person, basis)
  const proposal = process?.maySee ? await viewProposal(store, proposalId) : null
  if (!process || !proposal) return null
  const calculation = await viewCalculation(store, proposalId, basis)
  const recomputed = await recomputeProposal(store, proposalId, proposal.content, basis)
  const seen = await glance(store, process, acting)
  const looks = look(proposal.content, calculation, proposal.findings)
  const now = process.revision.number
  const versions = { from: seen, to: now, reader: acting.person }
  const difference =
    seen === null || seen === now ? null : await viewDifference(store, proposalId, versions, basis)
  return { process, proposal, calculation, recomputed, looks, seen, difference }
}

/**
 * Only whoever validates it is remembered: nobody else is shown what changed since. Looking again changes nothing; what
 * was seen moves on when they approve or send back, so that a page can be opened twice.
 */
async function glance(
  store: Store,
  { proposalId, revision, subject }: ProcessView,
  acting: Acting,
): Promise<number | null> {
  const person = acting.actor.id
  const seen = await store.read(async tx => {
    const last = await findGlance(tx, person, proposalId)
    return last && ((await findRevision(tx, last.revision_id))?.number ?? null)
  })
  if (seen !== undefined || subject.assigned !== person) return seen ?? null
  await store.write(async tx => {
    // whoever opens it twice at once has the first look remembered
    if (await findGlance(tx, person, proposalId)) return
    await putGlance(tx, { person, proposal_id: proposalId, revision_id: revision.id, at: acting.now })
  })
  return null
}

function look(
  { budget, supplement }: ProposalContent,
  calculation: CalculationView | null,
  findings: readonly Finding[],
): Looks {
  const leaves = calculation?.readings?.assumptions ?? null
  const stress = calculation?.readings?.stress ?? []
  return {
    assumptions: leaves && {
      all: leaves.length,
      noSource: leaves.filter(({ assumption }) => assumption.source === null).length,
      noEvidence: leaves.filter(({ assumption }) => assumption.evidence === null).length,
    },
    zeroEffect: netOf(stress.find(each => each.stress === 'no-effect')),
    priceLevel: calculation?.readings?.priceLevel ?? budget?.priceLevel ?? null,
    measures: supplement.followUp.length,
    noAccount: budget?.lines.filter(line => line.account.certainty === 'none').length ?? 0,
    overlaps: findings.filter(({ code }) => code === 'same-amount' || code === 'same-people').length,
  }
}

function netOf(stress: StressResult | undefined): Money | null {
  return stress?.ok ? stress.result.table.total : null
}
