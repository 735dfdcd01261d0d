/**
 * Everything that can be done here, cut off at every moment: what was acknowledged is there, and nothing is half done.
 * A day with every use case in it is lived once undisturbed; whatever is cut off must have left the database exactly as
 * it was before an act or exactly as it is after it, in every table.
 */
import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Order } from '../../../tests/database/act-until-cut.ts'
import { cutStore } from '../../../tests/database/cut-store.ts'
import type { World } from '../../../tests/database/day/step.ts'
import { digestOf, digestsOf } from '../../../tests/database/digest.ts'
import { engines, type FreshStore, freshDatabase, freshStore } from '../../../tests/database/engines.ts'
import { runStep, steps } from '../../../tests/database/every-action.ts'
import { findHalves } from '../../../tests/database/find-halves.ts'
import { spawnWriter } from '../../../tests/database/spawn-writer.ts'
import { seededRandom } from '../../../tests/database/who.ts'
import { writingElsewhere, writingUnseen, writingUseCases } from '../../../tests/use-cases.ts'
import { openStore, type Store } from '../../store/store.ts'
import { eventKinds } from '../../words/event.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'

/** The undisturbed day: what every table held after each step, and what the steps had made. */
type Day = {
  readonly digests: readonly string[]
  readonly worlds: readonly World[]
  readonly leaves: readonly (readonly string[])[]
  /** Moments at which each step can be cut off. */
  readonly moments: readonly number[]
}

/** Another at every run; the one that a failure names can be given again. */
const seed = Number(process.env['CUT_SEED'] ?? randomInt(1_000_000))

let day: Day
let undisturbed: FreshStore

beforeAll(async () => {
  undisturbed = await freshStore('sqlite')
  day = await live(undisturbed.store)
}, 300_000)

afterAll(() => undisturbed.drop())

async function live(store: Store): Promise<Day> {
  const digests = [await digestOf(store)]
  const worlds: World[] = [{}]
  const leaves: string[][] = []
  const moments: number[] = []
  for (const index of steps.keys()) {
    let count = 0
    const before = await lastSequence(store)
    const counted = cutStore(store, () => {
      count += 1
    })
    worlds.push(await runStep(counted, index, worlds.at(-1) ?? {}))
    digests.push(await digestOf(store))
    moments.push(count)
    leaves.push(await kindsAfter(store, before))
  }
  return { digests, worlds, leaves, moments }
}

async function lastSequence(store: Store): Promise<number> {
  return (await store.read(({ db }) => db.selectFrom('event').select('sequence').execute())).length
}

async function kindsAfter(store: Store, sequence: number): Promise<string[]> {
  const rows = await store.read(({ db }) =>
    db.selectFrom('event').select('kind').where('sequence', '>', sequence).execute(),
  )
  return [...new Set(rows.map(row => row.kind))].sort()
}

async function expectWhole(store: Store): Promise<void> {
  expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, changedPayloads: [], lostPayloads: [] })
  expect((await verifyStored(store)).faults).toEqual([])
  expect(await store.read(findHalves)).toEqual([])
}

const nameOf = (index: number) => `${index} ${steps[index]?.does} ${steps[index]?.what} (CUT_SEED=${seed})`

/** Each calls one of two others, which are in the day. */
const passOn = new Set(['discardGuided', 'saveGuided', 'sendGuided'])

test('the day has every use case that writes in it, and every kind of event', () => {
  const done = new Set(steps.map(step => step.does).filter(name => !name.startsWith('(')))
  const all = writingUseCases.map(({ name }) => name).filter(name => !passOn.has(name))
  expect([...done].sort()).toEqual(all)
  expect([...new Set(steps.flatMap(step => step.leaves))].sort()).toEqual([...eventKinds].sort())
})

test('nothing writes but through a use case', () => {
  expect(writingUnseen).toEqual([])
  expect(writingElsewhere).toEqual([])
})

test('each step leaves the events that it should, and a whole database', async () => {
  expect(day.leaves).toEqual(steps.map(step => [...step.leaves].sort()))
  await expectWhole(undisturbed.store)
})

/** On PostgreSQL a few of them, because each costs a turn to the server. */
const most = { sqlite: 6, postgres: 2 } as const

test.each(engines)(
  'an act on %s that is cut off at any moment has happened wholly or not at all',
  async engine => {
    const { store, drop } = await freshStore(engine)
    const random = seededRandom(seed)
    for (const [index, moments] of day.moments.entries()) {
      const [before, after] = day.digests.slice(index, index + 2)
      let isDone = false
      for (const moment of chosen(moments, most[engine], random)) {
        await cutOff(store, index, moment)
        const now = await digestOf(store)
        if (now !== before && now !== after)
          expect([nameOf(index), moment, await digestsOf(store)]).toEqual('whole')
        isDone = now === after
        if (isDone) break
      }
      if (!isDone) await runStep(store, index, day.worlds[index] ?? {})
      expect([nameOf(index), await digestOf(store)]).toEqual([nameOf(index), after])
    }
    await drop()
  },
  300_000,
)

