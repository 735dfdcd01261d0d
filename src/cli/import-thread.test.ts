/** Imports in a thread of their own, on a real database that this process has open as well. */

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generateCatalogue } from '../../bench/generate.ts'
import { localActor } from '../core/event/event.ts'
import { loadChart } from '../shipped/load-chart.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Imports } from '../web/imports.ts'
import { listCatalogues } from '../workflow/catalogues/list-catalogues.ts'
import { viewDocument } from '../workflow/imports/view-document.ts'
import { acceptSmallHere } from './import-small-here.ts'
import { importInThread } from './import-thread.ts'
import { owner } from './owner.ts'

const example = new URL('../../examples/driftsforslag-2023-2026.md', import.meta.url)
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

test('what is small is accepted here, and a large one elsewhere', async () => {
  const elsewhere: Imports = { ...imports, accept: async () => ({ kind: 'not-pending' }) }
  const basis = {
    store,
    chart: loadChart(),
    readDocument: unused,
    random: (size: number) => randomBytes(size),
  }
  const either = acceptSmallHere(basis, elsewhere)
  const small = await imports.receive({ name: 'form.md', bytes: readFileSync(example) }, act)
  const many = await imports.receive({ name: 'stort.md', bytes: Buffer.from(generateCatalogue(60)) }, act)
  if (small.kind !== 'received' || many.kind !== 'received') throw new Error('nothing was received')
  expect(await either.accept(small.documentId, act)).toMatchObject({ kind: 'accepted' })
  expect(await either.accept(many.documentId, act)).toEqual({ kind: 'not-pending' })
})

function unused(): never {
  throw new Error('a file is never read here')
}
