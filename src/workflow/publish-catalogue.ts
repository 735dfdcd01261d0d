/** Publishes a catalogue as it stands: a frozen list of revisions that no later import or edit changes. */
import { findCatalogue, findCatalogueRevision } from '../store/catalogues.ts'
import { appendEvent } from '../store/events.ts'
import { createId } from '../store/id.ts'
import { headsOf } from '../store/proposals.ts'
import {
  findPublication,
  insertPublication,
  lastPublication,
  publicationHash,
  publishedRevisions,
} from '../store/publications.ts'
import type { CatalogueTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { tell } from './told.ts'
import type { Store, Who } from './who.ts'

export type PublishRequest = {
  readonly catalogueId: string
  /** The catalogue's revision that the person saw, so that nothing else is published in its place. */
  readonly expectedRevision?: string
  readonly reason?: string | null
}

export type Publishing =
  | { readonly kind: 'published'; readonly publicationId: string; readonly number: number }
  /** The last publication says exactly this already. */
  | { readonly kind: 'unchanged'; readonly publicationId: string; readonly number: number }
  | { readonly kind: 'conflict'; readonly revision: string }
  | { readonly kind: 'unknown' }

export function publishCatalogue(store: Store, request: PublishRequest, who: Who): Promise<Publishing> {
  return store.write(async tx => {
    const catalogue = await findCatalogue(tx, request.catalogueId)
    if (!catalogue) return { kind: 'unknown' }
    const revision = catalogue.revision_id
    if ((request.expectedRevision ?? revision) !== revision) return { kind: 'conflict', revision }
    return publish(tx, catalogue, request.reason, who)
  })
}

async function publish(
  tx: Tx,
  catalogue: CatalogueTable,
  reason: string | null | undefined,
  who: Who,
): Promise<Publishing> {
  const revision = await findCatalogueRevision(tx, catalogue.revision_id)
  if (!revision) throw new Error(`catalogue ${catalogue.id} has no revision`)
  const members = (await headsOf(tx, catalogue.id)).filter(head => head.position !== null)
  const hash = publicationHash(
    revision.hash,
    members.map(head => head.hash),
  )
  const last = await lastPublication(tx, catalogue.id)
  if (last?.hash === hash) return { kind: 'unchanged', publicationId: last.id, number: last.number }
  const id = createId(who.random)
  const number = (last?.number ?? 0) + 1
  const { kept, payloadHash } = tell(reason, who)
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'catalogue-published',
      actor: who.actor,
      subject: { kind: 'publication', id },
      facts: { catalogue: catalogue.id, number, revision: revision.id, proposals: members.length, hash },
      payloadHash,
    },
    kept,
  )
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
    members.map(head => head.revision_id),
  )
  return { kind: 'published', publicationId: id, number }
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
  }[]
}

export function viewPublication(store: Store, id: string): Promise<PublicationView | null> {
  return store.read(async tx => {
    const publication = await findPublication(tx, id)
    if (!publication) return null
    const { catalogue_id: catalogueId, number, at, actor_id: actor, hash } = publication
    const revisions = await publishedRevisions(tx, id)
    return { id, catalogueId, number, at, actor, hash, revisions }
  })
}
