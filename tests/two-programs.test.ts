/**
 * Two programs on one PostgreSQL behave as one: real processes, started at the same moment on an empty database, asked
 * by hand as browsers ask. What one of them does, the other knows at once; what both are asked at once happens once.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, isStale } from '../src/cli/build/build-program.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { verifyEvents } from '../src/workflow/verification/verify-events.ts'
import { catalogueText } from './browser/documents.ts'
import { databaseUrl, type FreshDatabase, freshDatabase, postgresUrl } from './database/engines.ts'
import { findHalves } from './database/find-halves.ts'

type Served = {
  readonly url: string
  readonly founding: string
  readonly process: ChildProcess
  readonly said: () => string
}
type Answer = {
  readonly status: number
  readonly location: string
  readonly body: string
  readonly cookies: string
}

const password = 'tre blå heste'
let database: FreshDatabase
let store: Store
let folder: string
let one: Served
let other: Served
let ada = ''
const mails: string[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    let text = ''
    stream.on('data', chunk => {
      text += String(chunk)
    })
    stream.on('end', () => {
      mails.push(text)
      done()
    })
  },
})

describe.skipIf(!postgresUrl)('two programs on one PostgreSQL', () => {
  beforeAll(async () => {
    if (isStale()) await buildProgram()
    database = await freshDatabase('postgres')
    folder = mkdtempSync(join(tmpdir(), 'ik-two-'))
    await new Promise<void>(resolve => mailServer.listen(0, '127.0.0.1', resolve))
    ;[one, other] = await Promise.all([serve(), serve()])
    store = await openStore(database.config)
  }, 240_000)

  afterAll(async () => {
    for (const served of [one, other]) await ended(served?.process)
    await new Promise<void>(resolve => mailServer.close(() => resolve()))
    await store?.close()
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('load the examples once, and both show them', async () => {
    for (const program of [one, other]) expect(await titlesAt(program)).toHaveLength(2)
    expect(await countEvents('catalogue-imported')).toBe(2)
  })

  it('make one first administrator, whichever link is used', async () => {
    const form = { navn: 'Ada', email: 'ada@by.dk', adgangskode: password, gentag: password }
    const answers = await Promise.all([
      post(one, new URL(one.founding).pathname, form),
      post(other, new URL(other.founding).pathname, { ...form, email: 'eva@by.dk' }),
    ])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await countEvents('person-joined')).toBe(1)
    const [email] = await emails()
    ada = (await post(one, '/log-ind', { email: email ?? '', adgangskode: password })).cookies
    expect((await get(other, '/mit', ada)).status).toBe(200)
  })

  it('let an invited person in once by one link, and send each mail once', async () => {
    const invited = await post(other, '/brugere/inviter', { email: 'per@by.dk', rolle: 'manager' }, ada)
    expect(invited.status).toBeLessThan(400)
    const link = await until(() => /\/invitation\/[\w-]+/.exec(mails.map(plain).join('\n'))?.[0])
    const form = { navn: 'Per', adgangskode: password, gentag: password }
    const answers = await Promise.all([post(one, link, form), post(other, link, form)])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await countEvents('person-joined')).toBe(2)
    // both look into the outbox every three seconds
    await new Promise(resolve => setTimeout(resolve, 3_500))
    expect(mails).toHaveLength(1)
  })

  it('know at once that a session was ended, or that somebody was given other roles', async () => {
    const per = (await post(other, '/log-ind', { email: 'per@by.dk', adgangskode: password })).cookies
    expect((await get(one, '/import', per)).status).toBe(403)
    const id = await idOf('per@by.dk')
    const roles = { valg: 'roller', rolle: ['manager', 'economist'] }
    expect((await post(one, `/brugere/${id}`, roles, ada)).status).toBeLessThan(400)
    expect((await get(other, '/import', per)).status).toBe(200)
    expect((await get(one, '/import', per)).status).toBe(200)
    await post(one, '/log-ud', {}, per)
    expect((await get(other, '/import', per)).location).toContain('/log-ind')
  })

  it('hold up together who tries too many passwords', async () => {
    const tries: number[] = []
    for (let i = 0; i < 12; i++)
      tries.push(
        (await post(i % 2 ? one : other, '/log-ind', { email: 'x@by.dk', adgangskode: 'forkert' })).status,
      )
    expect(tries).toEqual([...Array(10).fill(422), 429, 429])
  })

  it('accept a document once, and show what one publishes on the kept pages of the other', async () => {
    const per = (await post(one, '/log-ind', { email: 'per@by.dk', adgangskode: password })).cookies
    const form = { number: '1', title: 'Mentorer', years: [2026, 2027], amounts: [1, 2] }
    const document = await upload(one, per, 'nyt.md', catalogueText('Et nyt katalog', [form]))
    const accepted = await Promise.all([one, other].map(at => post(at, document, { valg: 'godkend' }, per)))
    expect(new Set(accepted.map(({ location }) => location)).size).toBe(1)
    expect(await countEvents('catalogue-imported')).toBe(3)
    const catalogue = accepted[0]?.location ?? ''
    for (const program of [one, other]) expect(await titlesAt(program)).toHaveLength(2)
    const page = await get(one, `${catalogue}/udgiv`, per)
    const version = /name="version" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const published = await Promise.all(
      [one, other].map(at => post(at, `${catalogue}/udgiv`, { version, begrundelse: '' }, per)),
    )
    expect(published.map(({ status }) => status)).toEqual([303, 303])
    for (const program of [one, other]) expect(await titlesAt(program)).toContain('Et nyt katalog')
    expect(await countEvents('catalogue-published')).toBe(3)
  })

  it('never overwrite a draft that the other keeps, nor save one version twice', async () => {
    const per = (await post(one, '/log-ind', { email: 'per@by.dk', adgangskode: password })).cookies
    const proposal = await newestProposal()
    const taken = { skridt: 'take-for-calculation', begrundelse: '' }
    const moves = await Promise.all(
      [one, other].map(at => post(at, `/forslag/${proposal.id}/vej`, taken, per)),
    )
    expect(moves.filter(({ status }) => status === 303)).toHaveLength(1)
    const draft = { base: proposal.revision, version: 0, table: [] }
    const path = `/forslag/${proposal.id}/regn/kladde`
    const saved = await Promise.all(
      [one, other].map((at, i) => {
        const plain = { ...blankCase, title: `Mentorer ${i}` }
        return send(at, path, JSON.stringify({ ...draft, plain }), per)
      }),
    )
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('share one secret for sessions, made at the first start and told to nobody', async () => {
    const file = join(folder, 'data', 'session.secret')
    const secret = readFileSync(file, 'utf8').trim()
    expect(secret.length).toBeGreaterThan(40)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    for (const { said } of [one, other]) expect(said()).not.toContain(secret)
  })

  it('leave one whole chain of events, and nothing half done', async () => {
    expect((await verifyEvents(store)).brokenAt).toBeNull()
    expect(await store.read(findHalves)).toEqual([])
  })
})

const blankCase = {
  schema: 1,
  title: 'Mentorer',
  years: { first: 2026, count: 2 },
  assumptions: {},
  drivers: [],
}

/** As `npm start` does it, each told its own port by the system. */
async function serve(): Promise<Served> {
  const { FORCE_COLOR: _, ...inherited } = process.env
  const port = (mailServer.server.address() as { port: number }).port
  const entry = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
  const child = spawn(process.execPath, [entry, 'serve', '--port', String(await freePort())], {
    cwd: folder,
    env: {
      ...inherited,
      DATABASE_URL: databaseUrl(database.config),
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'katalog@by.dk',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', chunk => {
    out += String(chunk)
  })
  const founding = await until(() => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${out}`)
    return /http:\S+\/foerste-administrator\/[\w-]+/.exec(out)?.[0]
  })
  return { url: new URL(founding).origin, founding, process: child, said: () => out }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  const end = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await end
}

/** What comes of itself after a while. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Without the line breaks of quoted-printable. */
const plain = (mail: string): string => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=')

const get = (at: Served, path: string, cookie = ''): Promise<Answer> => ask(at, path, { headers: { cookie } })

type Form = Readonly<Record<string, string | readonly string[]>>

function post(at: Served, path: string, form: Form, cookie = ''): Promise<Answer> {
  const body = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map(each => [name, String(each)])),
  )
  return ask(at, path, { method: 'POST', body, headers: { cookie, origin: at.url } })
}

function send(at: Served, path: string, body: string, cookie: string): Promise<Answer> {
  const headers = { cookie, origin: at.url, 'content-type': 'application/json' }
  return ask(at, path, { method: 'POST', body, headers })
}

/** Gives the address of the preview. */
async function upload(at: Served, cookie: string, name: string, text: string): Promise<string> {
  const body = new FormData()
  body.append('fil', new File([text], name))
  const { location } = await ask(at, '/import', { method: 'POST', body, headers: { cookie, origin: at.url } })
  return location
}

async function ask(at: Served, path: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(`${at.url}${path}`, { ...init, redirect: 'manual' })
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    body: await answer.text(),
    cookies: answer.headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; '),
  }
}

/** Of the catalogues that the public is shown. */
async function titlesAt(at: Served): Promise<string[]> {
  const { body } = await get(at, '/')
  return [...body.matchAll(/<a href="\/katalog\/[^"]+"[^>]*>([^<]+)</g)].map(([, title = '']) => title)
}

async function countEvents(kind: string): Promise<number> {
  const rows = await store.read(({ db }) =>
    db.selectFrom('event').select('sequence').where('kind', '=', kind).execute(),
  )
  return rows.length
}

async function emails(): Promise<string[]> {
  const rows = await store.read(({ db }) => db.selectFrom('person').select('email').execute())
  return rows.flatMap(row => row.email ?? [])
}

async function idOf(email: string): Promise<string> {
  const row = await store.read(({ db }) =>
    db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
  )
  return row.id
}

async function newestProposal(): Promise<{ readonly id: string; readonly revision: string }> {
  const row = await store.read(({ db }) =>
    db
      .selectFrom('proposal')
      .select(['id', 'revision_id'])
      .where('title', '=', 'Mentorer')
      .executeTakeFirstOrThrow(),
  )
  return { id: row.id, revision: row.revision_id }
}
