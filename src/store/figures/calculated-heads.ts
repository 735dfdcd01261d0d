/** Proposals in a catalogue at their heads, found by what their head names: a rate, an account. */
import { sql } from 'kysely'
import type { Tx } from '../engine/transaction.ts'

/** A proposal that is calculated, with its assumptions and what they gave. */
export type CalculatedHead = {
  readonly id: string
  readonly title: string | null
  readonly catalogue_id: string
  readonly catalogue_title: string | null
  readonly revision_id: string
  readonly computed: string
  /** The assumptions as JSON. */
  readonly plain: string
}

export type HeadQuery = {
  /** Only those that name this parameter. */
  readonly parameter?: string
  /** By proposal, in order; those after this one. */
  readonly after?: string
  readonly count: number
}

/** Withdrawn proposals and those that have left their catalogue are not among them. */
export function calculatedHeads(
  tx: Tx,
  { parameter, after = '', count }: HeadQuery,
): Promise<CalculatedHead[]> {
  return (parameter === undefined ? calculated(tx) : naming(tx, parameter))
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .innerJoin('catalogue', 'catalogue.id', 'proposal.catalogue_id')
    .innerJoin('content', 'content.text_hash', 'revision.assumptions')
    .select([
      'proposal.id',
      'proposal.title',
      'proposal.catalogue_id',
      'catalogue.title as catalogue_title',
      'revision.id as revision_id',
      'revision.computed',
      'content.json as plain',
    ])
    .where('proposal.id', '>', after)
    .orderBy('proposal.id')
    .limit(count)
    .execute()
}

export type NamedProposal = { readonly id: string; readonly title: string | null }

/** Those that name a rate or an account, in order of title; of more than `count`, any so many. */
export async function proposalsNaming(tx: Tx, name: string, count: number): Promise<NamedProposal[]> {
  const found = await naming(tx, name).select(['proposal.id', 'proposal.title']).limit(count).execute()
  const orderOf = ({ title, id }: NamedProposal): string => `${title ?? ''}\0${id}`
  return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function naming(tx: Tx, name: string) {
  return members(tx)
    .innerJoin('mention', 'mention.revision_id', 'proposal.revision_id')
    .where('mention.name', '=', name)
}

/** Found from the revisions, of which far fewer have assumptions than there are proposals. */
function calculated(tx: Tx) {
  return members(tx).where('proposal.revision_id', 'in', ({ selectFrom }) =>
    selectFrom('revision').select('revision.id').where('revision.assumptions', 'is not', null),
  )
}

function members(tx: Tx) {
  return tx.db
    .selectFrom('proposal')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('catalogue_row')
          .select(sql.lit(1).as('one'))
          .whereRef('catalogue_row.proposal_id', '=', 'proposal.id'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('process')
            .select(sql.lit(1).as('one'))
            .whereRef('process.proposal_id', '=', 'proposal.id')
            .where('process.state', '=', 'withdrawn'),
        ),
      ),
    )
}
