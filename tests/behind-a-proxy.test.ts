/** Behind a named proxy, attempts to sign in are counted by the address of the client; what others write is not believed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClientAddress } from '../src/web/guard/client-address.ts'
import { countAttempts } from '../src/workflow/people/attempts.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'

let program: Program
let tries = 0

beforeAll(async () => {
  program = await startProgram('for-real')
})
afterAll(() => program.stop())

/** With another e-mail each time, so that only the address can hold it up. */
async function attempt(forwarded: string): Promise<number> {
  tries += 1
  const body = new URLSearchParams({ email: `nr${tries}@by.dk`, adgangskode: 'forkert kodeord' }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...{ host: '127.0.0.1', origin: 'http://127.0.0.1', 'x-forwarded-for': forwarded },
  }
  return (await sendRaw(program, '/log-ind', { method: 'POST', headers, body })).status
}

/** How many attempts are counted by an address, of the whole program. */
async function countedByAddress(): Promise<number> {
  const rows = await program.context.store.read(({ db }) =>
    db.selectFrom('sign_in_attempt').select('count').where('key', 'like', 'address %').execute(),
  )
  return rows.reduce((sum, row) => sum + row.count, 0)
}

test('where no proxy is named, what stands in the header counts for nothing', async () => {
  expect(await attempt('203.0.113.7')).toBe(422)
  expect(await countedByAddress()).toBe(0)
})

test('one client is held up after a hundred attempts, whatever it writes itself, and another is not', async () => {
  Object.assign(program.context, { clientAddress: createClientAddress(['127.0.0.1']) })
  const before = [{ kind: 'address', of: '203.0.113.7' }] as const
  for (let n = 0; n < 95; n++)
    await countAttempts(program.context.store, before, { now: program.context.now() })
  const answers: number[] = []
  for (let n = 0; n < 8; n++) answers.push(await attempt(`198.51.100.${n}, 203.0.113.7`))
  expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
  expect(await countedByAddress()).toBe(103)
  expect(await attempt('203.0.113.8')).toBe(422)
  expect(await attempt('203.0.113.7')).toBe(429)
})
