/**
 * After a catalogue or a member of it has changed: checks it as it stands where that is not what its document says,
 * and counts again what is still asked. Part of the transaction that made the change.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { type Hash, hashOf, hashText } from '../../core/canonical.ts'
import { countBySeverity } from '../../core/check/check.ts'
import type { AskedMember } from '../../core/check/check-members.ts'
import type { Finding } from '../../core/check/finding.ts'
import { createNeighbours } from '../../core/check/professional/neighbours.ts'
import type { Asking } from '../../core/check/professional/professional.ts'
import { rulesVersion } from '../../core/check/rules-version.ts'
import { type Counted, countedRows, setRowCounts } from '../../store/catalogues/catalogue-rows.ts'
import { addCatalogueCounts, findCatalogue, setCatalogueCounts } from '../../store/catalogues/catalogues.ts'
import { findRecheck, putRecheck, replaceFacts } from '../../store/catalogues/member-facts.ts'
import {
  type Member,
  memberFindings,
  membersOf,
  replaceAllMemberFindings,
  replaceMemberFindings,
} from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseCatalogue } from '../../store/proposals/contents.ts'
import { findingsAbout, wholeDocument } from '../../store/received/documents.ts'
import type { CatalogueTable } from '../../store/tables/tables.ts'
import { askMembers } from './asked-members.ts'
import { allKeyRows, factRow, totalsRow } from './member-facts.ts'
import { findingsOfMembers, isAsRead, nothingFound, parseFinding } from './member-findings.ts'
import { moveFacts, rememberedOf } from './move-facts.ts'
import { worstOf } from './summary-row.ts'

/** `subject`: the only member that has changed; null where the catalogue was taken in anew. */
export async function recheckCatalogue(
  tx: Tx,
  catalogueId: string,
  subject: string | null,
  chart: ChartOfAccounts,
): Promise<void> {
  const [catalogue, recheck, [member]] = await Promise.all([
    requireCatalogue(tx, catalogueId),
    findRecheck(tx, catalogueId),
    membersOf(tx, catalogueId, subject === null ? [] : [subject]),
  ])
  const checking = checkingOf(catalogue, chart)
  if (subject !== null && recheck?.basis === checking.basis)
    await followMember(tx, checking, { subject, member })
  else await checkAll(tx, checking)
}

/** Makes sure that a catalogue was checked by today's rules: true where it was not, and has been now. */
export async function refreshRecheck(tx: Tx, catalogueId: string, chart: ChartOfAccounts): Promise<boolean> {
  const checking = checkingOf(await requireCatalogue(tx, catalogueId), chart)
  if ((await findRecheck(tx, catalogueId))?.basis === checking.basis) return false
  await checkAll(tx, checking)
  return true
}

type Checking = {
  readonly catalogue: CatalogueTable
  readonly asking: Asking
  readonly chart: ChartOfAccounts
  /** All that an answer about a member depends on beside the member: where it is another, all are asked again. */
  readonly basis: string
}

function checkingOf(catalogue: CatalogueTable, chart: ChartOfAccounts): Checking {
  const { kind, title } = parseCatalogue(catalogue.header)
  const basis = hashOf({ rules: rulesVersion, kind, title: title?.text ?? null, chart: hashOfChart(chart) })
  return { catalogue, asking: { kind, title }, chart, basis }
}

const chartHashes = new WeakMap<ChartOfAccounts, Hash>()

function hashOfChart(chart: ChartOfAccounts): Hash {
  const known = chartHashes.get(chart) ?? hashText(JSON.stringify(chart.functions))
  chartHashes.set(chart, known)
  return known
}

/** `member`: how the subject stands now; undefined where it counts there no longer. */
type Followed = { readonly subject: string; readonly member: Member | undefined }

