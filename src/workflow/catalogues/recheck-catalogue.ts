/**
 * After a catalogue or a member of it has changed: checks it as it stands where that is not what its document says,
 * and counts again what is still asked. Part of the transaction that made the change.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { countBySeverity } from '../../core/check/check.ts'
import type { Finding } from '../../core/check/finding.ts'
import { setRowCounts } from '../../store/catalogue-rows.ts'
import { findCatalogue, setCatalogueCounts } from '../../store/catalogues.ts'
import { parseCatalogue } from '../../store/contents.ts'
import { dismissalsOf } from '../../store/dismissals.ts'
import { findingsAbout, wholeDocument } from '../../store/documents.ts'
import {
  changeMemberFindings,
  forgetMemberFindings,
  isRechecked,
  type Member,
  membersOf,
} from '../../store/member-findings.ts'
import type { CatalogueTable } from '../../store/tables.ts'
import type { Tx } from '../../store/transaction.ts'
import { askMembers, createAsking } from './asked-members.ts'
import { findingsOfMembers, isFromDocument, nothingFound, parseFinding } from './member-findings.ts'
import { worstOf } from './summary-row.ts'

/** `subject`: the only member that has changed; null where the catalogue was taken in anew, its rows just counted. */
export async function recheckCatalogue(
  tx: Tx,
  catalogueId: string,
  subject: string | null,
  chart: ChartOfAccounts,
): Promise<void> {
  const catalogue = await requireCatalogue(tx, catalogueId)
  const members = await membersOf(tx, catalogueId)
  const isOtherwise = members.some(member => member.assumptions !== null || !isFromDocument(member))
  const wasOtherwise = await isRechecked(tx, catalogueId)
  if (isOtherwise) {
    const changed = await changeMemberFindings(tx, catalogueId, await check(tx, catalogue, members, chart))
    const isCounted = (id: string): boolean => wasOtherwise && subject !== null && !changed.has(id)
    const asked = members.filter(({ proposal_id: id }) => id === subject || !isCounted(id))
    return recount(tx, catalogue, asked)
  }
  await forgetMemberFindings(tx, catalogueId)
  await recount(tx, catalogue, await uncounted(tx, members, subject, wasOtherwise))
}

/** Where all stands as in the document: its rows were counted when they were written, but for what was set aside. */
async function uncounted(
  tx: Tx,
  members: readonly Member[],
  subject: string | null,
  wasOtherwise: boolean,
): Promise<readonly Member[]> {
  if (subject === null) return withDismissals(tx, members)
  return wasOtherwise ? members : members.filter(member => member.proposal_id === subject)
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

/** What is to be kept, by proposal. */
async function check(
  tx: Tx,
  catalogue: CatalogueTable,
  members: readonly Member[],
  chart: ChartOfAccounts,
): Promise<Map<string, readonly string[]>> {
  const asking = createAsking(catalogue.id, parseCatalogue(catalogue.header), chart)
  const known = await askMembers(tx, asking, members, chart)
  const across = asking.checks.askAll([...known.values()].map(({ asked }) => asked))
  const byKey = Map.groupBy(across, finding => finding.proposal)
  return new Map(
    [...known].map(([id, { asked, json }]) => {
      const shared = byKey.get(asked.key)
      return [id, shared ? [...json, ...shared.map(finding => JSON.stringify(finding))] : json]
    }),
  )
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
