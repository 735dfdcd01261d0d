/**
 * What somebody who edits a proposal's fields begins with: the newest revision, their own draft brought up to it, and
 * what others have changed meanwhile. Keeping what they type is for drafts.ts, making a revision for edit-proposal.ts.
 */
import { may, type Refusal } from '../../core/process/may.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import {
  type ProposalForm,
  type RowKind,
  recordOf,
  rowFields,
  rowKinds,
  textNames,
  toForm,
} from '../../core/proposal/form/form.ts'
import { type FormConflict, mergeForms } from '../../core/proposal/form/merge-forms.ts'
import { isRowId } from '../../core/proposal/form/row-id.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findDraft } from '../../store/proposals/drafts.ts'
import { revisionsOf } from '../../store/proposals/proposals.ts'
import type { DraftTable, RevisionTable } from '../../store/tables/tables.ts'
import type { Acting } from '../process/acting.ts'
import { maySee } from '../process/allow.ts'
import { seenNames } from '../process/seen-names.ts'
import { findStanding } from '../process/standing.ts'
import type { RevisionListing } from '../views.ts'
import type { Store } from '../who.ts'
import type { ProposalNames } from './proposal-names.ts'
import { listRevisions } from './view-proposal.ts'

export type Editing = {
  readonly proposal: {
    readonly id: string
    readonly title: string | null
    readonly catalogue: { readonly id: string; readonly title: string | null }
  }
  readonly head: { readonly id: string; readonly number: number; readonly content: ProposalContent }
  /** What the person has typed, over the newest revision; that itself where there is no draft. */
  readonly form: ProposalForm
  readonly draft: { readonly version: number; readonly updatedAt: string; readonly isBehind: boolean } | null
  /** What others made of the proposal since the draft was begun, and where it meets what was typed. */
  readonly others: readonly RevisionListing[]
  readonly conflicts: readonly FormConflict[]
  readonly names: ProposalNames
  /** Whether the table of rules asks for a reason. */
  readonly needsReason: boolean
}

export type Opened =
  | { readonly kind: 'open'; readonly editing: Editing }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

export async function openEditing(store: Store, proposalId: string, acting: Acting): Promise<Opened> {
  return store.read(tx => openEditingIn(tx, proposalId, acting))
}

/** The same inside a transaction that does more. */
export async function openEditingIn(tx: Tx, proposalId: string, acting: Acting): Promise<Opened> {
  const standing = isId(proposalId) ? await findStanding(tx, proposalId) : null
  if (!standing || !maySee(acting.person, standing.subject)) return { kind: 'unknown' }
  const verdict = may('edit-fields', acting.person, standing.subject, standing.met)
  if (verdict.kind === 'no' && verdict.refusal.why !== 'condition')
    return { kind: 'refused', refusal: verdict.refusal }
  const { proposal, head, content } = standing
  const catalogue = await findCatalogue(tx, proposal.catalogue_id)
  const draft = await findDraft(tx, acting.actor.id, proposalId, 'fields')
  const revisions = await revisionsOf(tx, proposalId)
  const brought = await bringUp(tx, draft, revisions, content)
  return {
    kind: 'open',
    editing: {
      ...brought,
      proposal: {
        id: proposalId,
        title: content.title?.text ?? null,
        catalogue: { id: proposal.catalogue_id, title: catalogue?.title ?? null },
      },
      head: { id: head.id, number: head.number, content },
      names: await seenNames(tx, relatedIn(brought.form), acting.person),
      needsReason: verdict.kind === 'no',
    },
  }
}

function relatedIn({ rows }: ProposalForm): string[] {
  return rows.links.map(({ values }) => values['proposal'] ?? '').filter(isId)
}

/** A draft that was begun on an older revision, merged with what has been made of the proposal since. */
async function bringUp(
  tx: Tx,
  draft: DraftTable | undefined,
  revisions: readonly RevisionTable[],
  head: ProposalContent,
): Promise<Pick<Editing, 'form' | 'draft' | 'others' | 'conflicts'>> {
  const typed = draft ? parseDraft(draft.changes) : null
  const base = revisions.find(({ id }) => id === draft?.base_revision_id)
  const theirs = toForm(head)
  if (!draft || !typed || !base) return { form: theirs, draft: null, others: [], conflicts: [] }
  const { version, updated_at: updatedAt } = draft
  const others = revisions.filter(({ number }) => number > base.number)
  const isBehind = others.length > 0
  const known = { draft: { version, updatedAt, isBehind } }
  if (!isBehind) return { ...known, form: typed, others: [], conflicts: [] }
  const begun = toForm(parseProposal(await readContent(tx, base.text_hash)))
  const { form, conflicts } = mergeForms(begun, typed, theirs)
  return { ...known, form, conflicts, others: await listRevisions(tx, others) }
}

/** As this page keeps what was typed. */
export function writeDraft(form: ProposalForm): string {
  return JSON.stringify(form)
}

/** null for a draft that this program did not write: its shape is looked at, because a draft outlives a release. */
function parseDraft(changes: string): ProposalForm | null {
  const raw: unknown = JSON.parse(changes)
  const texts = entryOf(raw, 'texts')
  const rows = entryOf(raw, 'rows')
  if (!texts || !rows) return null
  return {
    texts: recordOf(textNames, name => textOf(texts[name])),
    rows: recordOf(rowKinds, kind => parseRows(kind, rows[kind])),
  }
}

function parseRows(kind: RowKind, raw: unknown): ProposalForm['rows'][RowKind] {
  if (!Array.isArray(raw)) return []
  return (raw as unknown[]).flatMap(row => {
    const values = entryOf(row, 'values')
    const id = entryOf({ row }, 'row')?.['id']
    if (!values || typeof id !== 'string' || !isRowId(id)) return []
    return [{ id, values: recordOf<string, string>(rowFields[kind], field => textOf(values[field])) }]
  })
}

function entryOf(raw: unknown, key: string): Readonly<Record<string, unknown>> | null {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, key)) return null
  const value = (raw as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
