/**
 * Members of a catalogue as they stand, and what was found when they were checked so. Where nothing stands otherwise
 * than in the catalogue's document, nothing is kept here: what was found in the document holds.
 */
import { chunksOf } from './chunks.ts'
import { insertRows } from './insert-rows.ts'
import type { MemberFindingTable } from './tables.ts'
import type { Tx } from './transaction.ts'

export type Member = {
  readonly proposal_id: string
  readonly key: string
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
    .select(['catalogue_row.proposal_id', 'catalogue_row.key', 'revision.id as revision_id'])
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

export async function isRechecked(tx: Tx, catalogueId: string): Promise<boolean> {
  const query = tx.db.selectFrom('recheck').select('catalogue_id').where('catalogue_id', '=', catalogueId)
  return (await query.executeTakeFirst()) !== undefined
}

/** The document's findings hold again. */
export async function forgetMemberFindings(tx: Tx, catalogueId: string): Promise<void> {
  for (const table of ['recheck', 'member_finding'] as const)
    await tx.db.deleteFrom(table).where('catalogue_id', '=', catalogueId).executeTakeFirst()
}

/** By proposal, what its findings are to be. Writes those that are otherwise, and says whose they are. */
export async function changeMemberFindings(
  tx: Tx,
  catalogueId: string,
  findings: ReadonlyMap<string, readonly string[]>,
): Promise<Set<string>> {
  await insertRows(tx, 'recheck', [{ catalogue_id: catalogueId }], 'keep')
  const before = await keptFindings(tx, catalogueId)
  const changed = [...new Set([...findings.keys(), ...before.keys()])].filter(
    id => !isSame(findings.get(id) ?? [], before.get(id) ?? []),
  )
  for (const some of chunksOf(changed.filter(id => before.has(id))))
    await tx.db
      .deleteFrom('member_finding')
      .where('catalogue_id', '=', catalogueId)
      .where('proposal_id', 'in', some)
      .executeTakeFirst()
  const rows = changed.flatMap(proposal_id =>
    (findings.get(proposal_id) ?? []).map((json, position) => ({
      ...{ catalogue_id: catalogueId, proposal_id, position, json },
    })),
  )
  await insertRows(tx, 'member_finding', rows)
  return new Set(changed)
}

async function keptFindings(tx: Tx, catalogueId: string): Promise<Map<string, string[]>> {
  const rows = await tx.db
    .selectFrom('member_finding')
    .select(['proposal_id', 'json'])
    .where('catalogue_id', '=', catalogueId)
    .orderBy('proposal_id')
    .orderBy('position')
    .execute()
  const found = new Map<string, string[]>()
  for (const { proposal_id, json } of rows) {
    const known = found.get(proposal_id)
    if (known) known.push(json)
    else found.set(proposal_id, [json])
  }
  return found
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((json, i) => json === other[i])
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
