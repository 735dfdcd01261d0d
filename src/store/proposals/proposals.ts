/** Proposals and their chains of immutable revisions. Its newest revision is its head. */
import type { Hash } from '../../core/canonical.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import { sha256, sha256Of } from '../engine/sha256.ts'
import type { Tx } from '../engine/transaction.ts'
import type { ProposalTable, RevisionTable } from '../tables/tables.ts'
import { keepMentions } from './mentions.ts'

export function findProposal(tx: Tx, id: string): Promise<ProposalTable | undefined> {
  return tx.db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Several at once; those that are not there are left out. */
export async function proposalsOf(tx: Tx, ids: readonly string[]): Promise<ProposalTable[]> {
  const query = tx.db.selectFrom('proposal').selectAll()
  const found: ProposalTable[] = []
  for (const some of chunksOf(ids)) found.push(...(await query.where('id', 'in', some).execute()))
  return found
}

/** New proposals, and the heads of known ones moved. Callers have made sure that the heads are where they saw them. */
export async function putProposals(tx: Tx, proposals: readonly ProposalTable[]): Promise<void> {
  await insertRows(tx, 'proposal', proposals, 'replace')
}

export async function insertRevisions(tx: Tx, revisions: readonly RevisionTable[]): Promise<void> {
  await insertRows(tx, 'revision', revisions)
  await keepMentions(tx, revisions)
}

type Sealed = Pick<
  RevisionTable,
  'proposal_id' | 'number' | 'text_hash' | 'assumptions' | 'computed' | 'previous'
>

/**
 * The one hash over all a revision holds: what was said and assumed, what was computed from it, and what came before.
 * Assumptions are named only where there are any, so that a revision from before them keeps its hash.
 */
export function revisionHash(revision: Sealed): Hash {
  return sha256Of({
    format: 1,
    proposal: revision.proposal_id,
    number: revision.number,
    content: revision.text_hash,
    computed: sha256(revision.computed),
    previous: revision.previous,
    ...(revision.assumptions !== null && { assumptions: revision.assumptions }),
  })
}

export function findRevision(tx: Tx, id: string): Promise<RevisionTable | undefined> {
  return tx.db.selectFrom('revision').selectAll().where('id', '=', id).executeTakeFirst()
}

export type HeadWithText = { readonly head: RevisionTable; readonly json: string }

/** A proposal's newest revision, with its text. */
export async function findHead(tx: Tx, proposalId: string): Promise<HeadWithText | null> {
  return (await headsWithText(tx, [proposalId])).get(proposalId) ?? null
}

/** The newest revisions of several proposals, with their texts. */
export async function headsWithText(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, HeadWithText>> {
  const found = new Map<string, HeadWithText>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db
      .selectFrom('proposal')
      .innerJoin('revision', 'revision.id', 'proposal.revision_id')
      .leftJoin('content', 'content.text_hash', 'revision.text_hash')
      .selectAll('revision')
      .select('content.json')
      .where('proposal.id', 'in', some)
      .execute()
    for (const { json, ...head } of rows) {
      if (json === null) throw new Error(`no content under ${head.text_hash}`)
      found.set(head.proposal_id, { head, json })
    }
  }
  return found
}

/** Some revisions, with what was computed and assumed. */
export async function revisionsWith(
  tx: Tx,
  ids: readonly string[],
): Promise<Pick<RevisionTable, 'id' | 'proposal_id' | 'number' | 'hash' | 'assumptions' | 'computed'>[]> {
  const query = tx.db
    .selectFrom('revision')
    .select(['id', 'proposal_id', 'number', 'hash', 'assumptions', 'computed'])
  const found = []
  for (const some of chunksOf(ids)) found.push(...(await query.where('id', 'in', some).execute()))
  return found
}

/** Newest first. The public sees those that were in a publication. */
export function revisionsOf(tx: Tx, proposalId: string): Promise<RevisionTable[]> {
  const all = tx.db.selectFrom('revision').selectAll().where('proposal_id', '=', proposalId)
  const seen = tx.isPublished
    ? all.where('id', 'in', each => each.selectFrom('publication_revision').select('revision_id'))
    : all
  return seen.orderBy('number', 'desc').execute()
}

export type RevisionStep = Pick<
  RevisionTable,
  'number' | 'text_hash' | 'document_id' | 'at' | 'actor_id' | 'event'
>

/** So many of a proposal's revisions from one on backwards, without what was computed in them. */
export function stepsBackFrom(
  tx: Tx,
  proposalId: string,
  number: number,
  count: number,
): Promise<RevisionStep[]> {
  return tx.db
    .selectFrom('revision')
    .select(['number', 'text_hash', 'document_id', 'at', 'actor_id', 'event'])
    .where('proposal_id', '=', proposalId)
    .where('number', '<=', number)
    .orderBy('number', 'desc')
    .limit(count)
    .execute()
}

/** The document that one of a proposal's revisions, or the nearest before it that was read from any, was read from. */
export async function lastDocument(tx: Tx, proposalId: string, number: number): Promise<string | null> {
  const found = await tx.db
    .selectFrom('revision')
    .select('document_id')
    .where('proposal_id', '=', proposalId)
    .where('number', '<=', number)
    .where('document_id', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.document_id ?? null
}

/** A proposal with its newest revision, and its place in the catalogue if it is a member. */
export type Head = ProposalTable &
  Pick<RevisionTable, 'text_hash' | 'content_hash' | 'form_hash' | 'hash' | 'assumptions'> & {
    readonly revision_number: number
    readonly position: number | null
    /** Where it is on its way; null where it has never moved. */
    readonly state: string | null
    /** What its first revision was read from; null where somebody made it by hand. */
    readonly first_document: string | null
  }

/** All proposals that are or ever were in a catalogue, at their heads: members in order, then those that left. */
export async function headsOf(tx: Tx, catalogueId: string): Promise<Head[]> {
  const heads = await tx.db
    .selectFrom('proposal')
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .innerJoin('revision as first', join =>
      join.onRef('first.proposal_id', '=', 'proposal.id').on('first.number', '=', 1),
    )
    .leftJoin('catalogue_row', 'catalogue_row.proposal_id', 'proposal.id')
    .leftJoin('process', 'process.proposal_id', 'proposal.id')
    .selectAll('proposal')
    .select([
      'revision.number as revision_number',
      'revision.text_hash',
      'revision.content_hash',
      'revision.form_hash',
      'revision.hash',
      'revision.assumptions',
    ])
    .select(['catalogue_row.position', 'process.state', 'first.document_id as first_document'])
    .where('proposal.catalogue_id', '=', catalogueId)
    .orderBy('proposal.id')
    .execute()
  const last = Number.MAX_SAFE_INTEGER
  return heads.sort((a, b) => (a.position ?? last) - (b.position ?? last))
}

/** What was computed with each of these revisions, as JSON. */
export async function readComputed(tx: Tx, revisionIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const some of chunksOf(revisionIds)) {
    const rows = await tx.db
      .selectFrom('revision')
      .select(['id', 'computed'])
      .where('id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.id, row.computed)
  }
  return found
}

/** So many revisions after one by id, for going through all of them. */
export function revisionsAfter(tx: Tx, id: string, count: number): Promise<RevisionTable[]> {
  return tx.db.selectFrom('revision').selectAll().where('id', '>', id).orderBy('id').limit(count).execute()
}

/** The hashes of several revisions, by their ids. */
export async function revisionsNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, Hash>> {
  const found = new Map<string, Hash>()
  for (const some of chunksOf(ids)) {
    const rows = await tx.db.selectFrom('revision').select(['id', 'hash']).where('id', 'in', some).execute()
    for (const row of rows) found.set(row.id, row.hash)
  }
  return found
}
