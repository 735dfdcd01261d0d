/**
 * Makes a revision of what somebody did in the workbench: assumptions, and changes of the typed table. Nothing that the
 * browser computed is believed: everything is computed here, and where it is not what the person saw, they are shown
 * the difference instead of a revision.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { CaseProblem } from '../../core/calculation/case/problem.ts'
import { lineConflictsBetween } from '../../core/calculation/editing/line-conflicts.ts'
import { type Ground, mergeWork } from '../../core/calculation/editing/merge-work.ts'
import { type PlainCase, readPlainCase } from '../../core/calculation/editing/plain.ts'
import { driversOf } from '../../core/calculation/editing/walk-fields.ts'
import { noConflicts, type Work } from '../../core/calculation/editing/work-conflicts.ts'
import {
  compareSeen,
  type SeenDifference,
  type SeenTable,
} from '../../core/calculation/readings/seen-table.ts'
import type { Unit } from '../../core/money.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { Budget, ProposalContent } from '../../core/proposal/content.ts'
import { contentHash } from '../../core/proposal/content-hash.ts'
import { editTable, type TableEdit, type TableProblem } from '../../core/proposal/edit-table.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { deleteDraft } from '../../store/proposals/drafts.ts'
import { findRevision } from '../../store/proposals/proposals.ts'
import type { RevisionTable } from '../../store/tables/tables.ts'
import type { Acting } from '../process/acting.ts'
import { type Allowed, allow, placeAfterChange } from '../process/allow.ts'
import type { Store } from '../who.ts'
import type { CaseDraft } from './case-draft.ts'
import { type CalculatedCase, calculateCase, reviseWorkbench } from './revise-case.ts'

export type WorkbenchSaving = CaseDraft & {
  readonly proposalId: string
  /** The revision the work began with. */
  readonly expectedRevision: string
  /** The computed table the person saw; asked for wherever there are assumptions. */
  readonly seen: SeenTable | null
  readonly reason?: string | null
}

export type WorkbenchSaved =
  | { readonly kind: 'saved'; readonly revisionId: string; readonly number: number }
  /** It says what the newest revision says. */
  | { readonly kind: 'unchanged'; readonly revisionId: string }
  /** Somebody else changed the same meanwhile; both are put together, and nothing was saved. */
  | ({ readonly kind: 'conflict' } & WorkbenchMerge)
  /** It cannot be calculated. */
  | { readonly kind: 'problems'; readonly problems: readonly CaseProblem[] }
  /** Calculated here it is another table than the person saw. */
  | {
      readonly kind: 'differs'
      /** That of the table the person sees. */
      readonly unit: Unit
      readonly differences: readonly SeenDifference[]
    }
  | { readonly kind: 'table-problem'; readonly because: TableProblem }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

/** Two people's work over the revision that both began with. */
export type WorkbenchMerge = {
  readonly revisionId: string
  readonly number: number
  /** As it goes on from that revision. */
  readonly work: Work
}

export async function saveWorkbench(
  store: Store,
  saving: WorkbenchSaving,
  basis: Surroundings,
  acting: Acting,
): Promise<WorkbenchSaved> {
  const isNothing = saving.plain !== null && driversOf(saving.plain).length === 0
  const result = isNothing ? null : saving.plain && calculateCase(saving.plain, basis)
  if (result && !result.ok) return { kind: 'problems', problems: result.problems }
  const calculated = result?.calculated ?? null
  if (calculated) {
    const differences = saving.seen ? compareSeen(saving.seen, calculated.calculation) : unseen(calculated)
    if (differences.length > 0) return { kind: 'differs', unit: calculated.calculation.unit, differences }
  }
  const hasReason = (saving.reason ?? '').trim() !== ''
  return store.write(async tx => {
    const also = hasReason ? (['reason-given'] as const) : []
    const allowed = await allow(tx, 'edit-assumptions', saving.proposalId, acting, also)
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    return save(tx, { saving, calculated, allowed }, basis, acting)
  })
}

/** A page that has shown no table has shown nothing that could be saved. */
function unseen({ calculation: { total } }: CalculatedCase): readonly SeenDifference[] {
  return [{ label: '', year: null, seen: null, computed: total }]
}

