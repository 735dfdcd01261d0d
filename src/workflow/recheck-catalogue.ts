/**
 * After a catalogue or a member of it has changed: checks it as it stands where that is not what its document says,
 * and counts again what is still asked. Part of the transaction that made the change.
 */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { parseCase } from '../core/calculation/case/parse-case.ts'
import { countBySeverity } from '../core/check/check.ts'
import { type CheckedMember, checkMembers } from '../core/check/check-members.ts'
import type { Finding } from '../core/check/finding.ts'
import { setRowCounts } from '../store/catalogue-rows.ts'
import { findCatalogue, setCatalogueCounts } from '../store/catalogues.ts'
import { parseCatalogue, parseProposal, readContents } from '../store/contents.ts'
import { dismissalsOf } from '../store/dismissals.ts'
import { findingsAbout, wholeDocument } from '../store/documents.ts'
import { type Member, membersOf, replaceMemberFindings } from '../store/member-findings.ts'
import { readComputed as readComputedRows } from '../store/proposals.ts'
import type { CatalogueTable, MemberFindingTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { readComputed } from './computed.ts'
import { findingsOfMembers, isFromDocument, nothingFound, parseFinding } from './member-findings.ts'
import { worstOf } from './summary-row.ts'

export async function recheckCatalogue(tx: Tx, catalogueId: string, chart: ChartOfAccounts): Promise<void> {
  const catalogue = await requireCatalogue(tx, catalogueId)
  const members = await membersOf(tx, catalogueId)
  const isOtherwise = members.some(member => member.assumptions !== null || !isFromDocument(member))
  const findings = isOtherwise ? await check(tx, catalogue, members, chart) : null
  await replaceMemberFindings(tx, catalogueId, findings)
  // where all stands as in the document, its rows were counted when they were written, but for what was set aside
  await recount(tx, catalogue, isOtherwise ? members : await withDismissals(tx, members))
}

async function withDismissals(tx: Tx, members: readonly Member[]): Promise<Member[]> {
  const dismissals = await dismissalsOf(
    tx,
    members.map(member => member.proposal_id),
  )
  const ids = new Set(dismissals.map(dismissal => dismissal.proposal_id))
  return members.filter(member => ids.has(member.proposal_id))
}

/** Where only what is asked has changed, and not what is found. */
export async function recountMember(tx: Tx, catalogueId: string, proposalId: string): Promise<void> {
  const catalogue = await requireCatalogue(tx, catalogueId)
  await recount(tx, catalogue, await membersOf(tx, catalogueId, [proposalId]))
}

async function requireCatalogue(tx: Tx, id: string): Promise<CatalogueTable> {
  const catalogue = await findCatalogue(tx, id)
  if (!catalogue) throw new Error(`no catalogue ${id}`)
  return catalogue
}

async function check(
  tx: Tx,
  catalogue: CatalogueTable,
  members: readonly Member[],
  chart: ChartOfAccounts,
): Promise<MemberFindingTable[]> {
  const checked = await readMembers(tx, members)
  const found = checkMembers(parseCatalogue(catalogue.header), checked, chart)
  const ids = new Map(members.map(member => [member.key, member.proposal_id]))
  return found.flatMap((finding, position): MemberFindingTable[] => {
    const proposal_id = ids.get(finding.proposal ?? '')
    if (proposal_id === undefined) return []
    return [{ catalogue_id: catalogue.id, proposal_id, position, json: JSON.stringify(finding) }]
  })
}

/** What the document says is read with the places that it has there. */
async function readMembers(tx: Tx, members: readonly Member[]): Promise<CheckedMember[]> {
  const textOf = (member: Member): string =>
    isFromDocument(member) ? (member.document_text ?? member.text_hash) : member.text_hash
  const contents = await readContents(tx, [
    ...members.map(textOf),
    ...members.flatMap(member => member.assumptions ?? []),
  ])
  const calculated = members.filter(member => member.assumptions !== null)
  const computed = await readComputedRows(
    tx,
    calculated.map(member => member.revision_id),
  )
  return members.map(member => ({
    proposal: { key: member.key, content: parseProposal(contents.get(textOf(member)) ?? '') },
    calculation: readCalculation(contents.get(member.assumptions ?? ''), computed.get(member.revision_id)),
    isFromDocument: isFromDocument(member),
  }))
}

/** Assumptions that today's program cannot read any more say nothing. */
function readCalculation(
  plain: string | undefined,
  computed: string | undefined,
): CheckedMember['calculation'] {
  if (plain === undefined || computed === undefined) return null
  const parsed = parseCase(JSON.parse(plain))
  const { calculation: table } = readComputed(computed)
  return parsed.ok && table ? { case: parsed.case, table } : null
}

async function recount(tx: Tx, catalogue: CatalogueTable, members: readonly Member[]): Promise<void> {
  const found = await findingsOfMembers(tx, catalogue, members)
  await setRowCounts(
    tx,
    catalogue.id,
    members.map(({ proposal_id }) => {
      const counts = countBySeverity((found.get(proposal_id) ?? nothingFound).open)
      const { error: errors, warning: warnings, note: notes } = counts
      return { proposal_id, errors, warnings, notes, worst: worstOf(counts) }
    }),
  )
  const whole = countBySeverity(await ofWholeDocument(tx, catalogue))
  await setCatalogueCounts(tx, catalogue.id, whole)
}

async function ofWholeDocument(tx: Tx, { document_id }: CatalogueTable): Promise<Finding[]> {
  return (await findingsAbout(tx, document_id, [wholeDocument])).map(parseFinding)
}
