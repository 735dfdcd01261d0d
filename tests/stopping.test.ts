/** Stopping the server: what is under way is finished, also what nobody waits for any more, before the store is closed. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Store } from '../src/store/store.ts'
import { startProgram } from './browser/program.ts'
import { engines, freshStore } from './database/engines.ts'

const form = {
  'content-type': 'application/x-www-form-urlencoded',
  host: '127.0.0.1',
  origin: 'http://127.0.0.1',
}

test('finishes what is under way, refuses what comes meanwhile, and breaks nothing of what was given up', async () => {
  const program = await startProgram('for-real')
  const post = (name: string, signal: AbortSignal | null = null) =>
    fetch(`${program.url}/log-ind`, {
      method: 'POST',
      headers: form,
      body: `email=${name}@by.dk&adgangskode=forkert+kodeord`,
      signal,
    })
  // a password is tried for some time after its attempt is counted, so the first are inside when the door closes
  const waiting = Array.from({ length: 6 }, (_, n) => post(`nr${n}`))
  const giving = new AbortController()
  const givenUp = Array.from({ length: 6 }, (_, n) => post(`op${n}`, giving.signal).catch(() => null))
  await expect.poll(() => countAttempts(program.context.store), { interval: 5 }).toBeGreaterThan(0)
  giving.abort()
  const stopped = program.stop()
  await pause(10)
  const late = await post('sent')
  expect([late.status, late.headers.get('connection')]).toEqual([503, 'close'])
  expect(await late.text()).toContain('Det, du lige sendte, er ikke gemt.')
  const answers = await Promise.all(waiting)
  for (const answer of answers) expect([422, 503]).toContain(answer.status)
  for (const answer of answers) expect(await answer.text()).toMatch(/<\/html>\s*$/)
  expect(answers.map(({ status }) => status)).toContain(422)
  await stopped
  await Promise.all(givenUp)
  await expect(post('alt for sent')).rejects.toThrow()
  expect(program.errors.map(String)).toEqual([])
})

function countAttempts(store: Store): Promise<number> {
  return store.read(async ({ db }) => (await db.selectFrom('sign_in_attempt').select('key').execute()).length)
}

test.each(engines)('the store on %s finishes what is begun and refuses what comes after', async engine => {
  const { store, drop } = await freshStore(engine)
  const slow = store.read(async ({ db }) => {
    for (let n = 0; n < 50; n++) await db.selectFrom('event').select('sequence').execute()
    return 'read'
  })
  const closed = store.close()
  await expect(store.read(({ db }) => db.selectFrom('event').selectAll().execute())).rejects.toThrow('closed')
  await expect(slow).resolves.toBe('read')
  await closed
  await drop()
})
