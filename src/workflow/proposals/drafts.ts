/** A person's own unfinished changes to a proposal: saved while typing, told when the proposal has moved on. */
import {
  type DraftPart,
  deleteDraft,
  draftStanding,
  draftsOf,
  findDraft,
  putDraft,
} from '../../store/proposals/drafts.ts'
import type { DraftTable } from '../../store/tables/tables.ts'
import type { Store, Who } from '../who.ts'
import { isStale, notePresent } from './presence.ts'

export type Draft = {
  readonly proposalId: string
  readonly part: DraftPart
  /** The revision the changes were made to. */
  readonly baseRevision: string
  /** What was changed, in whatever form the editor keeps it. */
  readonly changes: string
  /** Counts the savings, from 1. */
  readonly version: number
  readonly updatedAt: string
}

export type DraftSaving = {
  readonly proposalId: string
  /** The assumptions where nothing is said. */
  readonly part?: DraftPart
  readonly baseRevision: string
  readonly changes: string
  /** The version that the person's page last saw; 0 for a first saving. */
  readonly expectedVersion: number
}

export type SavedDraft =
  /** `isBehind`: the proposal has a newer revision than the draft's base, `head`. The draft is kept all the same. */
  | { readonly kind: 'saved'; readonly version: number; readonly isBehind: boolean; readonly head: string }
  /** The same person saved it elsewhere; nothing was overwritten, and this is what stands there. */
  | { readonly kind: 'conflict'; readonly draft: Draft }
  | { readonly kind: 'unknown' }

export function saveDraft(store: Store, saving: DraftSaving, who: Who): Promise<SavedDraft> {
  const { proposalId, part = 'case', baseRevision, changes, expectedVersion } = saving
  return store.write(async tx => {
    const { id: person } = who.actor
    const standing = await draftStanding(tx, person, proposalId, part, baseRevision)
    if (!standing) return { kind: 'unknown' }
    if (standing.version !== null && standing.version !== expectedVersion) {
      const stored = await findDraft(tx, person, proposalId, part)
      // sent once more because no answer came: it is there already
      const isSame = stored?.changes === changes && stored.base_revision_id === baseRevision
      if (stored && isSame)
        return {
          kind: 'saved',
          version: stored.version,
          isBehind: standing.head !== baseRevision,
          head: standing.head,
        }
      if (stored) return { kind: 'conflict', draft: toDraft(stored) }
    }
    const version = (standing.version ?? 0) + 1
    await putDraft(tx, {
      person,
      proposal_id: proposalId,
      part,
      base_revision_id: baseRevision,
      changes,
      version,
      updated_at: who.now,
    })
    if (isStale(standing.seenAt, who)) await notePresent(tx, proposalId, who)
    const { head } = standing
    return { kind: 'saved', version, isBehind: head !== baseRevision, head }
  })
}

export function readDraft(
  store: Store,
  proposalId: string,
  who: Pick<Who, 'actor'>,
  part: DraftPart = 'case',
): Promise<Draft | null> {
  return store.read(async tx => {
    const row = await findDraft(tx, who.actor.id, proposalId, part)
    return row ? toDraft(row) : null
  })
}

export function listDrafts(store: Store, who: Pick<Who, 'actor'>): Promise<Draft[]> {
  return store.read(async tx => (await draftsOf(tx, who.actor.id)).map(toDraft))
}

/** False where there was none. */
export function discardDraft(
  store: Store,
  proposalId: string,
  who: Pick<Who, 'actor'>,
  part: DraftPart = 'case',
): Promise<boolean> {
  return store.write(tx => deleteDraft(tx, who.actor.id, proposalId, part))
}

function toDraft(row: DraftTable): Draft {
  return {
    proposalId: row.proposal_id,
    part: row.part,
    baseRevision: row.base_revision_id,
    changes: row.changes,
    version: row.version,
    updatedAt: row.updated_at,
  }
}
