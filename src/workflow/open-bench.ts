/**
 * What the workbench opens with: the case of the newest revision, the person's own draft and the revision that the
 * draft began with, and who changed each number last.
 */
import { type CaseChange, changesSince } from '../core/calculation/editing/changes.ts'
import { formName } from '../core/calculation/editing/form-name.ts'
import { type PlainCase, readPlainCase } from '../core/calculation/editing/plain.ts'
import { findCatalogue } from '../store/catalogues.ts'
import { parseProposal, readContent } from '../store/contents.ts'
import { findDraft } from '../store/drafts.ts'
import { isId } from '../store/id.ts'
import { findProposal, revisionsOf } from '../store/proposals.ts'
import type { RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import type { Store, Who } from './who.ts'

/** A revision as the workbench begins with it. */
export type BenchRevision = {
  readonly id: string
  readonly number: number
  /** null where its table was only typed. */
  readonly plain: PlainCase | null
}

export type BenchDraft = {
  readonly plain: PlainCase
  readonly version: number
  readonly base: BenchRevision
}

export type LastChange = { readonly actor: string; readonly at: string; readonly revision: number }

export type BenchView = {
  readonly proposal: {
    readonly id: string
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
  }
  readonly head: BenchRevision
  readonly draft: BenchDraft | null
  /** By the name of the place in the form. */
  readonly lastChanges: ReadonlyMap<string, LastChange>
}

/** More of its history than this tells nobody anything about a number. */
const mostRevisions = 60

export async function openBench(
  store: Store,
  proposalId: string,
  who: Pick<Who, 'actor'>,
): Promise<BenchView | null> {
  if (!isId(proposalId)) return null
  return store.read(async tx => {
    const proposal = await findProposal(tx, proposalId)
    const catalogue = proposal && (await findCatalogue(tx, proposal.catalogue_id))
    const revisions = proposal ? await revisionsOf(tx, proposalId) : []
    const [newest] = revisions
    if (!catalogue || !newest) return null
    const content = parseProposal(await readContent(tx, newest.text_hash))
    return {
      proposal: {
        id: proposalId,
        title: content.title?.text ?? null,
        catalogue: { id: catalogue.id, title: catalogue.title },
      },
      head: await readRevision(tx, newest),
      draft: await readDraft(tx, who.actor.id, proposalId, revisions),
      lastChanges: await readLastChanges(tx, revisions.slice(0, mostRevisions)),
    }
  })
}

async function readRevision(tx: Tx, { id, number, assumptions }: RevisionTable): Promise<BenchRevision> {
  return { id, number, plain: assumptions === null ? null : await readCase(tx, assumptions) }
}

async function readCase(tx: Tx, hash: string): Promise<PlainCase | null> {
  return readPlainCase(JSON.parse(await readContent(tx, hash)))
}

async function readDraft(
  tx: Tx,
  person: string,
  proposalId: string,
  revisions: readonly RevisionTable[],
): Promise<BenchDraft | null> {
  const row = await findDraft(tx, person, proposalId)
  const base = row && revisions.find(({ id }) => id === row.base_revision_id)
  const plain = row ? readDraftCase(row.changes) : null
  if (!row || !base || !plain) return null
  return { plain, version: row.version, base: await readRevision(tx, base) }
}

/** How the workbench keeps a case in a draft; null for a draft of something else. */
export function readDraftCase(changes: string): PlainCase | null {
  const raw: unknown = JSON.parse(changes)
  return typeof raw === 'object' && raw !== null && 'case' in raw ? readPlainCase(raw.case) : null
}

export function writeDraftCase(plain: PlainCase): string {
  return JSON.stringify({ case: plain })
}

/** From the oldest on, so that the last one to change a place stands at it. */
async function readLastChanges(
  tx: Tx,
  revisions: readonly RevisionTable[],
): Promise<ReadonlyMap<string, LastChange>> {
  const last = new Map<string, LastChange>()
  let before: PlainCase = {}
  let hash: string | null = null
  for (const { assumptions, actor_id: actor, at, number: revision } of [...revisions].reverse()) {
    if (assumptions === null || assumptions === hash) continue
    const plain = await readCase(tx, assumptions)
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
