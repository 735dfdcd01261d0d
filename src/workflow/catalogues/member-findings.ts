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
import { dismissalsOf } from '../../store/dismissals.ts'
import { findingsAbout } from '../../store/documents.ts'
import { readPayloads } from '../../store/events.ts'
import { isRechecked, type Member, memberFindings } from '../../store/member-findings.ts'
import type { CatalogueTable, DismissalTable } from '../../store/tables.ts'
import type { Tx } from '../../store/transaction.ts'
import type { DismissedFinding } from '../views.ts'

export type Found = {
  /** Those that still ask. */
  readonly open: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
}

export const nothingFound: Found = { open: [], dismissed: [] }

export function isFromDocument({ form_hash, document_content }: Member): boolean {
  return form_hash === document_content
}

/** By proposal. */
export async function findingsOfMembers(
  tx: Tx,
  catalogue: CatalogueTable,
  members: readonly Member[],
): Promise<Map<string, Found>> {
  const all = await findAll(tx, catalogue, members)
  return setAside(tx, all)
}

/** Parts what was found about proposals into what still asks and what somebody dismissed. */
export async function setAside(
  tx: Tx,
  found: ReadonlyMap<string, readonly Finding[]>,
): Promise<Map<string, Found>> {
  const dismissals = await dismissalsOf(tx, [...found.keys()])
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
  const hasOwn = await isRechecked(tx, catalogue.id)
  const said = await findingsAbout(
    tx,
    catalogue.document_id,
    members.filter(isFromDocument).map(member => member.key),
  )
  const inDocument = Map.groupBy(said, row => row.proposal_key)
  const ids = members.map(member => member.proposal_id)
  const standing = Map.groupBy(
    hasOwn ? await memberFindings(tx, catalogue.id, ids) : [],
    row => row.proposal_id,
  )
  return new Map(
    members.map(({ proposal_id, key }) => {
      const document = (inDocument.get(key) ?? []).map(parseFinding)
      const own = (standing.get(proposal_id) ?? []).map(parseFinding)
      const kept = hasOwn ? document.filter(({ code }) => !isProfessional(code)) : document
      return [proposal_id, [...kept, ...own]]
    }),
  )
}

/** Findings are kept as they were found. */
export function parseFinding({ json }: { readonly json: string }): Finding {
  return JSON.parse(json) as Finding
}
