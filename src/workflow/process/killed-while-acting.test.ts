/** A process ended at any moment of any action: everything acknowledged is there, and nothing is half done. */
import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { engines, freshDatabase } from '../../../tests/database/engines.ts'
import { spawnWriter } from '../../../tests/database/spawn-writer.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { openStore, type Store } from '../../store/store.ts'
import type { Tx } from '../../store/transaction.ts'
import { verifyEvents, verifyRevisions } from '../verify.ts'

/** After how many acknowledgements each process is ended: at every kind of action, and in the midst of the next. */
const endedAfter = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 17, 18, 20, 26]

test.each(engines)('ended at any moment of any action on %s', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const acknowledged = new Map<string, number>()
  for (const [seed, count] of endedAfter.entries()) {
    const writer = spawnWriter(config, 'act-until-killed', seed + 1)
    await writer.hasSaid(count)
    writer.process.kill('SIGKILL')
    expect(await writer.ended).toBe('SIGKILL')
    for (const line of writer.said) {
      const [id = '', events = '0'] = line.split(' ')
      acknowledged.set(id, Number(events))
    }
  }
  const store = await openStore(config)
  await expectWhole(store)
  await expectKept(store, acknowledged)
  await store.close()
  await drop()
})

test.each(engines)('two processes that act at once on %s leave one whole story', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const writers = [31, 32].map(seed => spawnWriter(config, 'act-until-killed', seed, 2))
  expect(await Promise.all(writers.map(writer => writer.ended))).toEqual([0, 0])
  const store = await openStore(config)
  await expectWhole(store)
  const { count } = await store.read(async ({ db }) => ({
    count: (await db.selectFrom('catalogue').select('id').execute()).length,
  }))
  expect(count).toBe(1)
  await store.close()
  await drop()
})

test.each(engines)(
  'two processes that want the same of %s each get a part of it, and no part twice',
  async engine => {
    const { config, drop } = await freshDatabase(engine)
    const store = await openStore(config)
    const proposals = Array.from({ length: 20 }, (_, n) => ({ title: `Forslag ${n}`, amounts: [100, -300] }))
    await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const writers = [1, 2].map(seed => spawnWriter(config, 'send-them-all', seed))
    expect(await Promise.all(writers.map(writer => writer.ended))).toEqual([0, 0])
    const sent = writers.flatMap(writer => writer.said)
    expect(sent).toHaveLength(20)
    expect(new Set(sent).size).toBe(20)
    await expectWhole(store)
    await store.close()
    await drop()
  },
)

async function expectKept(store: Store, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const events = await store.read(async ({ db }) =>
    db
      .selectFrom('event')
      .select(['subject_id', ({ fn }) => fn.countAll<number>().as('count')])
      .where('subject_kind', '=', 'proposal')
      .groupBy('subject_id')
      .execute(),
  )
  const kept = new Map(events.map(row => [row.subject_id, Number(row.count)]))
  for (const [id, count] of acknowledged) {
    expect(kept.get(id), id).toBeGreaterThanOrEqual(count)
    // what came next may have been finished and not yet said
    expect(kept.get(id), id).toBeLessThanOrEqual(count + 1)
  }
}

async function expectWhole(store: Store): Promise<void> {
  expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, changedPayloads: [], lostPayloads: [] })
  expect((await verifyRevisions(store)).changed).toEqual([])
  expect(await store.read(findHalves)).toEqual([])
}

/** Whatever does not fit what lies beside it. */
async function findHalves({ db }: Tx): Promise<string[]> {
  const halves: string[] = []
  const last = new Map<string, string>()
  for (const event of await db.selectFrom('event').selectAll().orderBy('sequence').execute()) {
    const { to, state } = JSON.parse(event.facts) as { to?: string; state?: string }
    const now = to ?? (event.kind === 'proposal-created' ? state : undefined)
    if (event.subject_kind === 'proposal' && now !== undefined) last.set(event.subject_id, now)
  }
  const processes = await db.selectFrom('process').selectAll().execute()
  for (const { proposal_id, state } of processes)
    if (last.get(proposal_id) !== state)
      halves.push(`${proposal_id} is ${state}, told ${last.get(proposal_id)}`)
  const rows = await db.selectFrom('catalogue_row').select(['catalogue_id', 'proposal_id', 'net']).execute()
  for (const { id, proposals, net } of await db
    .selectFrom('catalogue')
    .select(['id', 'proposals', 'net'])
    .execute()) {
    const members = rows.filter(row => row.catalogue_id === id)
    const sum = members.reduce((total, row) => total + row.net, 0)
    if (members.length !== proposals || sum !== net) halves.push(`catalogue ${id}`)
  }
  const listed = new Set(rows.map(row => row.proposal_id))
  for (const { proposal_id, state } of processes)
    if (listed.has(proposal_id) === (state === 'draft' || state === 'withdrawn'))
      halves.push(`row of ${proposal_id}`)
  for (const idea of await db.selectFrom('idea').selectAll().execute())
    if ((idea.proposal_id !== null) !== (idea.answers === '{}') && idea.version > 1)
      halves.push(`idea ${idea.id}`)
  const uploads = new Set((await db.selectFrom('upload').select('hash').execute()).map(row => row.hash))
  for (const file of await db.selectFrom('attachment').selectAll().execute())
    if (!uploads.has(file.upload_hash)) halves.push(`file ${file.id}`)
  for (const question of await db.selectFrom('question').selectAll().execute())
    if ((question.answer_event === null) !== (question.answered_by === null))
      halves.push(`question ${question.id}`)
  return halves
}
