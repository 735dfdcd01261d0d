/** What accepting a document would do: which stored proposal each of its proposals is, and what would change. */
import { isListed, type State } from '../../core/process/state.ts'
import { matchProposals } from '../../core/proposal/identity.ts'
import type { Head } from '../../store/proposals/proposals.ts'
import type { DocumentProposalTable } from '../../store/tables/tables.ts'
import type { ImportEffect } from '../views.ts'

export type Effect = {
  readonly proposal: DocumentProposalTable
  readonly effect: ImportEffect['effect']
  readonly head: Head | null
}

export type Effects = {
  readonly proposals: readonly Effect[]
  /** Members that the document no longer has. */
  readonly leaving: readonly Head[]
  /** Members that somebody made by hand: no document has ever had them, so none can leave them out. */
  readonly byHand: readonly Head[]
}

/**
 * Those that are in the catalogue are recognised first, with those that are withdrawn or still drafts; who left it once
 * may come back.
 */
export function importEffects(incoming: readonly DocumentProposalTable[], heads: readonly Head[]): Effects {
  const isCounted = (head: Head): boolean => head.position !== null || isUnlisted(head)
  const former = heads.filter(head => !isCounted(head))
  const members = heads.filter(isCounted)
  const found = matchTo(incoming, members)
  const waiting = incoming.filter(proposal => !found.has(proposal))
  for (const [proposal, head] of matchTo(waiting, former)) found.set(proposal, head)
  const staying = new Set(found.values())
  const unsaid = members.filter(head => !staying.has(head) && head.position !== null)
  return {
    proposals: incoming.map(proposal => effectOn(proposal, found.get(proposal) ?? null)),
    leaving: unsaid.filter(head => head.first_document !== null),
    byHand: unsaid.filter(head => head.first_document === null),
  }
}

/** Withdrawn, or not yet submitted: it belongs to the catalogue and does not count in it. */
export function isUnlisted({ state }: Pick<Head, 'state'>): boolean {
  return state !== null && !isListed(state as State)
}

function matchTo(
  incoming: readonly DocumentProposalTable[],
  heads: readonly Head[],
): Map<DocumentProposalTable, Head> {
  const found = new Map<DocumentProposalTable, Head>()
  if (heads.length === 0) return found
  const matches = matchProposals(incoming, heads)
  incoming.forEach((proposal, i) => {
    const head = heads[matches[i] ?? -1]
    if (head) found.set(proposal, head)
  })
  return found
}

function effectOn(proposal: DocumentProposalTable, head: Head | null): Effect {
  if (!head) return { proposal, head, effect: 'new' }
  const isSame = (head.form_hash ?? head.content_hash) === proposal.content_hash
  return { proposal, head, effect: isSame ? 'unchanged' : 'changed' }
}