type Step = {
  readonly saving: WorkbenchSaving
  readonly calculated: CalculatedCase | null
  readonly allowed: Extract<Allowed, { kind: 'allowed' }>
}

async function save(
  tx: Tx,
  { saving, calculated, allowed }: Step,
  { chart }: Surroundings,
  acting: Acting,
): Promise<WorkbenchSaved> {
  const { proposal, head, content } = allowed.standing
  const { expectedRevision } = saving
  const begun = expectedRevision === head.id ? head : await findRevision(tx, expectedRevision)
  if (begun?.proposal_id !== proposal.id) return { kind: 'unknown' }
  if (begun.id !== head.id && (await hasMoved(tx, { saving, calculated }, begun, head)))
    return { kind: 'conflict', ...(await mergeWorkbench(tx, saving, { begun, head }, { chart })) }
  const edited = applyEdits(content, saving.table, { chart })
  if ('because' in edited) return { kind: 'table-problem', because: edited.because }
  const { reason, plain } = saving
  // a case in which nothing is assumed is none, and where there was one it is taken out
  const isRemoved = plain !== null && calculated === null && head.assumptions !== null
  const written = await reviseWorkbench(
    tx,
    { proposal, head, content: edited, calculated: isRemoved ? 'removed' : calculated, reason },
    chart,
    acting,
  )
  await deleteDraft(tx, acting.actor.id, proposal.id, 'case')
  if (!written) return { kind: 'unchanged', revisionId: head.id }
  await placeAfterChange(tx, allowed, written.event, acting)
  return { kind: 'saved', revisionId: written.revisionId, number: written.number }
}

/** Whether the newest revision calculates, or has in its table, something else than the one that was begun with. */
async function hasMoved(
  tx: Tx,
  { saving: { plain, table }, calculated }: Pick<Step, 'saving' | 'calculated'>,
  begun: RevisionTable,
  head: RevisionTable,
): Promise<boolean> {
  // the very same case, sent again because an answer was lost, is no other one
  const sent = calculated || plain === null ? calculated?.kept.textHash : null
  if (head.assumptions !== begun.assumptions && head.assumptions !== sent) return true
  if (begun.text_hash === head.text_hash) return false
  const [before, now] = [toGround(await readGround(tx, begun)), toGround(await readGround(tx, head))]
  if (table.length > 0) return contentHash(before.budget) !== contentHash(now.budget)
  // what is calculated now, somebody may have typed in meanwhile
  return plain !== null && lineConflictsBetween(before, { ...before, plain }, now).length > 0
}

/** What somebody has in front of them, put together with what stands now. */
async function mergeWorkbench(
  tx: Tx,
  { plain, table, conflicts = noConflicts }: CaseDraft,
  { begun, head }: { readonly begun: RevisionTable; readonly head: RevisionTable },
  { chart }: Pick<Surroundings, 'chart'>,
): Promise<WorkbenchMerge> {
  const [base, newer] = [await readGround(tx, begun), await readGround(tx, head)]
  const mine = { plain: plain ?? base.plain ?? {}, table, conflicts }
  const work = mergeWork(toGround(base), mine, { ...toGround(newer), author: head.actor_id }, chart)
  return { revisionId: head.id, number: head.number, work }
}

type ReadGround = { readonly plain: PlainCase | null; readonly budget: Budget | null }

/** What a revision is calculated from, and its table. */
export async function readGround(tx: Tx, revision: RevisionTable): Promise<ReadGround> {
  const { budget } = parseProposal(await readContent(tx, revision.text_hash))
  return { plain: await readCase(tx, revision), budget }
}

function toGround({ plain, budget }: ReadGround): Ground {
  return { plain: plain ?? {}, budget }
}

/** The case a revision is calculated from, as it was written. */
export async function readCase(tx: Tx, { assumptions }: RevisionTable): Promise<PlainCase | null> {
  return assumptions === null ? null : readPlainCase(JSON.parse(await readContent(tx, assumptions)))
}

function applyEdits(
  content: ProposalContent,
  edits: readonly TableEdit[],
  { chart }: Pick<Surroundings, 'chart'>,
): ProposalContent | { readonly because: TableProblem } {
  let { budget } = content
  for (const edit of edits) {
    const done = editTable(budget, edit, chart)
    if (!done.ok) return done
    budget = done.budget
  }
  return { ...content, budget }
}
