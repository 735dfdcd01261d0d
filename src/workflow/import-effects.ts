/** What accepting a document would do: which stored proposal each of its proposals is, and what would change. */
import { matchProposals } from '../core/proposal/identity.ts'
import type { Head } from '../store/proposals.ts'
import type { DocumentProposalTable } from '../store/tables.ts'
import type { ImportEffect } from './views.ts'

export type Effect = {
  readonly proposal: DocumentProposalTable
  readonly effect: ImportEffect['effect']
  readonly head: Head | null
}

export type Effects = {
  readonly proposals: readonly Effect[]
  /** Members that the document no longer has. */
  readonly leaving: readonly Head[]
}

/** Those that are in the catalogue are recognised first; who left it once may come back. */
export function importEffects(incoming: readonly DocumentProposalTable[], heads: readonly Head[]): Effects {
  const members = heads.filter(head => head.position !== null)
  const former = heads.filter(head => head.position === null)
  const found = matchTo(incoming, members)
  const waiting = incoming.filter(proposal => !found.has(proposal))
  for (const [proposal, head] of matchTo(waiting, former)) found.set(proposal, head)
  const staying = new Set(found.values())
  return {
    proposals: incoming.map(proposal => effectOn(proposal, found.get(proposal) ?? null)),
    leaving: members.filter(head => !staying.has(head)),
  }
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
