/** Questions where they belong: beside what they are about, for those who may see them, and asked from an amount. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'

let program: Program
let proposal: string

beforeAll(async () => {
  program = await startProgram()
  const view = await viewCatalogue(program.context.store, program.catalogueId, everyProposal)
  proposal = view?.rows[0]?.id ?? ''
})

afterAll(() => program.stop())

const page = async (path: string, as: string) =>
  (await sendRaw(program, path, { headers: { 'x-as': as } })).body

function ask(spot: string, text: string, year = '') {
  return send('spoerg', { sted: spot, tekst: text, aar: year })
}

function send(to: string, fields: Readonly<Record<string, string>>) {
  return sendRaw(program, `/forslag/${proposal}/${to}`, {
    method: 'POST',
    headers: {
      'x-as': 'eva:economist',
      'content-type': 'application/x-www-form-urlencoded',
      origin: program.url,
    },
    body: new URLSearchParams(fields).toString(),
  })
}

it('a question stands beside its field, for those who may see it', async () => {
  expect((await ask('content', 'Hvor mange unge er det?')).status).toBe(303)
  expect((await ask('amount:2020:Løn', 'Hvilken løn?')).status).toBe(303)
  const seen = await page(`/forslag/${proposal}`, 'eva:economist')
  expect(seen.indexOf('Hvor mange unge er det?')).toBeGreaterThan(seen.indexOf('<div class="field">'))
  expect(seen.indexOf('Hvilken løn?')).toBeGreaterThan(seen.indexOf('class="budget"'))
  for (const as of ['public', 'nothing']) {
    const hidden = await page(`/forslag/${proposal}`, as)
    expect(hidden).not.toContain('Hvor mange unge er det?')
    expect(hidden).not.toContain('Hvilken løn?')
  }
})

it('an amount’s page leads to the form with the amount filled in', async () => {
  const whole = await page(`/forslag/${proposal}`, 'eva:economist')
  const cell = /href="(\/forslag\/[^"]+\/forklaring\/(?!netto)[^"]+\/20\d\d)"/.exec(whole)?.[1] ?? ''
  const opened = await page(cell, 'eva:economist')
  const [, way = ''] = /href="([^"]+)">Spørg om dette beløb/.exec(opened) ?? []
  expect(way).toMatch(/vej\?sted=amount%3A20\d\d%3A.+#spoerg$/)
  const form = await page(way.split('#')[0] ?? '', 'eva:economist')
  expect(form).toMatch(/<option value="amount:all:[^"]+" selected>beløbet »/)
  expect(form).toMatch(/<option value="20\d\d" selected>/)
  expect(await page(cell, 'public')).not.toContain('Spørg om dette beløb')
})

it('the net of a year is an amount too', async () => {
  const opened = await page(`/forslag/${proposal}/forklaring/netto/2020`, 'eva:economist')
  const [, way = ''] = /href="([^"]+)">Spørg om dette beløb/.exec(opened) ?? []
  expect(way).toContain('vej?sted=net%3A2020#spoerg')
  const form = await page(way.split('#')[0] ?? '', 'eva:economist')
  expect(form).toMatch(/<option value="net:all" selected>netto</)
  expect(form).toMatch(/<option value="2020" selected>/)
})

it('any amount of a typed table can be asked about: a line and a year are chosen', async () => {
  const form = await page(`/forslag/${proposal}/vej`, 'eva:economist')
  const [, line = ''] = /<option value="(amount:all:[^"]+)"/.exec(form) ?? []
  expect(form).toContain('<option value="2021">2021</option>')
  expect((await ask(line, 'Hvad er med her?', '2021')).status).toBe(303)
  const asked = await page(`/forslag/${proposal}/vej`, 'eva:economist')
  expect(asked).toMatch(new RegExp(`beløbet »${line.slice('amount:all:'.length)}« i 2021</p>`))
})

it('what a reason is about stays chosen where the reason was forgotten', async () => {
  const back = { skridt: 'send-back', sted: 'net:all', aar: '2021', begrundelse: '' }
  const refused = await send('vej', back)
  expect(refused.status).toBe(422)
  const [, form = ''] = /<h3>Send tilbage(.*?)<\/form>/s.exec(refused.body) ?? []
  expect(form).toContain('<option value="net:all" selected>')
  expect(form).toContain('<option value="2021" selected>')
})

it('a place that is none is the whole proposal', async () => {
  const form = await page(`/forslag/${proposal}/vej?sted=%3Cscript%3E`, 'eva:economist')
  expect(form).not.toContain('<script>')
  expect(form).toContain('id="spoerg"')
})
