/**
 * A catalogue that somebody opens by hand, with a title and years and nothing in it yet. A document of the same title
 * and years that is taken in later comes into it.
 */
import { hashText } from '../../core/canonical.ts'
import { type CatalogueContent, catalogueSchema } from '../../core/catalogue/content.ts'
import type { ReadDocument } from '../../core/catalogue/document.ts'
import { year } from '../../core/period.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import {
  catalogueRevisionHash,
  findCatalogueByIdentity,
  insertCatalogue,
  insertCatalogueRevision,
} from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { keepContents } from '../../store/proposals/contents.ts'
import { insertDocument } from '../../store/received/documents.ts'
import { keepUpload } from '../../store/received/uploads.ts'
import type { DocumentTable } from '../../store/tables/tables.ts'
import { type PreparedDocument, prepareDocument } from '../imports/prepare-document.ts'
import type { Acting } from '../process/acting.ts'
import type { Store, Who } from '../who.ts'

export type CatalogueOpening = { readonly title: string; readonly years: readonly number[] }

export type OpenedCatalogue =
  | { readonly kind: 'created'; readonly catalogueId: string }
  /** There is one of the same title and years. */
  | { readonly kind: 'exists'; readonly catalogueId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The format of the document that stands for one: what was entered, as JSON. */
export const byHand = 'hand'

export async function createCatalogue(
  store: Store,
  opening: CatalogueOpening,
  acting: Acting,
): Promise<OpenedCatalogue> {
  const refusal = mayInGeneral('propose', acting.person)
  if (refusal) return { kind: 'refused', refusal }
  const prepared = await prepareCatalogue(opening, acting)
  return store.write(tx => createIn(tx, prepared, acting))
}

/** What takes time and no lock. */
export type PreparedCatalogue = {
  readonly bytes: Uint8Array
  readonly contents: PreparedDocument['contents']
  readonly document: DocumentTable
}

export async function prepareCatalogue(opening: CatalogueOpening, who: Who): Promise<PreparedCatalogue> {
  const content = contentOf(opening)
  const text = JSON.stringify(content)
  const bytes = new TextEncoder().encode(text)
  const { document, contents } = await prepareDocument(asDocument(content, text, bytes), false, who)
  return { bytes, contents, document: { ...document, format: byHand, status: 'accepted' } }
}

/** The same inside a transaction that does more; whoever does it has asked the rules. */
export async function createIn(
  tx: Tx,
  { bytes, contents, document }: PreparedCatalogue,
  who: Who,
): Promise<Exclude<OpenedCatalogue, { kind: 'refused' }>> {
  const known = await findCatalogueByIdentity(tx, document.catalogue_identity)
  if (known) return { kind: 'exists', catalogueId: known.id }
  const catalogueId = createId(who.random)
  await keepUpload(tx, document.upload_hash, bytes)
  await keepContents(tx, contents)
  await insertDocument(tx, { ...document, catalogue_id: catalogueId }, [], [])
  await write(tx, catalogueId, document, who)
  return { kind: 'created', catalogueId }
}

/** Its years stand in an overview that has no rows yet. */
function contentOf({ title, years }: CatalogueOpening): CatalogueContent {
  const periods = [...new Set(years)].sort((a, b) => a - b).map(year)
  return {
    schema: catalogueSchema,
    kind: 'catalogue',
    title: { text: wellFormed(title).trim(), place: null },
    introduction: [],
    overview: { periods, unit: '1000kr', rows: [], committeeTotals: [], totals: null, place: null },
    leftovers: [],
  }
}

function asDocument(content: CatalogueContent, text: string, bytes: Uint8Array): ReadDocument {
  return {
    fileName: '',
    format: 'markdown',
    encoding: 'utf-8',
    notation: 'da',
    hash: hashText(text),
    bytes: bytes.length,
    document: { content, proposals: [] },
    findings: [],
  }
}

async function write(tx: Tx, catalogueId: string, document: DocumentTable, who: Who): Promise<void> {
  const unsealed = {
    id: createId(who.random),
    catalogue_id: catalogueId,
    number: 1,
    text_hash: document.text_hash,
    content_hash: document.content_hash,
    members: '[]',
    document_id: document.id,
    previous: null,
    at: who.now,
    actor_id: who.actor.id,
  }
  const hash = catalogueRevisionHash(unsealed, document.upload_hash)
  const { sequence } = await appendEvent(tx, {
    at: who.now,
    kind: 'catalogue-created',
    actor: who.actor,
    subject: { kind: 'catalogue', id: catalogueId },
    facts: { document: document.id, revision: unsealed.id, revisionHash: hash },
    payloadHash: null,
  })
  const { title, header, years } = document
  await insertCatalogue(tx, {
    ...{ id: catalogueId, identity: document.catalogue_identity, kind: 'catalogue', is_example: 0 },
    ...{ title, header, years, proposals: 0, net: 0, errors: 0, warnings: 0, notes: 0 },
    ...{ document_id: document.id, revision_id: unsealed.id, version: 1, imported_at: who.now },
  })
  await insertCatalogueRevision(tx, { ...unsealed, hash, event: sequence })
}
