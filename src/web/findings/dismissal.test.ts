/** Answering a finding as a browser without script does it: by links and forms. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Program, startProgram } from '../../../tests/browser/program.ts'
import { type RawAnswer, sendRaw } from '../../../tests/browser/requests.ts'
import { everyProposal } from '../../workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../../workflow/catalogues/view-catalogue.ts'

let program: Program
let proposal: string

beforeAll(async () => {
  program = await startProgram()
  const view = await viewCatalogue(program.context.store, program.catalogueId, everyProposal)
  proposal = `/forslag/${view?.rows[8]?.id}`
})

afterAll(() => program.stop())

const get = (path: string, headers = {}): Promise<RawAnswer> => sendRaw(program, path, { headers })

function post(path: string, fields: Record<string, string>): Promise<RawAnswer> {
  return sendRaw(program, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: program.url },
    body: new URLSearchParams(fields).toString(),
  })
}

async function firstAnswerable(prefix = ''): Promise<string> {
  const { body } = await get(prefix + proposal)
  return /href="([^"]+\/bemaerkning\/[^"]+)"/.exec(body)?.[1] ?? ''
}

async function openCount(): Promise<number> {
  const view = await viewCatalogue(program.context.store, program.catalogueId, everyProposal)
  return view?.rows[8]?.counts.note ?? -1
}

it('leads from a finding to a form that says what it asks', async () => {
  const { status, body, headers } = await get(await firstAnswerable())
  expect(status).toBe(200)
  expect(body).toContain('Afvis en bemærkning')
  expect(body).toContain('name="begrundelse"')
  expect(headers['cache-control']).toBe('no-store')
  expect((await get(await firstAnswerable('/en'))).body).toContain('Dismiss a finding')
})

it('asks again for a reason that is missing, and keeps nothing', async () => {
  const path = await firstAnswerable()
  const answer = await post(path, { valg: 'afvis', begrundelse: ' ' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('href="#begrundelse"')
  expect(answer.body).toContain('aria-invalid')
  const long = await post(path, { valg: 'afvis', begrundelse: 'x'.repeat(2001) })
  expect(long.status).toBe(422)
  expect(long.body).toContain('Skriv højst 2.000 tegn')
  expect(long.body).toContain('x'.repeat(2001))
})

it('shows it as dismissed with reason, person and date, and lets it be taken back', async () => {
  const path = await firstAnswerable()
  const before = await openCount()
  const answer = await post(path, { valg: 'afvis', begrundelse: 'Stillingen er på halv tid & aftalt' })
  expect([answer.status, answer.headers['location']]).toEqual([303, `${proposal}#bemaerkninger`])
  const page = (await get(proposal)).body
  expect(page).toContain('Afviste bemærkninger')
  expect(page).toContain('Stillingen er på halv tid &amp; aftalt')
  expect(page).toMatch(/Afvist<\/strong> af bruger på denne maskine, \d{1,2}\. /)
  expect(await openCount()).toBe(before - 1)
  const document = (await get(`/dokument/${program.catalogueDocument}`)).body
  expect(document).toContain('Stillingen er på halv tid &amp; aftalt')
  expect((await get(path)).body).toContain('Tag afvisningen tilbage')
  expect((await post(path, { valg: 'tag-tilbage' })).status).toBe(303)
  expect((await get(proposal)).body).not.toContain('Afviste bemærkninger')
  expect(await openCount()).toBe(before)
})

it('is neither shown nor taken from elsewhere', async () => {
  const path = await firstAnswerable()
  const away = { 'x-forwarded-for': '10.0.0.1' }
  expect((await get(path, away)).status).toBe(303)
  expect((await get(proposal, away)).body).not.toContain('/bemaerkning/')
  const foreign = await sendRaw(program, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    body: 'valg=afvis&begrundelse=x',
  })
  expect(foreign.status).toBe(403)
})

it('is not there for a finding that nobody makes', async () => {
  expect((await get(`${proposal}/bemaerkning/b-000000000000000`)).status).toBe(404)
  expect((await post(`${proposal}/bemaerkning/b-0`, { valg: 'afvis', begrundelse: 'x' })).status).toBe(404)
  expect((await get('/forslag/000000000000/bemaerkning/b-0')).status).toBe(404)
  expect((await post(await firstAnswerable(), { valg: 'slet' })).status).toBe(400)
})
