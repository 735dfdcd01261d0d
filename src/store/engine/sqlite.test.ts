import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { findBytes, keepUpload, readBytes } from '../received/uploads.ts'
import { openStore } from '../store.ts'
import { storeProblem } from './problem.ts'
import type { Tx } from './transaction.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ik-database-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function file(name: string) {
  return { engine: 'sqlite', file: join(folder, name) } as const
}

test('a log that is written ahead keeps the file whole, whatever happens', async () => {
  const store = await openStore(file('a.db'))
  for (const run of [store.read, store.write])
    expect(await run(settings)).toEqual({ journal_mode: 'wal', synchronous: 1, foreign_keys: 1 })
  await store.close()
})

describe('a commit', () => {
  /** A disk that finishes only when told, under every file that this process has open. */
  async function slowDisk() {
    const any = await open(join(folder, 'any'), 'w')
    const waiting: (() => void)[] = []
    const disk = vi.spyOn(Object.getPrototypeOf(any) as typeof any, 'datasync')
    disk.mockImplementation(() => new Promise(resolve => waiting.push(resolve)))
    await any.close()
    return { disk, waiting }
  }
  const put = (name: string) => (tx: Tx) => keepUpload(tx, name, new Uint8Array([1]))

  afterEach(() => vi.restoreAllMocks())

  it('is acknowledged when it is on the disk, and not before, while others are answered', async () => {
    const store = await openStore(file('a.db'))
    const { disk, waiting } = await slowDisk()
    let isAcknowledged = false
    const writing = store.write(put('h')).then(() => {
      isAcknowledged = true
    })
    await vi.waitFor(() => expect(disk).toHaveBeenCalledOnce())
    expect(await store.read(tx => readBytes(tx, 'h'))).toHaveLength(1)
    expect(isAcknowledged).toBe(false)
    waiting[0]?.()
    await writing
    await store.close()
  })

  it('shares its wait for the disk with those that were made meanwhile, and with none that came before', async () => {
    const store = await openStore(file('a.db'))
    const { disk, waiting } = await slowDisk()
    const acknowledged: string[] = []
    const write = (name: string) => store.write(put(name)).then(() => acknowledged.push(name))
    const first = write('a')
    await vi.waitFor(() => expect(disk).toHaveBeenCalledTimes(1))
    const rest = [write('b'), write('c')]
    // each is stored, since the one writer is free again
    await vi.waitFor(async () => expect(await store.read(tx => readBytes(tx, 'c'))).toHaveLength(1))
    waiting[0]?.()
    await first
    await vi.waitFor(() => expect(disk).toHaveBeenCalledTimes(2))
    expect(acknowledged).toEqual(['a'])
    waiting[1]?.()
    await Promise.all(rest)
    expect(acknowledged).toEqual(['a', 'b', 'c'])
    await store.close()
  })

  it('that the disk refused is not acknowledged', async () => {
    const store = await openStore(file('a.db'))
    const { disk } = await slowDisk()
    disk.mockRejectedValueOnce(new Error('EIO'))
    await expect(store.write(put('h'))).rejects.toThrow('EIO')
    vi.restoreAllMocks()
    await store.write(put('i'))
    await store.close()
  })
})

async function settings(tx: Tx): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const name of ['journal_mode', 'synchronous', 'foreign_keys'])
    Object.assign(found, (await sql.raw(`pragma ${name}`).execute(tx.db)).rows[0])
  return found
}

test('a folder that is not there yet is made', async () => {
  const store = await openStore(file('deep/er/a.db'))
  await store.close()
})

test('closing folds the log into the file', async () => {
  const store = await openStore(file('a.db'))
  await store.write(tx => keepUpload(tx, 'h', new Uint8Array([1])))
  await store.close()
  await rm(join(folder, 'a.db-wal'), { force: true })
  const again = await openStore(file('a.db'))
  expect(await again.read(tx => readBytes(tx, 'h'))).toHaveLength(1)
  await again.close()
})

test('a file with something else in it is left as it is', async () => {
  await writeFile(join(folder, 'a.db'), 'Kære dagbog, i dag var jeg ikke en database. '.repeat(40))
  await expect(openStore(file('a.db')).catch(storeProblem)).resolves.toBe('not-a-database')
})

test('a place where no file can be is said to be unreachable', async () => {
  await writeFile(join(folder, 'taken'), '')
  await expect(openStore(file('taken/a.db')).catch(storeProblem)).resolves.toBe('unreachable')
})

test('a writer waits for another process without holding up this one', async () => {
  const store = await openStore(file('a.db'))
  const other = new DatabaseSync(join(folder, 'a.db'))
  other.exec('begin immediate')
  const order: string[] = []
  const writing = store.write(tx => keepUpload(tx, 'h', new Uint8Array(1))).then(() => order.push('written'))
  // each turn is a timer that this process was free to answer while the writer waited
  for (let turns = 0; turns < 20; turns++) await new Promise(resolve => setTimeout(resolve, 5))
  order.push('free')
  other.exec('commit')
  await writing
  expect(order).toEqual(['free', 'written'])
  other.close()
  await store.close()
})

test('a long run of statements gives the rest of the process its turns', async () => {
  const store = await openStore(file('a.db'))
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  await store.write(async tx => {
    // as many as it takes, so that a fast machine asks as much as a slow one; without turns it never ends early
    for (let i = 0; turns < 3 && i < 100_000; i++) await keepUpload(tx, `${i}`, new Uint8Array(10))
  })
  clearInterval(timer)
  expect(turns).toBeGreaterThanOrEqual(3)
  await store.close()
})

test('many small questions are answered beside long statements, and wait no turn each', async () => {
  const store = await openStore(file('a.db'))
  let isAnswered = false
  const long = sql`with recursive c (n) as (select 1 union all select n + 1 from c where n < 300000) select count(*) from c`
  const writing = store.write(async tx => {
    for (let i = 0; !isAnswered && i < 1_000; i++) await long.execute(tx.db)
  })
  let turns = 0
  const count = (): void => {
    turns += 1
    if (!isAnswered) setImmediate(count)
  }
  setImmediate(count)
  await store.read(async tx => {
    for (let i = 0; i < 200; i++) await findBytes(tx, 'nothing')
  })
  isAnswered = true
  await writing
  expect(turns).toBeLessThan(100)
  await store.close()
})
