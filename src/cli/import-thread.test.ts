/** Imports in a thread of their own, on a real database that this process has open as well. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localActor } from '../core/event/event.ts'
import { loadChart } from '../shipped/load-chart.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Imports } from '../web/imports.ts'
import { listCatalogues } from '../workflow/catalogues/list-catalogues.ts'
import { viewDocument } from '../workflow/imports/view-document.ts'
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