async function followMember(
  tx: Tx,
  { catalogue, asking, chart }: Checking,
  { subject, member }: Followed,
): Promise<void> {
  const at = { catalogueId: catalogue.id, proposalId: subject }
  const [answers, kept, remembered] = await Promise.all([
    askMembers(tx, asking, member ? [member] : [], chart),
    memberFindings(tx, catalogue.id, [subject]),
    rememberedOf(tx, at),
  ])
  const asked = answers.get(subject)
  await replaceMemberFindings(tx, at, kept, member && asked ? aloneOf(member, asked) : [])
  const facts = member && asked?.facts ? { ...asked.facts, position: member.position } : null
  const turned = await moveFacts(tx, at, remembered, facts)
  const others = await membersOf(
    tx,
    catalogue.id,
    [...turned].filter(id => id !== subject),
  )
  const more = await recount(tx, catalogue, member ? [member, ...others] : others)
  await addCatalogueCounts(tx, catalogue.id, more)
}

/** What is kept of what was found about it alone: nothing where it is what its document says. */
function aloneOf(member: Member, { ofForm, ofProfession }: AskedMember): readonly string[] {
  return isAsRead(member) ? [] : [...ofForm, ...ofProfession].map(finding => JSON.stringify(finding))
}

async function checkAll(tx: Tx, { catalogue, asking, chart, basis }: Checking): Promise<void> {
  const { id: catalogueId } = catalogue
  const members = await membersOf(tx, catalogueId)
  const asked = await askMembers(tx, asking, members, chart)
  const placed = members.flatMap(({ proposal_id: proposalId, position }) => {
    const facts = asked.get(proposalId)?.facts
    return facts ? [{ proposalId, facts: { ...facts, position } }] : []
  })
  const neighbours = createNeighbours(placed.map(({ facts }) => facts))
  const alone = members.map(member => {
    const each = asked.get(member.proposal_id)
    return [member.proposal_id, each ? aloneOf(member, each) : []] as const
  })
  await replaceAllMemberFindings(tx, catalogueId, new Map(alone))
  await replaceFacts(
    tx,
    catalogueId,
    placed.map(({ proposalId, facts }) => factRow({ catalogueId, proposalId }, facts)),
    placed.flatMap(({ proposalId, facts }) => allKeyRows({ catalogueId, proposalId }, facts, neighbours)),
  )
  await putRecheck(tx, { ...totalsRow(neighbours.totals), catalogue_id: catalogueId, basis })
  await recount(tx, catalogue, members)
  await sumCounts(tx, catalogue)
}

/** Where only what is asked has changed, and not what is found. */
export async function recountMember(tx: Tx, catalogueId: string, proposalId: string): Promise<void> {
  const catalogue = await requireCatalogue(tx, catalogueId)
  const more = await recount(tx, catalogue, await membersOf(tx, catalogueId, [proposalId]))
  await addCatalogueCounts(tx, catalogueId, more)
}

async function requireCatalogue(tx: Tx, id: string): Promise<CatalogueTable> {
  const catalogue = await findCatalogue(tx, id)
  if (!catalogue) throw new Error(`no catalogue ${id}`)
  return catalogue
}

/** Counts what is open about some members; gives how much more that is than it was. */
async function recount(tx: Tx, catalogue: CatalogueTable, members: readonly Member[]): Promise<Counted> {
  const [found, rows] = await Promise.all([
    findingsOfMembers(tx, catalogue, members),
    countedRows(
      tx,
      catalogue.id,
      members.map(({ proposal_id }) => proposal_id),
    ),
  ])
  return setRowCounts(
    tx,
    rows,
    members.map(({ proposal_id }) => {
      const counts = countBySeverity((found.get(proposal_id) ?? nothingFound).open)
      const { error: errors, warning: warnings, note: notes } = counts
      return { proposal_id, errors, warnings, notes, worst: worstOf(counts) }
    }),
  )
}

async function sumCounts(tx: Tx, catalogue: CatalogueTable): Promise<void> {
  await setCatalogueCounts(tx, catalogue.id, countBySeverity(await ofWholeDocument(tx, catalogue)))
}

async function ofWholeDocument(tx: Tx, { document_id }: CatalogueTable): Promise<Finding[]> {
  return (await findingsAbout(tx, document_id, [wholeDocument])).map(parseFinding)
}
