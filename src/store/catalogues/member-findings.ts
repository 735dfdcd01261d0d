/**
 * Members of a catalogue as they stand, and what was found about each of them alone where it is not what the
 * catalogue's document says; of the others nothing is kept here, and what was found in the document holds.
 */
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { MemberFindingTable } from '../tables/tables.ts'

export type Member = {
  readonly proposal_id: string
  readonly key: string
  readonly position: number
  readonly revision_id: string
  readonly text_hash: string
  /** Of what its form says, whatever people say beside it. */
  readonly form_hash: string
  readonly assumptions: string | null
  /** What the catalogue's document says of it; null where it does not stand there. */
  readonly document_text: string | null
  readonly document_content: string | null
}

/** In the catalogue's order: all, or some. */
export async function membersOf(
  tx: Tx,
  catalogueId: string,
  proposalIds: readonly string[] | null = null,
): Promise<Member[]> {
  const query = tx.db
    .selectFrom('catalogue_row')
    .innerJoin('catalogue', 'catalogue.id', 'catalogue_row.catalogue_id')
    .innerJoin('proposal', 'proposal.id', 'catalogue_row.proposal_id')
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .leftJoin('document_proposal', join =>
      join
        .onRef('document_proposal.document_id', '=', 'catalogue.document_id')
        .onRef('document_proposal.position', '=', 'catalogue_row.position')
        .onRef('document_proposal.key', '=', 'catalogue_row.key'),
    )
    .select(['catalogue_row.proposal_id', 'catalogue_row.key', 'catalogue_row.position'])
    .select(['revision.id as revision_id'])
    .select(['revision.text_hash', 'revision.assumptions'])
    .select(({ fn }) => fn.coalesce('revision.form_hash', 'revision.content_hash').as('form_hash'))
    .select(['document_proposal.text_hash as document_text'])
    .select('document_proposal.content_hash as document_content')
    .where('catalogue_row.catalogue_id', '=', catalogueId)
    .orderBy('catalogue_row.position')
  if (proposalIds === null) return query.execute()
  const found: Member[] = []
  for (const some of chunksOf(proposalIds))
    found.push(...(await query.where('catalogue_row.proposal_id', 'in', some).execute()))
  return found
}

/** Of one member, where they are otherwise than they were. */
export async function replaceMemberFindings(
  tx: Tx,
  { catalogueId, proposalId }: { readonly catalogueId: string; readonly proposalId: string },
  kept: readonly Pick<MemberFindingTable, 'json'>[],
  found: readonly string[],
): Promise<void> {
  if (kept.length === found.length && kept.every(({ json }, i) => json === found[i])) return
  await send(
    tx,
    tx.db
      .deleteFrom('member_finding')
      .where('catalogue_id', '=', catalogueId)
      .where('proposal_id', '=', proposalId),
  )
  await insertRows(tx, 'member_finding', rowsOf(catalogueId, new Map([[proposalId, found]])))
}

/** Of all members anew: by proposal, what was found about it alone. */
export async function replaceAllMemberFindings(
  tx: Tx,
  catalogueId: string,
  found: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await send(tx, tx.db.deleteFrom('member_finding').where('catalogue_id', '=', catalogueId))
  await insertRows(tx, 'member_finding', rowsOf(catalogueId, found))
}

function rowsOf(catalogueId: string, found: ReadonlyMap<string, readonly string[]>): MemberFindingTable[] {
  return [...found].flatMap(([proposal_id, findings]) =>
    findings.map((json, position) => ({ catalogue_id: catalogueId, proposal_id, position, json })),
  )
}

/** In the order they were found, per proposal. */
export async function memberFindings(
  tx: Tx,
  catalogueId: string,
  proposalIds: readonly string[],
): Promise<Pick<MemberFindingTable, 'proposal_id' | 'json'>[]> {
  const query = tx.db
    .selectFrom('member_finding')
    .select(['proposal_id', 'json'])
    .where('catalogue_id', '=', catalogueId)
    .orderBy('position')
  const found = []
  for (const some of chunksOf(proposalIds))
    found.push(...(await query.where('proposal_id', 'in', some).execute()))
  return found
}
