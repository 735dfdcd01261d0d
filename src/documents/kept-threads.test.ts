/** Threads that misbehave in every way a file could make them, fresh and after good work; the next file never notices. */
import { afterEach, describe, expect, test } from 'vitest'
import { createKeptThreads } from './kept-threads.ts'

type Answer = { readonly thread: number; readonly done: number; readonly said: string }

/** Does what it is told, and says which process it is in and how many tasks it has done. */
const told = `
  import { parentPort } from 'node:worker_threads'
  let done = 0
  let held = []
  const sleep = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  const acts = {
    spin: () => { for (;;); },
    sleep: () => sleep(1500),
    exhaust: () => { for (;;) held.push(held.length) },
    hold: () => { held = Array.from({ length: 3_000_000 }, (_, at) => ({ at })) },
    throw: () => { throw new Error('a file did this') },
    exit: () => process.exit(0),
    die: () => { setTimeout(() => process.exit(0), 50) },
    chatter: () => { setTimeout(() => parentPort.postMessage('and another thing'), 50) },
  }
  parentPort.on('message', said => {
    acts[said]?.()
    parentPort.postMessage({ thread: process.pid, done: ++done, said })
  })`

let controller = new AbortController()

afterEach(() => {
  controller.abort()
  controller = new AbortController()
})

function create(more: { readonly seconds?: number; readonly keptSeconds?: number } = {}) {
  const { seconds = 30, keptSeconds } = more
  const threads = createKeptThreads<string, Answer>({
    file: new URL(`data:text/javascript,${encodeURIComponent(told)}`),
    basis: null,
    within: { memory: 128, seconds },
    isGood: ({ said }) => said !== 'bad',
    stop: controller.signal,
    keptSeconds,
  })
  const ask = async (task: string): Promise<Answer> => {
    const asked = await threads.ask(task)
    if (!asked.ok) throw new Error(asked.why.code)
    return asked.answer
  }
  const outcome = async (task: string): Promise<string> => {
    const asked = await threads.ask(task)
    return asked.ok ? 'ok' : asked.why.code
  }
  return { ask, outcome, prepare: threads.prepare }
}

test('one thread does one task after the other', async () => {
  const { ask } = create()
  const answers = [await ask('a'), await ask('b'), await ask('c')]
  expect(answers.map(({ said, done }) => [said, done])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
})

test('a thread made ready is the one that is asked', async () => {
  const { ask, prepare } = create()
  prepare()
  prepare()
  const first = await ask('a')
  prepare()
  expect(await ask('b')).toEqual({ thread: first.thread, done: 2, said: 'b' })
})

describe.each(['fresh', 'used before'])('in a thread that is %s', state => {
  test.each([
    ['spin', 'out-of-time'],
    ['exhaust', 'out-of-memory'],
    ['throw', 'reader-failed'],
    ['exit', 'reader-failed'],
  ])('%s is %s, and the next task meets a fresh one', async (task, code) => {
    const { ask, outcome } = create({ seconds: 3 })
    if (state !== 'fresh') for (const good of ['a', 'b']) await ask(good)
    expect(await outcome(task)).toBe(code)
    expect(await ask('c')).toMatchObject({ done: 1, said: 'c' })
  })

  test.each(['bad', 'hold', 'die', 'chatter'])('%s is answered, and not asked again', async task => {
    const { ask } = create()
    if (state !== 'fresh') for (const good of ['a', 'b']) await ask(good)
    await ask(task)
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await ask('c')).toMatchObject({ done: 1, said: 'c' })
  })
})

test('tasks that come at once are done in turn, each with its own answer', async () => {
  const { ask } = create()
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask))
  expect(answers.map(answer => answer.said)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a task that takes long holds up nobody', async () => {
  const { ask, outcome } = create({ seconds: 3 })
  const order: string[] = []
  const note = (what: string) => (): void => void order.push(what)
  await Promise.all([outcome('spin').then(note('long')), ask('a').then(note('quick'))])
  expect(order).toEqual(['quick', 'long'])
})

test('no more than two work at once, and the time of those who wait does not run', async () => {
  const { ask } = create({ seconds: 3 })
  const began = performance.now()
  const answers = await Promise.all(['sleep', 'sleep', 'sleep', 'sleep'].map(ask))
  expect(performance.now() - began).toBeGreaterThan(3000)
  expect(new Set(answers.map(answer => answer.thread)).size).toBeGreaterThan(1)
})

test('a thread that nobody asks for long is ended', async () => {
  const { ask } = create({ keptSeconds: 0.05 })
  await ask('a')
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await ask('b')).toMatchObject({ done: 1 })
})

test('stopped: whoever is read, waits or comes later is told so', async () => {
  const { ask, outcome, prepare } = create()
  await ask('a')
  const under = [outcome('spin'), outcome('b'), outcome('c')]
  await new Promise(resolve => setTimeout(resolve, 100))
  controller.abort()
  expect(await Promise.all(under)).toEqual(['stopped', 'stopped', 'stopped'])
  prepare()
  expect(await outcome('d')).toBe('stopped')
})
