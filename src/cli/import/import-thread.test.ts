/** Imports in a thread of their own, on a real database that this process has open as well. */

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateCatalogue } from '../../../bench/generate.ts'
import { localActor } from '../../core/event/event.ts'
import { createSmallReader } from '../../documents/small-reader.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { openStore, type Store } from '../../store/store.ts'
import type { Imports } from '../../web/imports.ts'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import { viewDocument } from '../../workflow/imports/view-document.ts'
import { owner } from '../owner.ts'
import { importSmallHere } from './import-small-here.ts'
import { importInThread } from './import-thread.ts'

const example = new URL('../../../examples/driftsforslag-2023-2026.md', import.meta.url)
const act = { actor: localActor, person: owner, now: '2026-11-22T08:00:00.000Z' }
let folder: string
let store: Store
let imports: Imports

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-thread-'))
  const database = join(folder, 'test.db')
  store = await openStore({ engine: 'sqlite', file: database })
  imports = importInThread({ database, basis: { chart: loadChart() } })
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what a thread takes in and accepts is there for the process that asked', async () => {
  const received = await imports.receive({ name: 'form.md', bytes: readFileSync(example) }, act)
  if (received.kind !== 'received') throw new Error(received.kind)
  expect(await viewDocument(store, received.documentId)).toMatchObject({
    status: 'pending',
    receivedAt: act.now,
  })
  const accepted = await imports.accept(received.documentId, act)
  const [catalogue] = await listCatalogues(store)
  expect(accepted).toEqual({ kind: 'accepted', catalogueId: catalogue?.id })
})

test('an unreadable file comes back as a value and leaves nothing', async () => {
  const bytes = new Uint8Array(readFileSync(example)).map((byte, i) => (i % 3 === 0 ? 0 : byte))
  expect(await imports.receive({ name: 'form.md', bytes }, act)).toMatchObject({ kind: 'unreadable' })
  expect(await listCatalogues(store)).toEqual([])
})

test('a document that nobody received is unknown', async () => {
  expect(await imports.accept('000000000000', act)).toEqual({ kind: 'unknown' })
})

test('what breaks in the thread is thrown to the one who asked', async () => {
  const broken = importInThread({ database: folder, basis: { chart: loadChart() } })
  await expect(broken.accept('000000000000', act)).rejects.toThrow()
})

test('what is stopped before it is read is told so, and nothing is kept', async () => {
  const stopping = new AbortController()
  const stoppable = importInThread({ database: null, basis: { chart: loadChart() } }, stopping.signal)
  const many = Buffer.from(generateCatalogue(10_000))
  const under = [stoppable.receive({ name: 'a.md', bytes: many }, act)]
  under.push(stoppable.receive({ name: 'b.md', bytes: many }, act))
  await new Promise(resolve => setTimeout(resolve, 100))
  stopping.abort()
  const why = { code: 'stopped', data: {} }
  expect(await Promise.all(under)).toEqual([
    { kind: 'unreadable', why },
    { kind: 'unreadable', why },
  ])
})

describe('what is small', () => {
  const stopping = new AbortController()
  afterAll(() => stopping.abort())

  function either(elsewhere: Partial<Imports> = {}): Imports {
    const basis = { chart: loadChart() }
    return importSmallHere({
      basis: { ...basis, store, readDocument: unused, random: size => randomBytes(size) },
      reader: createSmallReader(basis, { stop: stopping.signal }),
      elsewhere: { receive: unused, accept: unused, ...elsewhere },
    })
  }

  test('is taken in and accepted without a thread of its own, several at once', async () => {
    const { receive, accept } = either()
    const titles = ['Første', 'Andet', 'Tredje']
    const received = await Promise.all(
      titles.map(title => receive({ name: `${title}.md`, bytes: catalogue(10, title) }, act)),
    )
    for (const [i, each] of received.entries()) {
      if (each.kind !== 'received') throw new Error(each.kind)
      expect(await viewDocument(store, each.documentId)).toMatchObject({
        fileName: `${titles[i]}.md`,
        content: { title: { text: titles[i] } },
      })
      expect(await accept(each.documentId, act)).toMatchObject({ kind: 'accepted' })
    }
    expect((await listCatalogues(store)).map(({ title }) => title).sort()).toEqual(titles.sort())
  })

  test('and cannot be read is a value, and the file after it is read', async () => {
    const { receive } = either()
    expect(await receive({ name: 'a.md', bytes: Buffer.from('Kære alle') }, act)).toMatchObject({
      kind: 'unreadable',
      why: { code: 'nothing-found' },
    })
    expect(await receive({ name: 'form.md', bytes: readFileSync(example) }, act)).toMatchObject({
      kind: 'received',
    })
  })

  test('is told from what is large, which is done elsewhere', async () => {
    const elsewhere = { accept: async () => ({ kind: 'not-pending' }) as const, receive: imports.receive }
    const { receive, accept } = either(elsewhere)
    const many = await receive({ name: 'stort.md', bytes: catalogue(60, 'Stort') }, act)
    if (many.kind !== 'received') throw new Error(many.kind)
    expect(await accept(many.documentId, act)).toEqual({ kind: 'not-pending' })
  })
})

function catalogue(proposals: number, title: string): Buffer {
  return Buffer.from(generateCatalogue(proposals).replace(/^# .*/, `# ${title}`))
}

function unused(): never {
  throw new Error('a small file is read in the kept thread')
}
