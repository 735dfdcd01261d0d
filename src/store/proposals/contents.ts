/**
 * Content of proposals and catalogues: canonical JSON kept once under the hash of its text, whoever refers to it.
 * Read through the upcasters, so that whoever asks sees the newest schema, whatever was written then.
 */
import { caseSchema } from '../../core/calculation/case/case.ts'
import type { KeptGraph } from '../../core/calculation/readings/kept-graph.ts'
import { canonicalJson, type Hash } from '../../core/canonical.ts'
import { type CatalogueContent, catalogueSchema } from '../../core/catalogue/content.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { contentText, formText, isFormAlone, proposalText } from '../../core/proposal/content-hash.ts'
import { type StoredContent, stepUp, upcastProposal } from '../../core/proposal/upcast.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import { sha256 } from '../engine/sha256.ts'
import type { Tx } from '../engine/transaction.ts'

export type KeptContent = {
  /** The name it is kept under: of the whole text, places included. */
  readonly textHash: Hash
  /** Equal for content that says the same wherever in a file it stood. */
  readonly contentHash: Hash
  readonly schema: number
  readonly json: string
}

export function toContent(content: CatalogueContent): KeptContent {
  return keptAs(content, sha256(contentText(content)))
}

export type KeptProposal = KeptContent & {
  /** Of the form alone, where people have said something beside it; null where the form is all. */
  readonly formHash: Hash | null
}

export function toProposalContent(content: ProposalContent): KeptProposal {
  const whole = sha256(proposalText(content))
  const form = isFormAlone(content) ? whole : sha256(formText(content))
  return { ...keptAs(content, whole), formHash: form === whole ? null : form }
}

function keptAs(content: ProposalContent | CatalogueContent, contentHash: Hash): KeptContent {
  const json = canonicalJson(content)
  return { textHash: sha256(json), contentHash, schema: content.schema, json }
}

/** A case as plain data, as somebody wrote it. */
export function toCaseContent(plain: unknown): KeptContent {
  const json = canonicalJson(plain)
  const textHash = sha256(json)
  return { textHash, contentHash: textHash, schema: caseSchema, json }
}

/** The figures of a calculation, as they were. */
export function toKeptGraphContent(graph: KeptGraph): KeptContent {
  const json = canonicalJson(graph)
  const textHash = sha256(json)
  return { textHash, contentHash: textHash, schema: graph.format, json }
}

export async function keepContents(tx: Tx, contents: readonly KeptContent[]): Promise<void> {
  const rows = contents.map(({ textHash, schema, json }) => ({
    text_hash: textHash,
    schema_version: schema,
    json,
  }))
  await insertRows(tx, 'content', rows, 'keep')
}

/** The JSON of each. A hash without content is a broken database, not a missing page. */
export async function readContents(tx: Tx, hashes: readonly Hash[]): Promise<Map<Hash, string>> {
  const found = new Map<Hash, string>()
  for (const some of chunksOf([...new Set(hashes)])) {
    const rows = await tx.db
      .selectFrom('content')
      .select(['text_hash', 'json'])
      .where('text_hash', 'in', some)
      .execute()
    for (const row of rows) found.set(row.text_hash, row.json)
  }
  return found
}

export async function readContent(tx: Tx, hash: Hash): Promise<string> {
  const row = await tx.db
    .selectFrom('content')
    .select('json')
    .where('text_hash', '=', hash)
    .executeTakeFirst()
  if (!row) throw new Error(`no content under ${hash}`)
  return row.json
}

export function parseProposal(json: string): ProposalContent {
  return upcastProposal(JSON.parse(json) as StoredContent)
}

export function parseCatalogue(json: string): CatalogueContent {
  return stepUp(JSON.parse(json) as StoredContent, {}, catalogueSchema) as CatalogueContent
}
