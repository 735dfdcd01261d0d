/** Two processes that act on one database at once. */
import { expect, test } from 'vitest'
import type { World } from '../../../tests/database/day/step.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { engines, freshDatabase, freshStore } from '../../../tests/database/engines.ts'
import { runStep, steps } from '../../../tests/database/every-action.ts'
import { findHalves } from '../../../tests/database/find-halves.ts'
import { spawnWriter } from '../../../tests/database/spawn-writer.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { openStore, type Store } from '../../store/store.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'

test.each(engines)('two processes that act at once on %s leave one whole story', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const writers = [31, 32].map(seed => spawnWriter(config, 'act-in-turn', seed, 2))
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

async function expectWhole(store: Store): Promise<void> {
  expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, changedPayloads: [], lostPayloads: [] })
  expect((await verifyStored(store)).faults).toEqual([])
  expect(await store.read(findHalves)).toEqual([])
}

/** What two people, or one person with two pages open, may well do at the same moment. */
const oncePerPlace = new Set([
  ...['becomeFirstAdministrator', 'invitePerson', 'acceptInvitation', 'resetPassword', 'changeGrants'],
  ...['deactivatePerson', 'reactivatePerson', 'dismissDocument', 'acceptDocument', 'dismissFinding'],
  ...['reopenFinding', 'sendIdea', 'sendReturned', 'answerQuestion', 'removeFile', 'moveProposal'],
  ...['editProposal', 'saveWorkbench', 'recalculateCase', 'approveProposal', 'referCatalogue'],
  ...['recallProposals', 'noteVoidedToday', 'publishCatalogue', 'showAgain', 'createCatalogue'],
  ...['erasePayload', 'erasePerson', 'eraseAgain'],
])

test.each(engines)('what two do at once on %s happens once', async engine => {
  const { store, config, drop } = await freshStore(engine)
  const other = await openStore(config)
  const twice: string[] = []
  let world: World = {}
  for (const [index, step] of steps.entries()) {
    if (!oncePerPlace.has(step.does)) {
      world = await runStep(store, index, world)
      continue
    }
    const before = await kindsOf(store)
    const done = await Promise.allSettled(
      [store, other].map((each, turn) => runStep(each, index, world, turn)),
    )
    const first = done.find(each => each.status === 'fulfilled')
    if (!first) throw new Error(`nobody did ${step.does} ${step.what}`)
    world = first.value
    const made = (await kindsOf(store)).slice(before.length).filter(kind => kind !== 'payload-erased')
    const meant = step.leaves.filter(kind => kind !== 'payload-erased')
    if (made.sort().join() !== [...meant].sort().join()) twice.push(`${step.does} ${step.what}: ${made}`)
  }
  expect(twice).toEqual([])
  await expectWhole(store)
  await other.close()
  await drop()
})

async function kindsOf(store: Store): Promise<string[]> {
  const rows = await store.read(({ db }) =>
    db.selectFrom('event').select('kind').orderBy('sequence').execute(),
  )
  return rows.map(row => row.kind)
}
