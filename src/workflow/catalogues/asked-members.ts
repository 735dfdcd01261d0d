/** What members of a catalogue are asked by themselves, from what is stored of them. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { parseCase } from '../../core/calculation/case/parse-case.ts'
import { type AskedMember, type CheckedMember, createMemberChecks } from '../../core/check/check-members.ts'
import type { Asking } from '../../core/check/professional/professional.ts'
import type { Member } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { parseProposal, readContents } from '../../store/proposals/contents.ts'
import { readComputed as readComputedRows } from '../../store/proposals/proposals.ts'
import { readComputed } from '../calculation/computed.ts'
import { isFromDocument } from './member-findings.ts'

/** So many at a time, because a large catalogue does not fit a processor's memory. */
const atOnce = 500

/** By proposal, in the order of the members. */
export async function askMembers(
  tx: Tx,
  asking: Asking,
  members: readonly Member[],
  chart: ChartOfAccounts,
): Promise<Map<string, AskedMember>> {
  const { ask } = createMemberChecks(asking, chart)
  const found = new Map<string, AskedMember>()
  for (let start = 0; start < members.length; start += atOnce) {
    const read = await readMembers(tx, members.slice(start, start + atOnce))
    for (const [id, checked] of read) found.set(id, ask(checked))
  }
  return found
}

/** What the document says is read with the places that it has there. */
function textOf(member: Member): string {
  return isFromDocument(member) ? (member.document_text ?? member.text_hash) : member.text_hash
}

async function readMembers(tx: Tx, members: readonly Member[]): Promise<Map<string, CheckedMember>> {
  const calculated = members.filter(member => member.assumptions !== null)
  const [contents, computed] = await Promise.all([
    readContents(tx, [...members.map(textOf), ...members.flatMap(member => member.assumptions ?? [])]),
    readComputedRows(
      tx,
      calculated.map(member => member.revision_id),
    ),
  ])
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
