/** Writes what accepting a document was planned to do: wholly, or not at all where the catalogue has moved on. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { UnchainedEvent } from '../../core/event/event.ts'
import { replaceRows } from '../../store/catalogues/catalogue-rows.ts'
import {
  catalogueRevisionHash,
  findCatalogueByIdentity,
  findCatalogueRevision,
  insertCatalogue,
  insertCatalogueRevision,
  updateCatalogue,
} from '../../store/catalogues/catalogues.ts'
import { replaceWords } from '../../store/catalogues/words.ts'
import { refreshStatistics } from '../../store/engine/statistics.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvents } from '../../store/events/events.ts'
import { createId } from '../../store/id.ts'
import { keepContents } from '../../store/proposals/contents.ts'
import { insertRevisions, putProposals } from '../../store/proposals/proposals.ts'
import { findDocument, noteEffects, settleDocument } from '../../store/received/documents.ts'
import type { CatalogueRevisionTable, CatalogueTable } from '../../store/tables/tables.ts'
import { recheckCatalogue } from '../catalogues/recheck-catalogue.ts'
import { noteVoidedBy } from '../process/void-stamp.ts'
import type { Settled } from '../proposals/settle-proposal.ts'
import type { Who } from '../who.ts'
import type { Plan } from './plan-acceptance.ts'

type NewCatalogueRevision = Omit<CatalogueRevisionTable, 'event'>

/** False, and nothing written, where the plan was made for a state of things that is no more. */
export async function writeAcceptance(
  tx: Tx,
  plan: Plan,
  chart: ChartOfAccounts,
  who: Who,
): Promise<boolean> {
  if (!(await isStillSo(tx, plan))) return false
  const previous = plan.catalogue && (await findCatalogueRevision(tx, plan.catalogue.revision_id))
  const isNew = previous?.content_hash !== plan.document.content_hash || !plan.isSameMembers || hasSteps(plan)
  const revision = isNew ? catalogueRevision(plan, previous ?? null, who) : null
  const sequence = await appendImport(tx, plan, revision, who)
  await writeCatalogue(tx, plan, revision?.id ?? previous?.id ?? '', who)
  await writeProposals(tx, plan, sequence, who)
  if (revision) await insertCatalogueRevision(tx, { ...revision, event: sequence })
  await replaceRows(
    tx,
    plan.catalogueId,
    plan.counted.map(each => each.row),
  )
  await replaceWords(tx, plan.catalogueId, plan.words)
  await noteEffects(
    tx,
    plan.document.id,
    plan.settled.map(each => each.noted),
  )
  await settleDocument(tx, plan.document.id, 'accepted', plan.catalogueId)
  await recheckCatalogue(tx, plan.catalogueId, null, chart)
  await noteVoidedBy(
    tx,
    plan.settled.flatMap(({ step }) => step?.revision ?? []),
    who,
  )
  await refreshStatistics(tx, plan.settled.length, ['lists', 'rest'])
  return true
}

/** Every change of a catalogue or of a proposal in it moves its version. */
async function isStillSo(tx: Tx, { document, catalogue }: Plan): Promise<boolean> {
  const pending = await findDocument(tx, document.id)
  const now = await findCatalogueByIdentity(tx, document.catalogue_identity)
  return pending?.status === 'pending' && now?.version === catalogue?.version
}

function hasSteps({ settled }: Plan): boolean {
  return settled.some(each => each.step !== null)
}

function catalogueRevision(
  { document, catalogueId, members }: Plan,
  previous: CatalogueRevisionTable | null,
  who: Who,
): NewCatalogueRevision {
  const unsealed = {
    id: createId(who.random),
    catalogue_id: catalogueId,
    number: (previous?.number ?? 0) + 1,
    text_hash: document.text_hash,
    content_hash: document.content_hash,
    members,
    document_id: document.id,
    previous: previous?.hash ?? null,
    at: who.now,
    actor_id: who.actor.id,
  }
  return { ...unsealed, hash: catalogueRevisionHash(unsealed, document.upload_hash) }
}

/** One event for the import, and one for each proposal that leaves. Returns the import's sequence. */
async function appendImport(
  tx: Tx,
  plan: Plan,
  revision: NewCatalogueRevision | null,
  who: Who,
): Promise<number> {
  const { document, catalogueId, settled, leaving } = plan
  const count = (effect: Settled['effect']): number => settled.filter(each => each.effect === effect).length
  const said = { at: who.now, actor: who.actor, payloadHash: null }
  const imported: UnchainedEvent = {
    ...said,
    kind: 'catalogue-imported',
    subject: { kind: 'catalogue', id: catalogueId },
    facts: {
      document: document.id,
      upload: document.upload_hash,
      revision: revision?.id ?? null,
      revisionHash: revision?.hash ?? null,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      left: leaving.length,
    },
  }
  const left = leaving.map(
    (head): UnchainedEvent => ({
      ...said,
      kind: 'proposal-left-catalogue',
      subject: { kind: 'proposal', id: head.id },
      facts: { catalogue: catalogueId, document: document.id, revision: head.revision_id },
    }),
  )
  const [first] = await appendEvents(tx, [imported, ...left])
  if (!first) throw new Error('an event was lost')
  return first.sequence
}

async function writeCatalogue(tx: Tx, plan: Plan, revisionId: string, who: Who): Promise<void> {
  const { document, catalogue } = plan
  const state = {
    is_example: document.is_example,
    title: document.title,
    header: document.header,
    years: document.years,
    proposals: plan.counted.length,
    net: plan.net,
    errors: document.errors,
    warnings: document.warnings,
    notes: document.notes,
    document_id: document.id,
    revision_id: revisionId,
    imported_at: who.now,
  } satisfies Partial<CatalogueTable>
  if (catalogue) await updateCatalogue(tx, catalogue.id, catalogue.version, state)
  else
    await insertCatalogue(tx, {
      ...state,
      id: plan.catalogueId,
      identity: document.catalogue_identity,
      kind: kindOf(document.header),
      version: 1,
    })
}

function kindOf(header: string): CatalogueTable['kind'] {
  return (JSON.parse(header) as { kind: CatalogueTable['kind'] }).kind
}

async function writeProposals(tx: Tx, { settled }: Plan, sequence: number, who: Who): Promise<void> {
  const steps = settled.flatMap(each => each.step ?? [])
  await keepContents(
    tx,
    steps.flatMap(step => step.kept ?? []),
  )
  await putProposals(
    tx,
    steps.map(step => step.proposal),
  )
  const made = { at: who.now, actor_id: who.actor.id, event: sequence }
  await insertRevisions(
    tx,
    steps.map(step => ({ ...step.revision, ...made })),
  )
}
