/** Gives a proposal the assumptions that its economy is calculated from: a new revision that says the same. */
import type { Surroundings } from '../core/calculation/case/assemble.ts'
import { parseCase } from '../core/calculation/case/parse-case.ts'
import type { CaseProblem } from '../core/calculation/case/problem.ts'
import { prepareCase } from '../core/calculation/readings/prepare.ts'
import { takeSnapshot } from '../core/calculation/readings/snapshot.ts'
import { findCatalogue, updateCatalogue } from '../store/catalogues.ts'
import { keepContents, toCaseContent } from '../store/contents.ts'
import { appendEvent } from '../store/events.ts'
import { createId } from '../store/id.ts'
import { findProposal, findRevision, insertRevisions, putProposals } from '../store/proposals.ts'
import type { ProposalTable, RevisionTable } from '../store/tables.ts'
import type { Tx } from '../store/transaction.ts'
import { type KeptCalculation, readComputed, writeComputed } from './computed.ts'
import { recheckCatalogue } from './recheck-catalogue.ts'
import { type NewRevision, nextRevision } from './settle-proposal.ts'
import { tell } from './told.ts'
import type { Store, Who } from './who.ts'

export type Attaching = {
  readonly proposalId: string
  /** The revision the author saw. */
  readonly expectedRevision: string
  /** The case as plain data, as a file or a form gives it. */
  readonly plain: unknown
  readonly reason?: string | null
}

export type Attached =
  | { readonly kind: 'attached'; readonly revisionId: string; readonly number: number }
  /** The same assumptions gave the same already. */
  | { readonly kind: 'unchanged'; readonly revisionId: string }
  /** Somebody else was quicker; this is the revision that now stands. */
  | { readonly kind: 'conflict'; readonly revisionId: string }
  /** They cannot be calculated; nothing was kept. */
  | { readonly kind: 'problems'; readonly problems: readonly CaseProblem[] }
  | { readonly kind: 'unknown' }

export async function attachCase(
  store: Store,
  attaching: Attaching,
  basis: Surroundings,
  who: Who,
): Promise<Attached> {
  const parsed = parseCase(attaching.plain)
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems }
  const ready = prepareCase(parsed.case, basis)
  if (!ready.ok) return { kind: 'problems', problems: ready.problems }
  const { figures: _, ...calculation } = takeSnapshot(ready.prepared)
  const kept = toCaseContent(attaching.plain)
  return store.write(async tx => {
    const proposal = await findProposal(tx, attaching.proposalId)
    const head = proposal && (await findRevision(tx, proposal.revision_id))
    if (!proposal || !head) return { kind: 'unknown' }
    if (head.id !== attaching.expectedRevision) return { kind: 'conflict', revisionId: head.id }
    const revision = follow(head, kept.textHash, calculation, who)
    if (head.assumptions === kept.textHash && head.computed === revision.computed)
      return { kind: 'unchanged', revisionId: head.id }
    await keepContents(tx, [kept])
    await write(tx, { proposal, revision, reason: attaching.reason }, who)
    await recheckCatalogue(tx, proposal.catalogue_id, basis.chart)
    return { kind: 'attached', revisionId: revision.id, number: revision.number }
  })
}

/** It says the same as the one before it, so it stands in the same document. */
function follow(
  head: RevisionTable,
  assumptions: string,
  calculation: KeptCalculation,
  who: Who,
): NewRevision {
  return nextRevision(head, {
    id: createId(who.random),
    proposal_id: head.proposal_id,
    text_hash: head.text_hash,
    content_hash: head.content_hash,
    form_hash: head.form_hash,
    computed: writeComputed({ ...readComputed(head.computed), calculation }),
    document_id: head.document_id,
    document_key: head.document_key,
    assumptions,
  })
}

type Step = {
  readonly proposal: ProposalTable
  readonly revision: NewRevision
  readonly reason: string | null | undefined
}

async function write(tx: Tx, { proposal, revision, reason }: Step, who: Who): Promise<void> {
  const told = tell(reason, who)
  const { id: revisionId, number, hash, assumptions } = revision
  const { sequence } = await appendEvent(
    tx,
    {
      at: who.now,
      kind: 'assumptions-attached',
      actor: who.actor,
      subject: { kind: 'proposal', id: proposal.id },
      facts: { revision: revisionId, number, hash, assumptions },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
  await insertRevisions(tx, [{ ...revision, at: who.now, actor_id: who.actor.id, event: sequence }])
  await putProposals(tx, [{ ...proposal, revision_id: revisionId }])
  await moveVersion(tx, proposal.catalogue_id)
}

/** An import that was prepared meanwhile must see that a proposal has moved on. */
async function moveVersion(tx: Tx, catalogueId: string): Promise<void> {
  const catalogue = await findCatalogue(tx, catalogueId)
  if (!catalogue) throw new Error(`no catalogue ${catalogueId}`)
  await updateCatalogue(tx, catalogue.id, catalogue.version, {})
}
