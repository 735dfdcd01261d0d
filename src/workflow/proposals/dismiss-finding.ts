/**
 * Sets a professional finding aside with a reason that stays on the record, and takes that back. A finding is named
 * by its fingerprint: it stays set aside through new documents and revisions as long as it says the same.
 */
import type { Finding } from '../../core/check/finding.ts'
import { findingFingerprint, isDismissible } from '../../core/check/professional/dismissible.ts'
import type { Unit } from '../../core/money.ts'
import type { Refusal } from '../../core/process/may.ts'
import { unitOf } from '../../core/proposal/content.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import { deleteDismissal, insertDismissal } from '../../store/catalogues/dismissals.ts'
import { membersOf } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findProposal } from '../../store/proposals/proposals.ts'
import type { ProposalTable } from '../../store/tables/tables.ts'
import { type Found, findingsOfMembers } from '../catalogues/member-findings.ts'
import { recountMember } from '../catalogues/recheck-catalogue.ts'
import type { Acting } from '../process/acting.ts'
import { allow, maySee } from '../process/allow.ts'
import { findStanding } from '../process/standing.ts'
import { tell } from '../told.ts'
import type { DismissedFinding } from '../views.ts'
import type { Store, Who } from '../who.ts'

/** Long enough for a reason, too short for a report. */
export const longestReason = 2000

export type Dismissing = {
  readonly proposalId: string
  /** The finding's fingerprint. */
  readonly finding: string
  readonly reason: string
}

export type FindingDismissal =
  | { readonly kind: 'dismissed' }
  /** Somebody has dismissed it already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'reason-too-long'; readonly most: number }
  /** An error, or what only the document can settle. */
  | { readonly kind: 'not-dismissible' }
  /** Not for this person, or not now. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The proposal, or the finding as it was seen, is no longer there. */
  | { readonly kind: 'unknown' }

export function dismissFinding(
  store: Store,
  dismissing: Dismissing,
  acting: Acting,
): Promise<FindingDismissal> {
  return store.write(async tx => {
    const found = await readFound(tx, dismissing.proposalId)
    if (!found) return { kind: 'unknown' }
    if (found.dismissed.some(each => isNamed(each.finding, dismissing.finding))) return { kind: 'unchanged' }
    const finding = found.open.find(each => isNamed(each, dismissing.finding))
    if (!finding) return { kind: 'unknown' }
    if (!isDismissible(finding)) return { kind: 'not-dismissible' }
    const reason = wellFormed(dismissing.reason).trim()
    if (reason === '') return { kind: 'reason-missing' }
    if (reason.length > longestReason) return { kind: 'reason-too-long', most: longestReason }
    const allowed = await allow(tx, 'dismiss-finding', found.proposal.id, acting, ['reason-given'])
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    await write(tx, found.proposal, finding, reason, acting)
    return { kind: 'dismissed' }
  })
}

async function write(
  tx: Tx,
  proposal: ProposalTable,
  finding: Finding,
  reason: string,
  who: Who,
): Promise<void> {
  const { code, severity } = finding
  const fingerprint = findingFingerprint(finding)
  const told = tell(reason, who)
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'finding-dismissed',
      actor: who.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: { finding: fingerprint, code, severity, revision: proposal.revision_id },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  await insertDismissal(tx, {
    proposal_id: proposal.id,
    finding: fingerprint,
    code,
    at: who.now,
    actor_id: who.actor.id,
    event: sequence,
  })
  await recountMember(tx, proposal.catalogue_id, proposal.id)
}

export type Reopening = Omit<Dismissing, 'reason'>

export type FindingReopened =
  | { readonly kind: 'reopened' }
  /** Nobody has dismissed it, or somebody has taken it back already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

export function reopenFinding(store: Store, reopening: Reopening, acting: Acting): Promise<FindingReopened> {
  return store.write(async tx => {
    const proposal = isId(reopening.proposalId) ? await findProposal(tx, reopening.proposalId) : undefined
    if (!proposal) return { kind: 'unknown' }
    // taking an answer back asks for no reason: the question is its own
    const allowed = await allow(tx, 'dismiss-finding', proposal.id, acting, ['reason-given'])
    if (allowed.kind === 'unknown') return allowed
    if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
    if (!(await deleteDismissal(tx, proposal.id, reopening.finding))) return { kind: 'unchanged' }
    await appendEvent(tx, {
      at: acting.now,
      kind: 'finding-reopened',
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: { finding: reopening.finding, revision: proposal.revision_id },
      payloadHash: null,
    })
    await recountMember(tx, proposal.catalogue_id, proposal.id)
    return { kind: 'reopened' }
  })
}

export type FindingView = {
  readonly proposal: { readonly id: string; readonly title: string | null }
  readonly catalogue: { readonly id: string; readonly title: string | null }
  readonly finding: Finding
  /** The unit that the proposal prints its amounts in. */
  readonly unit: Unit
  readonly isDismissible: boolean
  /** null while it still asks. */
  readonly dismissed: DismissedFinding | null
}

/** One finding about a proposal as it stands; null where it is not said (any more), or the person may not see it. */
export function viewFinding(
  store: Store,
  proposalId: string,
  fingerprint: string,
  { person }: Pick<Acting, 'person'>,
): Promise<FindingView | null> {
  return store.read(async tx => {
    const found = await readFound(tx, proposalId)
    const standing = found && (await findStanding(tx, proposalId))
    if (!found || !standing || !maySee(person, standing.subject)) return null
    const { proposal, catalogue } = found
    const dismissed = found.dismissed.find(each => isNamed(each.finding, fingerprint)) ?? null
    const finding = dismissed?.finding ?? found.open.find(each => isNamed(each, fingerprint))
    if (!finding) return null
    return {
      proposal: { id: proposal.id, title: proposal.title },
      catalogue: { id: catalogue.id, title: catalogue.title },
      finding,
      unit: await unitIn(tx, found.textHash),
      isDismissible: isDismissible(finding),
      dismissed,
    }
  })
}

function isNamed(finding: Finding, fingerprint: string): boolean {
  return findingFingerprint(finding) === fingerprint
}

async function readFound(tx: Tx, proposalId: string) {
  if (!isId(proposalId)) return null
  const proposal = await findProposal(tx, proposalId)
  const catalogue = proposal && (await findCatalogue(tx, proposal.catalogue_id))
  if (!proposal || !catalogue) return null
  const members = await membersOf(tx, catalogue.id, [proposalId])
  const found: Found | undefined = (await findingsOfMembers(tx, catalogue, members)).get(proposalId)
  const [member] = members
  return found && member ? { proposal, catalogue, textHash: member.text_hash, ...found } : null
}

async function unitIn(tx: Tx, textHash: string): Promise<Unit> {
  const { budget } = parseProposal(await readContent(tx, textHash))
  return budget ? unitOf(budget) : 'kr'
}
