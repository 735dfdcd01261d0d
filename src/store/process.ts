/** Where proposals are on their way, and who has them. A proposal that came in a document has no row until it moves. */
import type { State } from '../core/process/state.ts'
import { chunksOf } from './chunks.ts'
import type { ProcessTable } from './process-tables.ts'
import type { ProposalTable } from './tables.ts'
import type { Tx } from './transaction.ts'

export function findProcess(tx: Tx, proposalId: string): Promise<ProcessTable | undefined> {
  return tx.db.selectFrom('process').selectAll().where('proposal_id', '=', proposalId).executeTakeFirst()
}

/** Of several proposals at once; those that never moved are not among them. */
export async function processesOf(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, ProcessTable>> {
  const found = new Map<string, ProcessTable>()
  for (const some of chunksOf(proposalIds)) {
    const rows = await tx.db.selectFrom('process').selectAll().where('proposal_id', 'in', some).execute()
    for (const row of rows) found.set(row.proposal_id, row)
  }
  return found
}

export async function putProcess(tx: Tx, process: ProcessTable): Promise<void> {
  const { proposal_id: _, ...changing } = process
  await tx.db
    .insertInto('process')
    .values(process)
    .onConflict(conflict => conflict.column('proposal_id').doUpdateSet(changing))
    .executeTakeFirst()
}

export type Withdrawn = Pick<ProposalTable, 'id' | 'number' | 'title'> & Pick<ProcessTable, 'since'>

/** Of one catalogue, the last withdrawn first. */
export function withdrawnOf(tx: Tx, catalogueId: string): Promise<Withdrawn[]> {
  return tx.db
    .selectFrom('process')
    .innerJoin('proposal', 'proposal.id', 'process.proposal_id')
    .select(['proposal.id', 'proposal.number', 'proposal.title', 'process.since'])
    .where('proposal.catalogue_id', '=', catalogueId)
    .where('process.state', '=', withdrawn)
    .orderBy('process.since', 'desc')
    .orderBy('proposal.id')
    .execute()
}

const withdrawn: State = 'withdrawn'

export type ListedProcess = ProcessTable & Pick<ProposalTable, 'title' | 'number' | 'catalogue_id'>

/** In certain states, or of a certain proposer; what has waited longest comes first. */
export function listProcesses(
  tx: Tx,
  { states, proposer }: { readonly states?: readonly string[]; readonly proposer?: string },
  most: number,
): Promise<ListedProcess[]> {
  let query = tx.db
    .selectFrom('process')
    .innerJoin('proposal', 'proposal.id', 'process.proposal_id')
    .selectAll('process')
    .select(['proposal.title', 'proposal.number', 'proposal.catalogue_id'])
  if (states) query = query.where('process.state', 'in', states)
  if (proposer !== undefined) query = query.where('process.proposer', '=', proposer)
  return query.orderBy('process.since').orderBy('process.proposal_id').limit(most).execute()
}

/** Validated ones that a person proposed or calculated, and whatever they ever signed; the last moved first. */
export function signedFor(tx: Tx, person: string): Promise<ListedProcess[]> {
  const signed = tx.db.selectFrom('stamp').select('proposal_id').where('actor_id', '=', person)
  return tx.db
    .selectFrom('process')
    .innerJoin('proposal', 'proposal.id', 'process.proposal_id')
    .selectAll('process')
    .select(['proposal.title', 'proposal.number', 'proposal.catalogue_id'])
    .where(({ or, and, eb }) =>
      or([
        and([eb('process.state', '=', validated), eb('process.proposer', '=', person)]),
        and([eb('process.state', '=', validated), eb('process.calculated_by', '=', person)]),
        eb('process.proposal_id', 'in', signed),
      ]),
    )
    .orderBy('process.since', 'desc')
    .orderBy('process.proposal_id')
    .limit(mostSigned)
    .execute()
}

const validated: State = 'validated'
const mostSigned = 300

/** Everybody who made a revision of a proposal otherwise than by reading a document. */
export async function authorsOf(tx: Tx, proposalId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('revision')
    .innerJoin('event', 'event.sequence', 'revision.event')
    .select('revision.actor_id')
    .distinct()
    .where('revision.proposal_id', '=', proposalId)
    .where('event.kind', '<>', 'catalogue-imported')
    .where('event.actor_kind', '=', 'person')
    .orderBy('revision.actor_id')
    .execute()
  return rows.map(row => row.actor_id)
}
