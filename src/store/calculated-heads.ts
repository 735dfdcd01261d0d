/** Proposals in a catalogue at their heads, found by what stands in their JSON: a rate's name, an account's number. */
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

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
  /** Only those whose assumptions name this parameter. */
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
  return members(tx)
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
    .$if(parameter !== undefined, query =>
      query.where('content.json', 'like', `%${inJson(parameter ?? '')}%`),
    )
    .orderBy('proposal.id')
    .limit(count)
    .execute()
}

export type NamedProposal = { readonly id: string; readonly title: string | null }

/** Those whose assumptions name a parameter. */
export function proposalsWithParameter(tx: Tx, name: string, count: number): Promise<NamedProposal[]> {
  return members(tx)
    .innerJoin('content', 'content.text_hash', 'revision.assumptions')
    .select(['proposal.id', 'proposal.title'])
    .where('content.json', 'like', `%${inJson(name)}%`)
    .orderBy('proposal.title')
    .orderBy('proposal.id')
    .limit(count)
    .execute()
}

/** Those with a budget line, typed or calculated, on an account. */
export function proposalsOnAccount(tx: Tx, code: string, count: number): Promise<NamedProposal[]> {
  return members(tx)
    .select(['proposal.id', 'proposal.title'])
    .where('revision.computed', 'like', `%${inJson(code)}%`)
    .orderBy('proposal.title')
    .orderBy('proposal.id')
    .limit(count)
    .execute()
}

/** Names of parameters and accounts hold nothing that `like` or JSON would read otherwise. */
export function inJson(name: string): string {
  if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`not a name to look for: ${name}`)
  return `"${name}"`
}

function members(tx: Tx) {
  return tx.db
    .selectFrom('proposal')
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .innerJoin('catalogue', 'catalogue.id', 'proposal.catalogue_id')
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
