/** Works out every row that accepting a document will write, slice by slice, while nothing is locked. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { canonicalJson, type Hash } from '../../core/canonical.ts'
import { sum, zero } from '../../core/money.ts'
import { chunksOf } from '../../store/engine/chunks.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { readContents } from '../../store/proposals/contents.ts'
import { type Head, readComputed } from '../../store/proposals/proposals.ts'
import type { FindingCount } from '../../store/received/documents.ts'
import type { CatalogueTable, DocumentProposalTable, DocumentTable } from '../../store/tables/tables.ts'
import { parsePeriods } from '../catalogues/list-catalogues.ts'
import { countsByProposal, createSpelling } from '../catalogues/summary-row.ts'
import {
  type Known,
  type Member,
  type NewIds,
  type Settled,
  type Settling,
  settleByHand,
  settleProposal,
} from '../proposals/settle-proposal.ts'
import { mapInSlices } from '../slices.ts'
import type { Store, Who } from '../who.ts'
import { type Effect, importEffects } from './import-effects.ts'

/** What was found when the document was about to be accepted. */
export type Situation = {
  readonly document: DocumentTable
  readonly catalogue: CatalogueTable | null
  readonly proposals: readonly DocumentProposalTable[]
  readonly heads: readonly Head[]
  readonly findings: readonly FindingCount[]
}

export type Plan = Pick<Situation, 'document' | 'catalogue'> &
  Pick<Settling, 'catalogueId' | 'words'> & {
    readonly settled: readonly Settled[]
    /** All that the catalogue then counts, in order: the document's, and after them those made by hand. */
    readonly counted: readonly Member[]
    readonly leaving: readonly Head[]
    readonly net: number
    /** The members in order, with revision and its hash, as canonical JSON. */
    readonly members: string
    readonly isSameMembers: boolean
  }

/** How many proposals' content is held in memory at a time. */
const atOnce = 200

export async function planAcceptance(
  store: Store,
  situation: Situation,
  chart: ChartOfAccounts,
  who: Who,
): Promise<Plan> {
  const { document, catalogue, heads } = situation
  const { proposals, leaving, byHand } = importEffects(situation.proposals, heads)
  const settling: Settling = {
    catalogueId: catalogue?.id ?? createId(who.random),
    documentId: document.id,
    chart,
    counts: countsByProposal(situation.findings),
    committees: createSpelling(),
    policyAreas: createSpelling(),
    years: parsePeriods(document.years).map(period => period.year),
    words: new Map(),
  }
  const settled = await settleAll(store, settling, proposals, createIds(proposals.length, who))
  const counted = [
    ...settled.flatMap(member),
    ...(await settleAllByHand(store, settling, byHand, settled.length)),
  ]
  const stayed = heads.filter(head => head.position !== null).map(head => head.id)
  return {
    document,
    catalogue,
    catalogueId: settling.catalogueId,
    words: settling.words,
    settled,
    counted,
    leaving,
    net: sum(counted.map(({ economy }) => economy?.net ?? zero)),
    members: canonicalJson(counted.map(each => [each.id, each.revisionId, each.revisionHash])),
    isSameMembers: stayed.join() === counted.map(each => each.id).join(),
  }
}

function member(settled: Settled): Member[] {
  const { row } = settled
  return row ? [{ ...settled, row }] : []
}

async function settleAllByHand(
  store: Store,
  settling: Settling,
  heads: readonly Head[],
  from: number,
): Promise<Member[]> {
  const { contents, computed } = await store.read(async tx => ({
    contents: await readContents(
      tx,
      heads.map(head => head.text_hash),
    ),
    computed: await readComputed(
      tx,
      heads.map(head => head.revision_id),
    ),
  }))
  return mapInSlices(heads, (head, i) => {
    const json = contents.get(head.text_hash)
    if (json === undefined) throw new Error(`no content under ${head.text_hash}`)
    const known = { json, head: null, computed: computed.get(head.revision_id) ?? null }
    return settleByHand(settling, head, known, from + i)
  })
}

async function settleAll(
  store: Store,
  settling: Settling,
  proposals: readonly Effect[],
  ids: readonly NewIds[],
): Promise<Settled[]> {
  const settled: Settled[] = []
  for (const some of chunksOf(proposals, atOnce)) {
    const known = await store.read(tx => readKnown(tx, some))
    const results = await mapInSlices(some, (target, i) => {
      const fresh = ids[settled.length + i]
      if (!fresh) throw new Error('more proposals than identities')
      return settleProposal(settling, target, known(target), fresh)
    })
    settled.push(...results)
  }
  return settled
}

async function readKnown(tx: Tx, targets: readonly Effect[]): Promise<(target: Effect) => Known> {
  const staying = targets.flatMap(({ effect, head }) =>
    head && (effect === 'unchanged' || head.assumptions !== null) ? [head] : [],
  )
  const contents = await readContents(
    tx,
    targets.flatMap(({ proposal, head }) => [proposal.text_hash, ...supplemented(head)]),
  )
  const computed = await readComputed(
    tx,
    staying.map(head => head.revision_id),
  )
  return ({ proposal, head }) => {
    const json = contents.get(proposal.text_hash)
    if (json === undefined) throw new Error(`no content under ${proposal.text_hash}`)
    const [beside] = supplemented(head)
    return {
      json,
      head: beside === undefined ? null : (contents.get(beside) ?? null),
      computed: computed.get(head?.revision_id ?? '') ?? null,
    }
  }
}

/** The head's content, where it says something beside the form. */
function supplemented(head: Head | null): Hash[] {
  return head && head.form_hash !== null ? [head.text_hash] : []
}

/** In rising order along the document, so that rows come to lie next to each other. */
function createIds(count: number, { random }: Who): NewIds[] {
  const sorted = (): string[] => Array.from({ length: count }, () => createId(random)).sort()
  const revisions = sorted()
  return sorted().map((proposal, i) => ({ proposal, revision: revisions[i] ?? '' }))
}
