/**
 * What a proposal is when it is calculated from a case: the lines of its table where they are calculated, its sums, and
 * what is kept of the calculation. One piece for whoever gives a proposal assumptions or calculates them once more.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { parseCase } from '../../core/calculation/case/parse-case.ts'
import type { CaseProblem } from '../../core/calculation/case/problem.ts'
import { layLines, withoutComputed } from '../../core/calculation/readings/lay-lines.ts'
import { prepareCase } from '../../core/calculation/readings/prepare.ts'
import { takeSnapshot } from '../../core/calculation/readings/snapshot.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { hasComputedLines } from '../../core/proposal/printed-budget.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import {
  type KeptContent,
  parseProposal,
  readContent,
  toCaseContent,
  toProposalContent,
} from '../../store/proposals/contents.ts'
import type { ProposalTable, RevisionTable } from '../../store/tables/tables.ts'
import { type RevisionStep, type WrittenRevision, writeRevision } from '../proposals/write-revision.ts'
import type { Who } from '../who.ts'
import { compute, type KeptCalculation, readComputed, writeComputed } from './computed.ts'

export type CalculatedCase = {
  readonly kept: KeptContent
  readonly calculation: KeptCalculation
  readonly priceLevel: number | null
}

export type CaseCalculation =
  | { readonly ok: true; readonly calculated: CalculatedCase }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/** Takes time and no lock. */
export function calculateCase(plain: unknown, basis: Surroundings): CaseCalculation {
  const parsed = parseCase(plain)
  if (!parsed.ok) return parsed
  const ready = prepareCase(parsed.case, basis)
  if (!ready.ok) return ready
  const { figures: _, ...calculation } = takeSnapshot(ready.prepared)
  const { priceLevel } = parsed.case
  return { ok: true, calculated: { kept: toCaseContent(plain), calculation, priceLevel } }
}

export type CaseRevision = {
  readonly proposal: ProposalTable
  readonly head: RevisionTable
  readonly calculated: CalculatedCase
  readonly reason: string | null | undefined
}

/**
 * Gives it assumptions whose table stands beside the typed one; where computed lines stand in the proposal's table
 * already, they follow. null where the same assumptions gave the same already.
 */
export async function reviseCase(
  tx: Tx,
  { calculated, ...step }: CaseRevision,
  chart: ChartOfAccounts,
  who: Who,
): Promise<WrittenRevision | null> {
  const before = parseProposal(await readContent(tx, step.head.text_hash))
  const content = hasComputedLines(before.budget) ? withLines(before, calculated) : before
  return write(tx, { ...step, content, calculated, event: 'assumptions-attached' }, chart, who)
}

export type WorkbenchRevision = Omit<CaseRevision, 'calculated'> & {
  /** With what was changed in its typed table. */
  readonly content: ProposalContent
  /** null where only the typed table was changed, `removed` where nothing is assumed any more. */
  readonly calculated: CalculatedCase | 'removed' | null
}

/** The lines that were calculated take their places in the table, so that all that shows it shows them. */
export function reviseWorkbench(
  tx: Tx,
  { content, calculated, ...step }: WorkbenchRevision,
  chart: ChartOfAccounts,
  who: Who,
): Promise<WrittenRevision | null> {
  if (!calculated) return write(tx, { ...step, content, calculated, event: 'table-revised' }, chart, who)
  if (calculated === 'removed') {
    const typed = { ...content, budget: withoutComputed(content.budget) }
    return write(tx, { ...step, content: typed, calculated, event: 'case-removed' }, chart, who)
  }
  return write(
    tx,
    { ...step, content: withLines(content, calculated), calculated, event: 'case-saved' },
    chart,
    who,
  )
}

type Writing = WorkbenchRevision & Pick<RevisionStep, 'event'>

async function write(
  tx: Tx,
  { content, calculated: result, ...step }: Writing,
  chart: ChartOfAccounts,
  who: Who,
): Promise<WrittenRevision | null> {
  const { head } = step
  const kept = toProposalContent(content)
  const isSaid = kept.contentHash !== head.content_hash
  const before = readComputed(head.computed)
  const isRemoved = result === 'removed'
  const calculated = isRemoved ? null : result
  const { calculation: former, ...economy } = isSaid ? compute(content, chart) : before
  const calculation = isRemoved ? null : (calculated?.calculation ?? former ?? before.calculation)
  const computed = { ...economy, ...(calculation && { calculation }) }
  const isSameCase = !isRemoved && (calculated === null || head.assumptions === calculated.kept.textHash)
  if (!isSaid && isSameCase && head.computed === writeComputed(computed)) return null
  return writeRevision(
    tx,
    {
      ...step,
      said: isSaid ? { content, kept } : null,
      computed,
      assumptions: isRemoved ? 'removed' : (calculated?.kept ?? null),
      ...(calculated && { facts: { net: calculated.calculation.total } }),
    },
    chart,
    who,
  )
}

function withLines(
  content: ProposalContent,
  { calculation, priceLevel }: Pick<CalculatedCase, 'calculation' | 'priceLevel'>,
): ProposalContent {
  return { ...content, budget: layLines(content.budget, calculation, priceLevel) }
}
