import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { tinyChart } from '../../tests/database/chart.ts'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { createWho, seededRandom } from '../../tests/database/who.ts'
import {
  becomeFirstAdministrator,
  openFirstAdministratorLink,
} from '../workflow/people/first-administrator.ts'
import { createAuth } from './auth.ts'
import { createIdentity } from './identity.ts'
import { loadSecret } from './secret.ts'

let seed = 7

onEveryEngine('signing in', fresh => {
  const optionsFor = (publicUrl = 'http://127.0.0.1:3000') => ({
    store: fresh().store,
    secret: 'a secret of tests that is long enough',
    publicUrl,
    oidc: null,
    chart: tinyChart,
    now: () => new Date().toISOString(),
    random: seededRandom(++seed),
    onError: (error: unknown) => {
      throw error
    },
  })
  const attempt = { email: ' Ada@by.dk', remember: true, address: null, browser: 'Firefox' }
  const password = 'tre blå heste'

  async function ada(identity: ReturnType<typeof createIdentity>) {
    const at = createWho(1)
    const token = (await openFirstAdministratorLink(fresh().store, at())) ?? ''
    const passwordHash = await identity.hash(password)
    const given = { token, name: 'Ada', email: 'ada@by.dk', passwordHash, language: 'da' } as const
    expect((await becomeFirstAdministrator(fresh().store, given, at())).kind).toBe('joined')
  }

  const asBrowser = (cookies: readonly string[]) =>
    new Headers({ cookie: cookies.map(cookie => cookie.split(';')[0]).join('; ') })

  test('works with the right password only, and is known again until signing out', async () => {
    const identity = createIdentity(optionsFor())
    await ada(identity)
    expect((await identity.signIn({ ...attempt, password: 'forkert kodeord' })).kind).toBe('wrong')
    const result = await identity.signIn({ ...attempt, password })
    if (result.kind !== 'in') throw new Error(result.kind)
    const headers = asBrowser(result.cookies)
    expect(await identity.identify(headers)).toMatchObject({ name: 'Ada', session: expect.any(String) })
    const forged = new Headers({ cookie: (headers.get('cookie') ?? '').replace(/.{6}$/, 'AAAAAA') })
    expect(await identity.identify(forged)).toBeNull()
    const gone = await identity.signOut(headers)
    expect(gone.join()).toMatch(/session_token=;.*Max-Age=0/)
    expect(await identity.identify(headers)).toBeNull()
  })

  test('knows by a cookie whom the library knows by it, and nobody else', async () => {
    const identity = createIdentity(optionsFor())
    const library = createAuth(optionsFor())
    await ada(identity)
    const result = await identity.signIn({ ...attempt, password })
    if (result.kind !== 'in') throw new Error(result.kind)
    const cookie = asBrowser(result.cookies).get('cookie') ?? ''
    const [pair = ''] = cookie.split('; ').filter(each => each.includes('session_token'))
    const [name = '', value = ''] = pair.split(/=(.*)/)
    const [token = '', signature = ''] = value.split('.')
    const changed = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
    const known: string[] = []
    for (const given of [
      pair,
      `a=1; ${pair}; b=2`,
      ` ${name} = ${value} `,
      `${name}="${value}"`,
      `${name}=${decodeURIComponent(value)}`,
      `${pair}; ${name}=x.y`,
      `${name}=x.y; ${pair}`,
      `${name}=${changed}.${signature}`,
      `${name}=${token}.${signature.slice(0, -1)}`,
      `${name}=${token}`,
      `${name}=.${signature}`,
      `${name}=%E0%A4%A; x`,
      `x${pair}`,
      `__Secure-${pair}`,
      '; =; ==',
    ]) {
      const headers = new Headers({ cookie: given })
      const found = await library.api.getSession({ headers })
      expect((await identity.identify(headers))?.session, given).toBe(found?.session.id)
      if (found) known.push(given)
    }
    expect(known).toHaveLength(6)
    const afterAWeek = () => new Date(Date.now() + 8 * 24 * 60 * 60 * 1000).toISOString()
    const later = createIdentity({ ...optionsFor(), now: afterAWeek })
    expect(await later.identify(new Headers({ cookie: pair }))).toBeNull()
    const other = createIdentity({ ...optionsFor(), secret: 'another secret of tests, as long' })
    expect(await other.identify(new Headers({ cookie: pair }))).toBeNull()
  })

  test('is held up after ten wrong attempts, also in another process', async () => {
    const [one, other] = [createIdentity(optionsFor()), createIdentity(optionsFor())]
    await ada(one)
    const wrong = { ...attempt, password: 'x' }
    const answers = []
    for (let i = 0; i < 12; i++) answers.push((await (i % 2 ? one : other).signIn(wrong)).kind)
    expect(answers.filter(kind => kind === 'wrong')).toHaveLength(10)
    expect((await one.signIn({ ...attempt, password })).kind).toBe('too-many')
  })

  test('gives cookies that scripts and other sites cannot use, and only over https where there is https', async () => {
    const plain = createIdentity(optionsFor())
    await ada(plain)
    const secure = createIdentity(optionsFor('https://katalog.by.dk'))
    for (const [identity, isSecure] of [
      [plain, false],
      [secure, true],
    ] as const) {
      const result = await identity.signIn({ ...attempt, password })
      if (result.kind !== 'in') throw new Error(result.kind)
      for (const cookie of result.cookies) {
        expect(cookie).toMatch(/HttpOnly/)
        expect(cookie).toMatch(/SameSite=Lax/i)
        expect(/; Secure/.test(cookie)).toBe(isSecure)
      }
    }
  })

  test('finds every table and column that the library wants in our own schema', async () => {
    if (fresh().store.engine !== 'sqlite') return
    const { toBeCreated, toBeAdded } = await getMigrations(createAuth(optionsFor()).options)
    expect([toBeCreated, toBeAdded]).toEqual([[], []])
  })
})

test('the secret is made once, for this account only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-secret-'))
  const secret = loadSecret(folder, undefined)
  expect(secret.length).toBeGreaterThan(40)
  expect(loadSecret(folder, undefined)).toBe(secret)
  expect(readFileSync(join(folder, 'session.secret'), 'utf8')).toContain(secret)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'session.secret')).mode & 0o777).toBe(0o600)
  expect(loadSecret(folder, 'x'.repeat(40))).toBe('x'.repeat(40))
  expect(() => loadSecret(folder, 'short')).toThrow('shorter')
  rmSync(folder, { recursive: true })
})
