/**
 * What the store itself takes of a draft's saving, on each engine, with ten editors who save as often as the page does
 * while somebody types. The peer writes the same text to a file of its own and waits for the disk.
 */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainCase } from '../../src/core/calculation/editing/plain.ts'
import { toSeenTable } from '../../src/core/calculation/readings/seen-table.ts'
import type { EngineName } from '../../src/store/engine/transaction.ts'
import { writeCaseDraft } from '../../src/workflow/calculation/case-draft.ts'
import { calculateCase } from '../../src/workflow/calculation/revise-case.ts'
import { saveWorkbench } from '../../src/workflow/calculation/save-workbench.ts'
import { saveDraft } from '../../src/workflow/proposals/drafts.ts'
import type { Store } from '../../src/workflow/who.ts'
import { plainSketch, surroundings } from '../../tests/database/cases.ts'
import { sketchDocument } from '../../tests/database/documents.ts'
import { engines, freshStore } from '../../tests/database/engines.ts'
import { takeIn } from '../../tests/database/take-in.ts'
import { createWho } from '../../tests/database/who.ts'
import { count, mb, ms, quantile, ratio } from '../parts/figure.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'

const editors = 10
const seconds = 5
/** As long as the page waits after a keystroke before it saves. */
const rest = 250
const basis = surroundings(10_000)

export async function measureDraftEngines(plain: PlainCase): Promise<Report> {
  const changes = writeCaseDraft({ plain, table: [] })
  const rows: string[][] = []
  const peer = await inTemporaryFolder(folder => timeFiles(folder, changes))
  for (const engine of engines) rows.push(...(await measureEngine(engine, changes, peer)))
  rows.push(row('the same text to a file', peer, peer))
  return {
    heading: `The store saving drafts of ${mb(changes.length)}, ${editors} editors at once`,
    rows: [['', 'to a file written through', 'processor', 'p50', 'p99', 'saved'], ...rows],
    notes: [
      'the ratio is of processor time in this process; the rest is waiting for the disk and for each other',
      `each editor in a proposal of their own, ${rest} ms after the last answer, for ${seconds} s; every saving is on the disk before it is answered`,
      'a revision: calculated, compared, with its event, its lists and sums',
      ...(engines.length === 1 ? ['PostgreSQL is measured where TEST_DATABASE_URL names a server'] : []),
    ],
  }
}

async function measureEngine(engine: EngineName, changes: string, peer: Times): Promise<string[][]> {
  const { store, drop } = await freshStore(engine)
  try {
    const proposals = await prepare(store)
    const drafts = await timeEach(proposals, (proposal, i, turn) =>
      saveOne(store, proposal, i, turn, changes),
    )
    const revisions = await timeEach(proposals, (proposal, i, turn) => reviseOne(store, proposal, i, turn))
    return [row(`a draft, ${engine}`, drafts, peer), row(`a revision, ${engine}`, revisions, peer)]
  } finally {
    await drop()
  }
}

function row(name: string, { times, processor }: Times, peer: Times): string[] {
  return [
    name,
    ratio(processor / peer.processor),
    ms(processor),
    ms(quantile(times, 0.5)),
    ms(quantile(times, 0.99)),
    count(times.length),
  ]
}

type Proposal = { readonly id: string; head: string }

async function prepare(store: Store): Promise<Proposal[]> {
  const proposals = Array.from({ length: editors }, (_, i) => ({ number: String(i), title: `Forslag ${i}` }))
  await takeIn(store, sketchDocument({ proposals }), createWho(1))
  const rows = await store.read(({ db }) => db.selectFrom('proposal').select(['id', 'revision_id']).execute())
  return rows.map(({ id, revision_id }) => ({ id, head: revision_id }))
}

type Turn = (proposal: Proposal, editor: number, turn: number) => Promise<void>

type Times = { readonly times: readonly number[]; readonly processor: number }

async function timeEach(proposals: readonly Proposal[], take: Turn): Promise<Times> {
  const times: number[] = []
  const before = process.cpuUsage()
  const until = performance.now() + seconds * 1000
  const edit = async (proposal: Proposal, editor: number): Promise<void> => {
    await new Promise(resolve => setTimeout(resolve, (editor * rest) / editors))
    for (let turn = 0; performance.now() < until; turn++) {
      const began = performance.now()
      await take(proposal, editor, turn)
      times.push(performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, rest))
    }
  }
  await Promise.all(proposals.map(edit))
  const { user, system } = process.cpuUsage(before)
  return { times, processor: (user + system) / 1000 / times.length }
}

async function saveOne(store: Store, proposal: Proposal, editor: number, turn: number, changes: string) {
  const saving = { proposalId: proposal.id, baseRevision: proposal.head, changes, expectedVersion: turn }
  const saved = await saveDraft(store, saving, acting(editor))
  if (saved.kind !== 'saved') throw new Error(`a draft was not saved: ${saved.kind}`)
}

async function reviseOne(store: Store, proposal: Proposal, editor: number, turn: number): Promise<void> {
  const plain = plainSketch(turn + 1)
  const result = calculateCase(plain, basis)
  if (!result.ok) throw new Error('the sketch cannot be calculated')
  const seen = toSeenTable(result.calculated.calculation)
  const saving = {
    proposalId: proposal.id,
    expectedRevision: proposal.head,
    plain,
    table: [],
    seen,
    reason: '-',
  }
  const saved = await saveWorkbench(store, saving, basis, acting(editor))
  if (saved.kind !== 'saved') throw new Error(`a revision was not saved: ${saved.kind}`)
  proposal.head = saved.revisionId
}

const who = createWho(2)
function acting(editor: number) {
  const id = `editor-${editor}`
  const person = { id, grants: [{ role: 'economist', scope: { kind: 'everywhere' } }] } as const
  return { ...who(), actor: { id, kind: 'person' as const }, person }
}

async function timeFiles(folder: string, text: string): Promise<Times> {
  const targets = Array.from({ length: editors }, (_, i) => ({ id: join(folder, String(i)), head: '' }))
  return timeEach(targets, async ({ id }) => {
    const file = await open(id, 'w')
    await file.writeFile(text)
    await file.sync()
    await file.close()
  })
}
