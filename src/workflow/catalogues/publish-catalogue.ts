/**
 * Publishes a catalogue as it stands: a frozen list of revisions that no later import or edit changes. Who may is asked
 * of the table of rules here, whatever way the wish came.
 */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { State } from '../../core/process/state.ts'
import { findCatalogue, findCatalogueRevision } from '../../store/catalogues/catalogues.ts'
import {
  findPublication,
  insertPublication,
  lastPublication,
  publicationHash,
  publishedRevisions,
} from '../../store/catalogues/publications.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { parseCatalogue } from '../../store/proposals/contents.ts'
import { membersAt, processesOf } from '../../store/proposals/process.ts'
import { type Head, headsOf } from '../../store/proposals/proposals.ts'
import { lastStamps } from '../../store/proposals/stamps.ts'
import { isMirrored, mirrorCatalogue } from '../../store/published.ts'
import type { CatalogueTable } from '../../store/tables/tables.ts'
import { keepGraphs } from '../calculation/keep-graphs.ts'
import { type By, refuseInGeneral } from '../process/allow-in-general.ts'
import { voidsOfToday } from '../process/stamp-state.ts'
import { initialState, progressOf, stateIn } from '../process/states-of.ts'
import { tell } from '../told.ts'
import type { Store, Who } from '../who.ts'

/** Of a reason, in characters. */
export const longestPublishingReason = 1_000

export type PublishRequest = {
  readonly catalogueId: string
  /** The catalogue's revision that the person saw, so that nothing else is published in its place. */
  readonly expectedRevision?: string
  readonly reason?: string | null
}

export type Publishing =
  | { readonly kind: 'published'; readonly publicationId: string; readonly number: number }
  /** The last publication says exactly this already, and so do the pages that everybody reads. */
  | { readonly kind: 'unchanged'; readonly publicationId: string; readonly number: number }
  /** The same revisions; but what stands beside them, such as what was found, had changed and is now public. */
  | { readonly kind: 'refreshed'; readonly publicationId: string; readonly number: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'conflict'; readonly revision: string }
  | { readonly kind: 'unknown' }

export async function publishCatalogue(
  store: Store,
  request: PublishRequest,
  basis: Surroundings,
  who: By,
): Promise<Publishing> {
  const refusal = refuseInGeneral('publish', who)
  if (refusal) return { kind: 'refused', refusal }
  const voided = await voidedIn(store, request.catalogueId, basis)
  return store.write(async tx => {
    const catalogue = await findCatalogue(tx, request.catalogueId)
    if (!catalogue) return { kind: 'unknown' }
    const revision = catalogue.revision_id
    if ((request.expectedRevision ?? revision) !== revision) return { kind: 'conflict', revision }
    return publishIn(tx, catalogue, { reason: request.reason, basis, voided }, who)
  })
}

export type Publication = {
  readonly reason: string | null | undefined
  readonly basis: Surroundings
  /** Stamped proposals whose stamps today voids. */
  readonly voided?: ReadonlySet<string>
}

/** The same inside a transaction that does more. */
export async function publishIn(
  tx: Tx,
  catalogue: CatalogueTable,
  { reason, basis, voided }: Publication,
  who: Who,
): Promise<Publishing> {
  const { revision, marked, validated, hash, last } = await weigh(tx, catalogue, voided)
  const isSame = last?.hash === hash
  if (isSame && (await isMirrored(tx, catalogue.id)))
    return { kind: 'unchanged', publicationId: last.id, number: last.number }
  const id = isSame ? last.id : createId(who.random)
  const number = isSame ? last.number : (last?.number ?? 0) + 1
  const { kept, payloadHash } = tell(reason, who)
  const graphs = await keepGraphs(
    tx,
    marked.map(each => each.revisionId),
    basis,
  )
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'catalogue-published',
      actor: who.actor,
      subject: { kind: 'publication', id },
      facts: {
        catalogue: catalogue.id,
        number,
        revision: revision.id,
        proposals: marked.length,
        validated,
        hash,
        graphs,
        ...(isSame && { again: 1 }),
      },
      payloadHash,
    },
    kept,
  )
  if (!isSame)
    await insertPublication(
      tx,
      {
        id,
        catalogue_id: catalogue.id,
        number,
        catalogue_revision_id: revision.id,
        hash,
        at: who.now,
        actor_id: who.actor.id,
        event: sequence,
      },
      marked,
    )
  await mirrorCatalogue(tx, catalogue.id)
  return { kind: isSame ? 'refreshed' : 'published', publicationId: id, number }
}

