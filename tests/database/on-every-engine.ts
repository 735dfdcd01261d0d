/** One suite for every engine: the same facts must hold on SQLite and PostgreSQL. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { engines, type FreshStore, freshStore } from './engines.ts'

type Tests = (fresh: () => FreshStore) => void

/** Each test finds an empty store. */
export function onEveryEngine(title: string, tests: Tests): void {
  describeEngines(title, tests, beforeEach, afterEach)
}

/** All tests share a store, for suites that only look. */
export function onceOnEveryEngine(title: string, tests: Tests): void {
  describeEngines(title, tests, beforeAll, afterAll)
}

type Hook = (action: () => Promise<void>) => void

function describeEngines(title: string, tests: Tests, before: Hook, after: Hook): void {
  describe.each(engines)(`${title} on %s`, engine => {
    let current: FreshStore | null = null
    before(async () => {
      current = await freshStore(engine)
    })
    after(async () => {
      await current?.drop()
      current = null
    })
    tests(() => {
      if (!current) throw new Error('no store is open')
      return current
    })
  })
}