/** Rising, the last one always among them: then everything is written and nothing is said yet. */
function chosen(moments: number, count: number, random: (size: number) => Uint8Array): number[] {
  const all = Array.from({ length: moments }, (_, i) => i + 1)
  while (all.length > count) all.splice((random(1)[0] ?? 0) % (all.length - 1), 1)
  return all
}

class Cut extends Error {}

async function cutOff(store: Store, index: number, moment: number): Promise<void> {
  let count = 0
  const cut = cutStore(store, () => {
    count += 1
    if (count === moment) throw new Cut()
  })
  // where what was read before is remembered, there are fewer moments than on the undisturbed day, and it is done
  await runStep(cut, index, day.worlds[index] ?? {}).catch((error: unknown) => {
    if (!(error instanceof Cut)) throw error
  })
}

test.concurrent.each(engines)(
  'a process on %s that is killed again and again loses nothing it acknowledged, starts again and goes on',
  async engine => {
    const { config, drop } = await freshDatabase(engine)
    const store = await openStore(config)
    const random = seededRandom(seed + (engine === 'sqlite' ? 0 : 1))
    const total = day.moments.reduce((sum, count) => sum + count, 0)
    const killedIn = new Set<number>()
    let next = 0
    let waiting = spawnWriter(config, 'act-until-cut')
    for (let kill = 0; next < steps.length && kill < 200; kill++) {
      const writer = waiting
      await writer.hasSaid(1)
      waiting = spawnWriter(config, 'act-until-cut')
      // anything from the first statement to twice an even share
      const moments = 1 + Math.floor((((random(1)[0] ?? 0) + 1) / 256) * 2 * (total / kills))
      const isKilledFromOutside = kill % 3 === 2
      // never past an act in which it shall be killed for certain
      const latest = momentIn(
        aimedAt.find(index => index >= next && !killedIn.has(index)) ?? null,
        next,
        random,
      )
      const last = Math.min(isKilledFromOutside ? Number.POSITIVE_INFINITY : moments, latest)
      const order: Order = {
        from: next,
        world: day.worlds[next] ?? {},
        moments: Number.isFinite(last) ? last : null,
      }
      writer.process.stdin?.write(`${JSON.stringify(order)}\n`)
      if (isKilledFromOutside) await killSoon(writer, random)
      const end = await writer.ended
      const acknowledged = next + writer.said.filter(line => line.startsWith('done')).length
      if (end === 'SIGKILL') killedIn.add(acknowledged)
      const now = await digestOf(store)
      const [asSaid, oneMore] = [day.digests[acknowledged], day.digests[acknowledged + 1]]
      if (now !== asSaid && now !== oneMore)
        expect([nameOf(acknowledged), await digestsOf(store)]).toEqual('whole')
      next = now === asSaid ? acknowledged : acknowledged + 1
    }
    waiting.process.kill('SIGKILL')
    await waiting.ended
    expect(aimedAt.filter(index => !killedIn.has(index)).map(nameOf)).toEqual([])
    expect(await digestOf(store)).toBe(day.digests.at(-1))
    await expectWhole(store)
    await store.close()
    await drop()
  },
  300_000,
)

/** About so many times until the day is over. */
const kills = 6

/** Acts in which a process is killed at every run: those of many proposals, many lists and many mails. */
const certain = new Set(['referCatalogue', 'recallProposals', 'changeOwnValue what voids a stamp'])
const aimedAt = [...steps.entries()].flatMap(([index, { does, what }]) =>
  certain.has(does) || certain.has(`${does} ${what}`) ? [index] : [],
)

/** A moment in one step, counted from the beginning of another. */
function momentIn(step: number | null, from: number, random: (size: number) => Uint8Array): number {
  if (step === null) return Number.POSITIVE_INFINITY
  const before = day.moments.slice(from, step).reduce((sum, count) => sum + count, 0)
  return before + 1 + ((random(1)[0] ?? 0) % (day.moments[step] ?? 1))
}

/** Somewhere after its next words, wherever it then is. */
async function killSoon(
  writer: ReturnType<typeof spawnWriter>,
  random: (size: number) => Uint8Array,
): Promise<void> {
  await Promise.race([writer.hasSaid(2 + ((random(1)[0] ?? 0) % 8)), writer.ended]).catch(() => {})
  await new Promise(resolve => setTimeout(resolve, (random(1)[0] ?? 0) % 12))
  writer.process.kill('SIGKILL')
}