/** A catalogue as it stands, and its last publication. */
export async function weigh(tx: Tx, catalogue: CatalogueTable, voided: ReadonlySet<string> = new Set()) {
  const revision = await findCatalogueRevision(tx, catalogue.revision_id)
  if (!revision) throw new Error(`catalogue ${catalogue.id} has no revision`)
  const members = (await headsOf(tx, catalogue.id)).filter(head => head.position !== null)
  const marked = await markStates(tx, members, voided)
  const validated = marked.filter(each => each.state === 'validated').map(each => each.hash)
  const hash = publicationHash(
    revision.hash,
    members.map(head => head.hash),
    validated,
  )
  const last = await lastPublication(tx, catalogue.id)
  return { revision, marked, validated: validated.length, hash, last }
}

/** What a catalogue's manager weighs before it becomes public. */
export type BeforePublishing = {
  readonly catalogueId: string
  readonly title: string | null
  readonly revision: string
  readonly proposals: number
  readonly preliminary: number
  /** The publication that stands; null where there is none. */
  readonly last: { readonly number: number; readonly at: string } | null
}

export async function viewBeforePublishing(
  store: Store,
  catalogueId: string,
  basis: Surroundings,
): Promise<BeforePublishing | null> {
  const stamped = await store.read(tx => validatedIn(tx, catalogueId))
  const voided = await voidsOfToday(store, stamped, basis)
  return store.read(async tx => {
    const catalogue = await findCatalogue(tx, catalogueId)
    if (!catalogue) return null
    const validated = (await validatedIn(tx, catalogueId)).filter(id => !voided.has(id))
    const last = await lastPublication(tx, catalogueId)
    return {
      catalogueId,
      title: parseCatalogue(catalogue.header).title?.text ?? null,
      revision: catalogue.revision_id,
      proposals: catalogue.proposals,
      preliminary: catalogue.proposals - validated.length,
      last: last ? { number: last.number, at: last.at } : null,
    }
  })
}

/** Those whose stamp holds, as far as the store tells; of most proposals nothing has to be read. */
async function validatedIn(tx: Tx, catalogueId: string): Promise<string[]> {
  const ids = await membersAt(tx, catalogueId, 'validated')
  const progress = await progressOf(tx, ids)
  return ids.filter(id => progress(id).state === 'validated')
}

/** Stamped proposals whose stamps today's rates or program void: they are published as preliminary. */
async function voidedIn(
  store: Store,
  catalogueId: string,
  basis: Surroundings,
): Promise<ReadonlySet<string>> {
  const stamped = await store.read(async tx => [
    ...(
      await lastStamps(
        tx,
        (await headsOf(tx, catalogueId)).map(({ id }) => id),
      )
    ).keys(),
  ])
  return new Set((await voidsOfToday(store, stamped, basis)).keys())
}

/** What is not validated is published as preliminary, and stays marked so in this publication for ever. */
async function markStates(tx: Tx, members: readonly Head[], voided: ReadonlySet<string>) {
  const ids = members.map(head => head.id)
  const processes = await processesOf(tx, ids)
  const stamps = await lastStamps(tx, [...processes.keys()])
  return members.map(({ id, revision_id: revisionId, hash }) => ({
    revisionId,
    hash,
    state: voided.has(id) ? initialState : stateIn(processes.get(id), stamps.get(id), hash),
  }))
}

export type PublicationView = {
  readonly id: string
  readonly catalogueId: string
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly hash: string
  /** In the catalogue's order, as they stood. */
  readonly revisions: readonly {
    readonly proposalId: string
    readonly revisionId: string
    readonly number: number
    readonly hash: string
    /** How far it was then; null from before that was kept. */
    readonly state: State | null
  }[]
}

export function viewPublication(store: Store, id: string): Promise<PublicationView | null> {
  return store.read(async tx => {
    const publication = await findPublication(tx, id)
    if (!publication) return null
    const { catalogue_id: catalogueId, number, at, actor_id: actor, hash } = publication
    const published = await publishedRevisions(tx, id)
    const revisions = published.map(each => ({ ...each, state: each.state as State | null }))
    return { id, catalogueId, number, at, actor, hash, revisions }
  })
}
