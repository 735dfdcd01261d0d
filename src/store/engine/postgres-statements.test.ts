import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { openStore } from '../store.ts'
import { createStatementNames } from './postgres-statements.ts'

describe('names of statements', () => {
  it('are given to what is asked a second time, and stay', () => {
    const { nameOf } = createStatementNames()
    expect(nameOf('select 1')).toBeNull()
    const name = nameOf('select 1')
    expect(name).not.toBeNull()
    expect(nameOf('select 1')).toBe(name)
    nameOf('select 2')
    expect(nameOf('select 2')).not.toBe(name)
  })

  it('are others after the tables have changed, and never more than a server should keep', () => {
    const { nameOf, forget } = createStatementNames()
    const ask = (text: string) => [nameOf(text), nameOf(text)][1]
    const before = ask('select 1')
    forget()
    expect(ask('select 1')).not.toBe(before)
    const named = Array.from({ length: 2_000 }, (_, i) => ask(`select ${i}`)).filter(name => name !== null)
    expect(named).toHaveLength(500)
    expect(ask(`select '${'x'.repeat(10_000)}'`)).toBeNull()
  })
})

onEveryEngine('a table that another version of the program gives a column', fresh => {
  test('is read and written on by who read it before', async () => {
    const { store, config } = fresh()
    const read = () =>
      store.read(tx => tx.db.selectFrom('migration').selectAll().where('name', '>', '').execute())
    const before = [await read(), await read(), await read()]
    const other = await openStore(config)
    await other.write(({ db }) => sql`alter table migration add column note text`.execute(db))
    await other.close()
    const after = await Promise.all([read(), read(), read()])
    for (const rows of after) expect(rows.map(({ name }) => name)).toEqual(before[0]?.map(({ name }) => name))
    const written = await store.write(tx =>
      tx.db.selectFrom('migration').selectAll().where('name', '>', '').execute(),
    )
    expect(written).toHaveLength(before[0]?.length ?? 0)
  })
})
