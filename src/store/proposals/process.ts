/** Where proposals are on their way, and who has them. A proposal that came in a document has no row until it moves. */
import type { EventKind } from '../../core/event/event.ts'
import type { State } from '../../core/process/state.ts'
import { chunksOf } from '../engine/chunks.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { ProcessTable } from '../tables/process-tables.ts'
import type { ProposalTable } from '../tables/tables.ts'

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

/** The members of a catalogue that are at a state, as far as the way of each says it. */
export async function membersAt(tx: Tx, catalogueId: string, state: State): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('process')
    .select('process.proposal_id')
    .where('process.state', '=', state)
    // asked of those at the state, of which there are fewer than members
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('catalogue_row')
          .select('catalogue_row.proposal_id')
          .whereRef('catalogue_row.proposal_id', '=', 'process.proposal_id')
          .where('catalogue_row.catalogue_id', '=', catalogueId),
      ),
    )
    .execute()
  return rows.map(row => row.proposal_id)
}

export async function putProcess(tx: Tx, process: ProcessTable): Promise<void> {
  const { proposal_id: _, ...changing } = process
  await send(
    tx,
    tx.db
      .insertInto('process')
      .values(process)
      .onConflict(conflict => conflict.column('proposal_id').doUpdateSet(changing)),
  )
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

/** What others have known of and came back to a person, by id; what was never sent is not among them. */
export async function lyingWith(tx: Tx, proposer: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('process')
    .innerJoin('event', 'event.sequence', 'process.event')
    .select('process.proposal_id')
    .where('process.proposer', '=', proposer)
    .where('process.state', '=', draft)
    .where('event.kind', '=', moved)
    .orderBy('process.proposal_id')
    .execute()
  return rows.map(row => row.proposal_id)
}

const draft: State = 'draft'
const moved: EventKind = 'proposal-moved'

/** Where the proposal belongs that a person sent, or took up, last; null where none says it. */
export async function lastCentreOf(tx: Tx, proposer: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('process')
    .select('centre')
    .where('proposer', '=', proposer)
    .where('centre', 'is not', null)
    .orderBy('since', 'desc')
    .orderBy('proposal_id')
    .executeTakeFirst()
  return row?.centre ?? null
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

/**
 * Everybody who has had a hand in the figures of proposals: made a revision or read one in, finished a calculation, or
 * any of that with the proposal it was copied from. Whoever is among them cannot vouch for it.
 */
export async function authorsOf(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const authors = new Map(proposalIds.map(id => [id, new Set<string>()]))
  const origins = new Map<string, string>()
  for (const some of chunksOf(proposalIds)) {
    const [writers, acts] = await Promise.all([writersOf(tx, some), actsOn(tx, some)])
    for (const { proposal_id, actor_id } of writers) authors.get(proposal_id)?.add(actor_id)
    for (const { subject_id, actor_id, facts } of acts) {
      const { move, copiedFrom } = JSON.parse(facts) as Readonly<Record<string, unknown>>
      if (move === 'finish-calculation') authors.get(subject_id)?.add(actor_id)
      if (typeof copiedFrom === 'string') origins.set(subject_id, copiedFrom)
    }
  }
  const before =
    origins.size === 0 ? new Map<string, readonly string[]>() : await authorsOf(tx, [...origins.values()])
  return new Map(
    [...authors].map(([id, own]) => {
      const all = new Set([...own, ...(before.get(origins.get(id) ?? '') ?? [])])
      return [id, [...all].sort()]
    }),
  )
}

function writersOf(tx: Tx, ids: readonly string[]) {
  return tx.db
    .selectFrom('revision')
    .innerJoin('event', 'event.sequence', 'revision.event')
    .select(['revision.proposal_id', 'revision.actor_id'])
    .distinct()
    .where('revision.proposal_id', 'in', ids)
    .where('event.actor_kind', '=', 'person')
    .execute()
}

function actsOn(tx: Tx, ids: readonly string[]) {
  const kinds: readonly EventKind[] = ['proposal-created', moved]
  return tx.db
    .selectFrom('event')
    .select(['subject_id', 'actor_id', 'facts'])
    .where('subject_kind', '=', 'proposal')
    .where('subject_id', 'in', ids)
    .where('kind', 'in', kinds)
    .execute()
}
