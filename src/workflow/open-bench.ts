/**
 * Everything a person needs to work on a proposal's economy: the case it is calculated from or none yet, its table, the
 * work they left behind and what became of the proposal since, who changed each number last, and who else is there.
 */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { type CaseChange, changesSince } from '../core/calculation/editing/changes.ts'
import { formName } from '../core/calculation/editing/form-name.ts'
import type { PlainCase } from '../core/calculation/editing/plain.ts'
import { may, type Refusal } from '../core/process/may.ts'
import type { ProposalContent } from '../core/proposal/content.ts'
import { findCatalogue } from '../store/catalogues.ts'
import { findDraft } from '../store/drafts.ts'
import { isId } from '../store/id.ts'
import { revisionsOf } from '../store/proposals.ts'
import type { RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import type { Acting } from './acting.ts'
import { findStanding, maySee, type Standing } from './allow.ts'
import { type CaseDraft, readCaseDraft } from './case-draft.ts'
import { type KeptCalculation, readComputed } from './computed.ts'
import { othersPresent, type Present } from './presence.ts'
import { mergeWorkbench, readCase, type WorkbenchMerge } from './save-workbench.ts'
import type { Store } from './who.ts'

/** A revision as the workbench begins with it. */
export type BenchRevision = {
  readonly id: string
  readonly number: number
  /** null where its table was only typed. */
  readonly plain: PlainCase | null
}

export type BenchDraft = CaseDraft & {
  readonly version: number
  readonly base: BenchRevision
  /** null where nobody has changed the proposal since. */
  readonly merge: WorkbenchMerge | null
}

export type LastChange = { readonly actor: string; readonly at: string; readonly revision: number }

export type BenchView = {
  readonly proposal: {
    readonly id: string
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
  }
  readonly head: BenchRevision
  /** What the newest revision says; its table is of typed lines, calculated ones, or both. */
  readonly content: ProposalContent
  /** What the newest revision keeps of its calculation; null where its table was only typed. */
  readonly kept: KeptCalculation | null
  readonly draft: BenchDraft | null
  /** By the name of the place in the form. */
  readonly lastChanges: ReadonlyMap<string, LastChange>
  /** Why saving would be refused now, apart from a reason that it may need; null where it would not. */
  readonly refusal: Refusal | null
  readonly needsReason: boolean
  readonly others: readonly Present[]
}

/** More of its history than this tells nobody anything about a number. */
const mostRevisions = 60

type Basis = { readonly chart: ChartOfAccounts }

/** null where there is no such proposal, or the person may not see it. */
export async function openBench(
  store: Store,
  proposalId: string,
  basis: Basis,
  acting: Acting,
): Promise<BenchView | null> {
  if (!isId(proposalId)) return null
  return store.read(async tx => {
    const standing = await findStanding(tx, proposalId)
    const catalogue = standing && (await findCatalogue(tx, standing.proposal.catalogue_id))
    if (!standing || !catalogue || !maySee(acting.person, standing.subject)) return null
    const { head, content } = standing
    const revisions = await revisionsOf(tx, proposalId)
    return {
      proposal: {
        id: proposalId,
        title: content.title?.text ?? null,
        catalogue: { id: catalogue.id, title: catalogue.title },
      },
      head: await readRevision(tx, head),
      content,
      kept: readComputed(head.computed).calculation ?? null,
      draft: await readDraft(tx, standing, revisions, basis, acting),
      lastChanges: await readLastChanges(tx, revisions.slice(0, mostRevisions)),
      ...verdictOn(standing, acting),
      others: await othersPresent(tx, proposalId, acting),
    }
  })
}

async function readRevision(tx: Tx, revision: RevisionTable): Promise<BenchRevision> {
  return { id: revision.id, number: revision.number, plain: await readCase(tx, revision) }
}

/** A draft that today's program cannot read stays where it is, and is not shown. */
async function readDraft(
  tx: Tx,
  { head }: Standing,
  revisions: readonly RevisionTable[],
  basis: Basis,
  { actor }: Acting,
): Promise<BenchDraft | null> {
  const row = await findDraft(tx, actor.id, head.proposal_id)
  const begun = row && revisions.find(({ id }) => id === row.base_revision_id)
  const held = row ? readCaseDraft(row.changes) : null
  if (!row || !begun || !held) return null
  const merge = begun.id === head.id ? null : await mergeWorkbench(tx, held, { begun, head }, basis)
  return { ...held, version: row.version, base: await readRevision(tx, begun), merge }
}

function verdictOn(
  { subject, met }: Standing,
  { person }: Acting,
): Pick<BenchView, 'refusal' | 'needsReason'> {
  const plainly = may('edit-assumptions', person, subject, met)
  const reasoned = may('edit-assumptions', person, subject, new Set([...met, 'reason-given' as const]))
  return {
    refusal: reasoned.kind === 'no' ? reasoned.refusal : null,
    needsReason: reasoned.kind === 'yes' && plainly.kind === 'no',
  }
}

/** From the oldest on, so that the last one to change a place stands at it. */
async function readLastChanges(
  tx: Tx,
  revisions: readonly RevisionTable[],
): Promise<ReadonlyMap<string, LastChange>> {
  const last = new Map<string, LastChange>()
  let before: PlainCase = {}
  let hash: string | null = null
  for (const one of [...revisions].reverse()) {
    const { assumptions, actor_id: actor, at, number: revision } = one
    if (assumptions === null || assumptions === hash) continue
    const plain = await readCase(tx, one)
    if (!plain) continue
    for (const place of placesOf(before, plain)) last.set(place, { actor, at, revision })
    before = plain
    hash = assumptions
  }
  return last
}

/** The places that a change speaks of: its own, the entry it stands in, and all within it. */
function placesOf(before: PlainCase, after: PlainCase): readonly string[] {
  return changesSince(before, after).flatMap(({ path, after: value }: CaseChange) => [
    ...path.map((_, i) => formName(path.slice(0, i + 1))),
    ...within(formName(path), value),
  ])
}

function within(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    `${name}/${key}`,
    ...within(`${name}/${key}`, inner),
  ])
}
