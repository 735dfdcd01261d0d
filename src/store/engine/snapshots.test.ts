import { expect, test } from 'vitest'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { openStore, type Store } from '../store.ts'
import { insertRows } from './insert-rows.ts'

const names = (store: Store): Promise<string[]> =>
  store.read(async tx =>
    (await tx.db.selectFrom('migration').select('name').where('name', 'like', 'test-%').execute()).map(
      ({ name }) => name,
    ),
  )

const add = (store: Store, ...added: readonly string[]): Promise<void> =>
  store.write(async tx => {
    for (const name of added) await insertRows(tx, 'migration', [{ name }])
  })

onEveryEngine('what is done as one', fresh => {
  test('sees what it wrote itself', async () => {
    const { store } = fresh()
    const seen = await store.asOne(async () => {
      const before = await names(store)
      await add(store, 'test-1')
      return [before, await names(store)]
    })
    expect(seen).toEqual([[], ['test-1']])
  })

  test('is of one moment where the engine reads from one snapshot, whoever writes meanwhile', async () => {
    const { store, config } = fresh()
    const other = await openStore(config)
    const seen = await store.asOne(async () => {
      const before = await names(store)
      await add(other, 'test-2')
      return [before, await names(store)]
    })
    await other.close()
    expect(seen).toEqual([[], store.engine === 'postgres' ? [] : ['test-2']])
    expect(await names(store)).toEqual(['test-2'])
  })

  test('reads on after something that failed', async () => {
    const { store } = fresh()
    await store.asOne(async () => {
      const failing = store.read(async tx => {
        await tx.db.selectFrom('migration').selectAll().where('name', '=', 'x').execute()
        throw new Error('broken')
      })
      await expect(failing).rejects.toThrow('broken')
      expect(await names(store)).toEqual([])
    })
  })

  test('is written wholly or not at all, also where nobody waited for what failed', async () => {
    const { store } = fresh()
    await expect(add(store, 'test-3', 'test-3', 'test-4')).rejects.toThrow(/unique/i)
    await expect(add(store, 'test-5', 'test-5')).rejects.toThrow(/unique/i)
    expect(await names(store)).toEqual([])
  })
})
