/** One suite for every engine: the same facts must hold on SQLite and PostgreSQL. */
import { afterEach, beforeEach, describe } from 'vitest'
import { engines, type FreshStore, freshStore } from './engines.ts'

/** Each test finds an empty store. */
export function onEveryEngine(title: string, tests: (fresh: () => FreshStore) => void): void {
  describe.each(engines)(`${title} on %s`, engine => {
    let current: FreshStore | null = null
    beforeEach(async () => {
      current = await freshStore(engine)
    })
    afterEach(async () => {
      await current?.drop()
      current = null
    })
    tests(() => {
      if (!current) throw new Error('no store is open')
      return current
    })
  })
}
