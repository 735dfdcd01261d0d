/**
 * The program is stopped while threads that read are there: the real program, asked as browsers ask. It ends by itself,
 * with nobody left waiting; the tests' own limit of time is what says that it ended soon.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { generateCatalogue } from '../bench/generate.ts'
import { type Served, serveProgram } from '../bench/parts/serve.ts'
import { signIn } from '../bench/parts/sign-in.ts'
import { buildProgram, isStale } from '../src/cli/build/build-program.ts'

let folder: string
let served: Served
let cookie: string

beforeAll(async () => {
  if (isStale()) await buildProgram()
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ik-stop-'))
  const database = join(folder, 'stop.db')
  served = await serveProgram({ database })
  cookie = await signIn(served.url, database)
})

afterEach(() => {
  served.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function send(text: string): Promise<Response> {
  const body = new FormData()
  body.set('fil', new Blob([text]), 'katalog.md')
  return fetch(`${served.url}/import`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, origin: served.url, connection: 'close' },
  })
}

function ended(): Promise<number | null> {
  return new Promise(resolve => {
    served.child.once('exit', resolve)
    served.child.kill('SIGTERM')
  })
}

it('ends with a thread made ready, and with one that has read', async () => {
  await (await fetch(`${served.url}/import`, { headers: { cookie, connection: 'close' } })).text()
  expect((await send(generateCatalogue(10))).status).toBe(303)
  expect(await ended()).toBe(0)
}, 20_000)

it('answers whoever sent a large file that it was not read', async () => {
  const answer = send(generateCatalogue(10_000))
  await new Promise(resolve => setTimeout(resolve, 500))
  const [code, response] = await Promise.all([ended(), answer])
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Send filen igen')
  expect(code).toBe(0)
}, 30_000)

it('answers whoever sent a small file that takes all its time', async () => {
  const cells = `<tr>${'<td colspan=100 rowspan=100>x'.repeat(9)}\n${'<tr>\n'.repeat(99)}`
  const answer = send(`<html><table>\n${cells.repeat(300)}`)
  await new Promise(resolve => setTimeout(resolve, 300))
  const [code, response] = await Promise.all([ended(), answer])
  expect(response.status).toBe(503)
  expect(code).toBe(0)
}, 30_000)
