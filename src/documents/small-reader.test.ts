/** Small files read in one thread after the other, and beside each other: each as if it were alone. */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { generateCatalogue } from '../../bench/generate.ts'
import { loadChart } from '../shipped/load-chart.ts'
import type { ThreadLimits } from './guarded-thread.ts'
import { limits } from './limits.ts'
import { readDocument } from './read-document.ts'
import { createSmallReader, type SmallReader } from './small-reader.ts'

const basis = { chart: loadChart() }
const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url))
const form = example('driftsforslag-2023-2026.md')
const files: readonly (readonly [string, Uint8Array])[] = [
  ['form.md', form],
  ['katalog.md', example('investeringskatalog-2019-2022.md')],
  ['ti.md', Buffer.from(generateCatalogue(10))],
  ['proto.md', Buffer.from(form.toString().replaceAll('Konto', '__proto__').replace(/\d+/g, 'constructor'))],
  ['a.csv', Buffer.from('Konto;2027;2028\n05.73 Løn;100;200\n__proto__;1;2\n')],
  ['a.html', Buffer.from('<html><h2>A<b>B<table><tr><td>Konto<td>2027<td>2028<tr><td>05.73 K<td>1<td>2')],
]

let controller = new AbortController()

afterEach(() => {
  controller.abort()
  controller = new AbortController()
})

function create(within?: ThreadLimits): SmallReader {
  return createSmallReader(basis, { stop: controller.signal, ...(within && { within }) })
}

function alone([name, bytes]: readonly [string, Uint8Array]) {
  return readDocument(name, bytes, basis)
}

test('a file is read as if no other had been read before it', async () => {
  const reader = create()
  for (const file of [...files, ...files.toReversed(), ...files])
    expect(await reader.read(...file), file[0]).toEqual(alone(file))
})

test('files that come at once are read each for itself', async () => {
  const reader = create()
  const many = [...files, ...files.toReversed()]
  expect(await Promise.all(many.map(file => reader.read(...file)))).toEqual(many.map(alone))
})

test('an unreadable file is a value, and the next is read', async () => {
  const reader = create()
  await reader.read('form.md', form)
  expect(await reader.read('a.md', Buffer.from('Kære alle'))).toEqual({
    ok: false,
    why: { code: 'nothing-found', data: {} },
  })
  expect(await reader.read('form.md', form)).toEqual(alone(['form.md', form]))
})

test('what is large, or is found to be, is not read here', async () => {
  const reader = create()
  const dense = 'Konto\t2027\t2028\n05.73 K\t1\t2\n'
  for (const bytes of [
    new Uint8Array(limits.smallBytes + 1),
    Buffer.from(generateCatalogue(limits.smallProposals + 1)),
    Buffer.from(`## Flere i job\n\nForslagets indhold\tx\n\n${dense.repeat(6_000)}`),
  ])
    expect(await reader.read('a.md', bytes)).toBeNull()
  expect(await reader.read('form.md', form)).toMatchObject({ ok: true })
})

describe.each(['fresh', 'used before'])('a thread that is %s', state => {
  const hundredRows = `<tr>${'<td colspan=100 rowspan=100>x'.repeat(9)}\n${'<tr>\n'.repeat(99)}`
  const wide = Buffer.from(`<html><table>\n${hundredRows.repeat(300)}`)

  test.each([
    ['out-of-memory', { memory: 32, seconds: 30 }],
    ['out-of-time', { memory: 512, seconds: 0.5 }],
  ])('ends with %s, and the next file is read in another', async (code, within) => {
    const reader = create(within)
    if (state !== 'fresh') await readUntilRead(reader)
    expect(await reader.read('a.html', wide)).toMatchObject({ ok: false, why: { code } })
    expect(await readUntilRead(reader)).toEqual(alone(['form.md', form]))
  })
})

/** One that has half a second for all may need it to start, on a busy machine: each try lets it start earlier. */
async function readUntilRead(reader: SmallReader) {
  for (let tries = 0; tries < 20; tries++) {
    // the turn of the try before is over only now
    await sleep(10)
    reader.prepare()
    await sleep(tries * 200)
    const reading = await reader.read('form.md', form)
    if (reading?.ok) return reading
  }
  throw new Error('nothing was read')
}

test('a file can leave nothing on what all files share', async () => {
  const worker = new URL('./small-reading-worker.ts', import.meta.url)
  const tries = `
    import { parentPort } from 'node:worker_threads'
    await import(${JSON.stringify(worker.href)})
    const left = [Object, Array, String, Map].filter(shared => Reflect.set(shared.prototype, 'left', 1))
    parentPort.postMessage(left.map(shared => shared.name))`
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(tries)}`), {
    workerData: basis,
  })
  const left = await new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject))
  await thread.terminate()
  expect(left).toEqual([])
})
