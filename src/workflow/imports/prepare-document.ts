/** Turns what was read into rows to store, slice by slice, before anything holds a lock. */
import type { Hash } from '../../core/canonical.ts'
import type { CatalogueContent } from '../../core/catalogue/content.ts'
import type { ReadDocument } from '../../core/catalogue/document.ts'
import type { Finding, Severity } from '../../core/check/finding.ts'
import { matchOverview, type OverviewMatches } from '../../core/check/match-overview.ts'
import { overviewRowId } from '../../core/check/overview.ts'
import { createId } from '../../store/id.ts'
import { type KeptContent, toContent, toProposalContent } from '../../store/proposals/contents.ts'
import { wholeDocument } from '../../store/received/documents.ts'
import type { DocumentProposalTable, DocumentTable, FindingTable } from '../../store/tables/tables.ts'
import { hashInSlices } from '../hash-in-slices.ts'
import { mapInSlices } from '../slices.ts'
import type { Who } from '../who.ts'
import { catalogueIdentity, periodsOf } from './catalogue-identity.ts'

export type PreparedDocument = {
  readonly document: DocumentTable
  readonly proposals: readonly DocumentProposalTable[]
  readonly findings: readonly FindingTable[]
  readonly contents: readonly KeptContent[]
}

export async function prepareDocument(
  read: ReadDocument,
  isExample: boolean,
  who: Who,
): Promise<PreparedDocument> {
  const { content, proposals } = read.document
  const documentId = createId(who.random)
  const matches = matchOverview(content.overview?.rows ?? [], proposals)
  const printed = new Map(matches.rows.flatMap(({ row, form }) => (form ? [[form.key, row]] : [])))
  const whole = toContent(content)
  const contents = await mapInSlices(proposals, proposal => toProposalContent(proposal.content))
  const rows = proposals.map(({ key, content: { number, title } }, position): DocumentProposalTable => {
    const row = printed.get(key)
    return {
      document_id: documentId,
      position,
      key,
      number: number?.text ?? null,
      title: title?.text ?? null,
      text_hash: contents[position]?.textHash ?? '',
      content_hash: contents[position]?.contentHash ?? '',
      printed: row ? JSON.stringify(row) : null,
      proposal_id: null,
      effect: null,
    }
  })
  const findings = await mapInSlices(read.findings, findingRow(documentId, matches))
  const document = {
    ...describe(read),
    id: documentId,
    header: JSON.stringify(headerOf(content, matches)),
    text_hash: whole.textHash,
    content_hash: whole.contentHash,
    reading_hash: await hashInSlices(
      readingPieces({ textHash: whole.textHash, proposals: rows, findings: findings.map(f => f.json) }),
    ),
    is_example: isExample ? 1 : 0,
    received_at: who.now,
  } as const
  return { document, proposals: rows, findings, contents: [whole, ...contents] }
}

type Reading = {
  readonly textHash: Hash
  readonly proposals: readonly Pick<DocumentProposalTable, 'key' | 'text_hash'>[]
  /** As JSON, in order. */
  readonly findings: readonly string[]
}

/** What the hash of a reading is made of, piece by piece: lists of nothing but texts are canonical as JSON writes them. */
export function* readingPieces({ textHash, proposals, findings }: Reading): Generator<string> {
  yield `[${JSON.stringify(textHash)},[`
  for (const [i, { key, text_hash }] of proposals.entries())
    yield `${i === 0 ? '' : ','}${JSON.stringify([key, text_hash])}`
  yield '],['
  for (const [i, finding] of findings.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(finding)}`
  yield ']]'
}

type Described = Omit<
  DocumentTable,
  'id' | 'header' | 'text_hash' | 'content_hash' | 'reading_hash' | 'is_example' | 'received_at'
>

function describe(read: ReadDocument): Described {
  const count = (severity: Severity): number => read.findings.filter(f => f.severity === severity).length
  return {
    upload_hash: read.hash,
    file_name: read.fileName,
    format: read.format,
    encoding: read.encoding,
    notation: read.notation,
    bytes: read.bytes,
    catalogue_identity: catalogueIdentity(read),
    title: read.document.content.title?.text ?? null,
    years: JSON.stringify(periodsOf(read).map(period => period.year)),
    proposals: read.document.proposals.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    status: 'pending',
    catalogue_id: null,
  }
}

/** Rows of the overview that a proposal answers to are shown at that proposal; the others stay with the overview. */
function headerOf(content: CatalogueContent, matches: OverviewMatches): CatalogueContent {
  const { overview } = content
  if (!overview) return content
  const rows = matches.rows.flatMap(({ row, form }) => (form ? [] : [row]))
  return { ...content, overview: { ...overview, rows } }
}

function findingRow(documentId: string, matches: OverviewMatches) {
  const forms = new Map(matches.rows.map(({ row, form }) => [overviewRowId(row), form?.key ?? null]))
  return (finding: Finding, position: number): FindingTable => {
    const row = finding.line === null ? undefined : forms.get(finding.line)
    return {
      document_id: documentId,
      position,
      proposal_key: finding.proposal ?? row ?? wholeDocument,
      in_overview: row === undefined ? 0 : 1,
      severity: finding.severity,
      json: JSON.stringify(finding),
    }
  }
}
