import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkpointsBeside } from './checkpoints.ts'

let folder = ''
let file = ''
let writer: DatabaseSync

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ik-database-'))
  file = join(folder, 'a.db')
  writer = new DatabaseSync(file)
  writer.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (x)')
})

afterEach(async () => {
  writer.close()
  await rm(folder, { recursive: true, force: true })
})

const nobody = (): void => {
  throw new Error('the thread was lost')
}

test('a log that was folded in beside the writer is written over, and grows no further', async () => {
  const checkpoints = checkpointsBeside(file, nobody, 0)
  const write = () => writer.exec('insert into t values (zeroblob(1000000))')
  write()
  checkpoints.due()
  // the file holds the row by then, the log may be written from its beginning
  await vi.waitFor(async () => expect((await stat(file)).size).toBeGreaterThan(1_000_000))
  const before = (await stat(`${file}-wal`)).size
  await checkpoints.close()
  write()
  expect((await stat(`${file}-wal`)).size).toBe(before)
})

test('nothing is folded in before it is due', async () => {
  const checkpoints = checkpointsBeside(file, nobody, 60_000)
  writer.exec('insert into t values (zeroblob(1000000))')
  checkpoints.due()
  await checkpoints.close()
  expect((await stat(file)).size).toBeLessThan(1_000_000)
})

test('a thread that is lost is told of once, and held on to by nobody', async () => {
  const onLost = vi.fn()
  const checkpoints = checkpointsBeside(join(folder, 'no folder', 'a.db'), onLost, 0)
  checkpoints.due()
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce())
  checkpoints.due()
  await checkpoints.close()
  expect(onLost).toHaveBeenCalledOnce()
})
