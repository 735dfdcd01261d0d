/**
 * What is found about the members of a catalogue as they stand, and which of it somebody set aside. What was found in
 * the document holds, except where a catalogue has been checked as it stands (recheck-catalogue.ts).
 */
import type { Finding } from '../../core/check/finding.ts'
import {
  findingFingerprint,
  isDismissible,
  isProfessional,
} from '../../core/check/professional/dismissible.ts'
import type { Totals } from '../../core/check/professional/neighbours.ts'
import { askAmong, isFoundAcross } from '../../core/check/professional/professional.ts'
import { dismissalsOf } from '../../store/catalogues/dismissals.ts'
import { factsOf, findRecheck } from '../../store/catalogues/member-facts.ts'
import { type Member, memberFindings } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { readPayloads } from '../../store/events/events.ts'
import { findingsAbout } from '../../store/received/documents.ts'
import type { CatalogueTable, DismissalTable, MemberFactTable } from '../../store/tables/tables.ts'
import type { DismissedFinding } from '../views.ts'
import { neighboursOf, parseFacts, totalsIn } from './member-facts.ts'

export type Found = {
  /** Those that still ask. */
  readonly open: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
}

export const nothingFound: Found = { open: [], dismissed: [] }

export function isFromDocument({ form_hash, document_content }: Member): boolean {
  return form_hash === document_content
}

/** Nothing is known of it but what was read, so what was found about it alone then holds. */
export function isAsRead(member: Member): boolean {
  return member.assumptions === null && isFromDocument(member)
}

/** By proposal. */
export async function findingsOfMembers(
  tx: Tx,
  catalogue: CatalogueTable,
  members: readonly Member[],
): Promise<Map<string, Found>> {
  const ids = members.map(member => member.proposal_id)
  const [all, dismissals] = await Promise.all([findAll(tx, catalogue, members), dismissalsOf(tx, ids)])
  return partitionAll(tx, all, dismissals)
}

/** Parts what was found about proposals into what still asks and what somebody dismissed. */
export async function setAside(
  tx: Tx,
  found: ReadonlyMap<string, readonly Finding[]>,
): Promise<Map<string, Found>> {
  return partitionAll(tx, found, await dismissalsOf(tx, [...found.keys()]))
}

async function partitionAll(
  tx: Tx,
  found: ReadonlyMap<string, readonly Finding[]>,
  dismissals: readonly DismissalTable[],
): Promise<Map<string, Found>> {
  const payloads = await readPayloads(
    tx,
    dismissals.map(({ event }) => event),
  )
  const reasonOf = ({ event }: DismissalTable): string | null => {
    const reason = payloads.get(event)?.payload['reason']
    return typeof reason === 'string' ? reason : null
  }
  const byProposal = Map.groupBy(dismissals, dismissal => dismissal.proposal_id)
  return new Map(
    [...found].map(([id, findings]) => [id, partition(findings, byProposal.get(id) ?? [], reasonOf)]),
  )
}

function partition(
  findings: readonly Finding[],
  dismissals: readonly DismissalTable[],
  reasonOf: (dismissal: DismissalTable) => string | null,
): Found {
  if (dismissals.length === 0) return { open: findings, dismissed: [] }
  const byFinding = new Map(dismissals.map(dismissal => [dismissal.finding, dismissal]))
  const open: Finding[] = []
  const dismissed: DismissedFinding[] = []
  for (const finding of findings) {
    const dismissal = isDismissible(finding) ? byFinding.get(findingFingerprint(finding)) : undefined
    if (!dismissal) open.push(finding)
    else
      dismissed.push({
        finding,
        reason: reasonOf(dismissal),
        at: dismissal.at,
        actor: dismissal.actor_id,
      })
  }
  return { open, dismissed }
}

async function findAll(
  tx: Tx,
  catalogue: CatalogueTable,
  members: readonly Member[],
): Promise<Map<string, Finding[]>> {
  const ids = members.map(member => member.proposal_id)
  const [recheck, inDocument, found, facts] = await Promise.all([
    findRecheck(tx, catalogue.id),
    saidInDocument(tx, catalogue, members),
    memberFindings(tx, catalogue.id, ids),
    factsOf(tx, catalogue.id, ids),
  ])
  if (!recheck) return mapMembers(members, member => inDocument(member))
  const kept = Map.groupBy(found, row => row.proposal_id)
  const alone = (member: Member): Finding[] => (kept.get(member.proposal_id) ?? []).map(parseFinding)
  const ofForm = (member: Member): Finding[] => inDocument(member).filter(({ code }) => !isProfessional(code))
  if (recheck.basis === null) return mapMembers(members, member => [...ofForm(member), ...alone(member)])
  const across = await foundAmong(tx, catalogue.id, facts, totalsIn(recheck))
  return mapMembers(members, member => [
    ...(isAsRead(member)
      ? inDocument(member).filter(({ code }) => !isFoundAcross(code))
      : [...ofForm(member), ...alone(member)]),
    ...(across.get(member.proposal_id) ?? []),
  ])
}

function mapMembers<T>(members: readonly Member[], of: (member: Member) => T): Map<string, T> {
  return new Map(members.map(member => [member.proposal_id, of(member)]))
}

async function saidInDocument(tx: Tx, { document_id }: CatalogueTable, members: readonly Member[]) {
  const keys = members.filter(isFromDocument).map(member => member.key)
  const byKey = Map.groupBy(await findingsAbout(tx, document_id, keys), row => row.proposal_key)
  return ({ key }: Member): Finding[] => (byKey.get(key) ?? []).map(parseFinding)
}

/** What only shows among all members, made of what is remembered of them. */
async function foundAmong(
  tx: Tx,
  catalogueId: string,
  rows: readonly MemberFactTable[],
  totals: Totals,
): Promise<Map<string, Finding[]>> {
  const facts = new Map(rows.map(row => [row.proposal_id, parseFacts(row)]))
  const neighbours = await neighboursOf(tx, catalogueId, [...facts.values()], totals)
  return new Map([...facts].map(([id, each]) => [id, askAmong(each, neighbours)]))
}

/** Findings are kept as they were found. */
export function parseFinding({ json }: { readonly json: string }): Finding {
  return JSON.parse(json) as Finding
}
