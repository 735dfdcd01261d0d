/**
 * What each member of a catalogue is asked by itself, remembered in this process so that only a member that says
 * something new is read, parsed and checked again. A memory of pure answers under what they were made from: whoever
 * changes what, and whether it was committed, it can be slow but never wrong.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { parseCase } from '../../core/calculation/case/parse-case.ts'
import type { CatalogueContent } from '../../core/catalogue/content.ts'
import {
  type AskedMember,
  type CheckedMember,
  createMemberChecks,
  type MemberChecks,
} from '../../core/check/check-members.ts'
import { parseProposal, readContents } from '../../store/contents.ts'
import type { Member } from '../../store/member-findings.ts'
import { readComputed as readComputedRows } from '../../store/proposals.ts'
import type { Tx } from '../../store/transaction.ts'
import { readComputed } from '../calculation/computed.ts'
import { isFromDocument } from './member-findings.ts'

export type RememberedMember = {
  readonly asked: AskedMember
  /** Its own findings as they are kept. */
  readonly json: readonly string[]
}

type Known = RememberedMember & { readonly from: string }

type KnownCatalogue = { readonly setting: string; readonly members: ReadonlyMap<string, Known> }

/** The catalogue that was asked about last is the last. */
const memories = new WeakMap<ChartOfAccounts, Map<string, KnownCatalogue>>()

/** Members in all catalogues together: some two kilobytes each. */
const mostRemembered = 30_000

type Asking = {
  readonly catalogueId: string
  readonly content: Pick<CatalogueContent, 'kind' | 'title'>
  readonly checks: MemberChecks
}

export function createAsking(
  catalogueId: string,
  content: Asking['content'],
  chart: ChartOfAccounts,
): Asking {
  return { catalogueId, content, checks: createMemberChecks(content, chart) }
}

/** By proposal, in the order of the members. */
export async function askMembers(
  tx: Tx,
  { catalogueId, content, checks }: Asking,
  members: readonly Member[],
  chart: ChartOfAccounts,
): Promise<ReadonlyMap<string, RememberedMember>> {
  const setting = JSON.stringify([content.kind, content.title?.text])
  const memory = memories.get(chart) ?? new Map<string, KnownCatalogue>()
  memories.set(chart, memory)
  const before = memory.get(catalogueId)
  const known = before?.setting === setting ? before.members : new Map<string, Known>()
  const isNew = (member: Member): boolean => known.get(member.proposal_id)?.from !== sourceOf(member)
  const found = new Map<string, Known>()
  const read = await readMembers(tx, members.filter(isNew))
  for (const member of members) {
    const checked = read.get(member.proposal_id)
    const each = checked ? ask(member, checked, checks) : known.get(member.proposal_id)
    if (each) found.set(member.proposal_id, each)
  }
  remember(memory, catalogueId, { setting, members: found })
  return found
}

function ask(member: Member, checked: CheckedMember, checks: MemberChecks): Known {
  const asked = checks.ask(checked)
  const json = [...asked.ofForm, ...asked.ofProfession].map(finding => JSON.stringify(finding))
  return { asked, json, from: sourceOf(member) }
}

/** All that its answers depend on. What was computed belongs to the revision and never changes. */
function sourceOf(member: Member): string {
  const calculated = member.assumptions === null ? '' : `${member.assumptions} ${member.revision_id}`
  return `${member.key} ${isFromDocument(member)} ${textOf(member)} ${calculated}`
}

function remember(memory: Map<string, KnownCatalogue>, id: string, catalogue: KnownCatalogue): void {
  memory.delete(id)
  memory.set(id, catalogue)
  let size = 0
  for (const { members } of memory.values()) size += members.size
  for (const [oldest, { members }] of memory) {
    if (size <= mostRemembered) return
    memory.delete(oldest)
    size -= members.size
  }
}

/** What the document says is read with the places that it has there. */
function textOf(member: Member): string {
  return isFromDocument(member) ? (member.document_text ?? member.text_hash) : member.text_hash
}

async function readMembers(tx: Tx, members: readonly Member[]): Promise<Map<string, CheckedMember>> {
  const contents = await readContents(tx, [
    ...members.map(textOf),
    ...members.flatMap(member => member.assumptions ?? []),
  ])
  const calculated = members.filter(member => member.assumptions !== null)
  const computed = await readComputedRows(
    tx,
    calculated.map(member => member.revision_id),
  )
  const checked = (member: Member): CheckedMember => ({
    proposal: { key: member.key, content: parseProposal(contents.get(textOf(member)) ?? '') },
    calculation: readCalculation(contents.get(member.assumptions ?? ''), computed.get(member.revision_id)),
    isFromDocument: isFromDocument(member),
  })
  return new Map(members.map(member => [member.proposal_id, checked(member)]))
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
