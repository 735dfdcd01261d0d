/** The page of a proposal's way leads back to its catalogue and to the proposal, in both languages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.stop())

test.each([
  ['', 'Kataloger', 'Forslagets vej'],
  ['/en', 'Catalogues', 'The way of the proposal'],
])('at %s/forslag/…/vej', async (prefix, home, here) => {
  const { store } = program.context
  const view = await viewCatalogue(store, program.catalogueId, everyProposal)
  const id = view?.rows[0]?.id ?? ''
  const { body } = await sendRaw(program, `${prefix}/forslag/${id}/vej`, {
    headers: { 'x-as': 'eva:economist' },
  })
  const crumbs = /<nav[^>]*breadcrumb.*?<\/nav>/s.exec(body)?.[0] ?? ''
  const links = [...crumbs.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, text]) => [href, text])
  expect(links).toEqual([
    [prefix === '' ? '/' : prefix, home],
    [`${prefix}/katalog/${program.catalogueId}`, view?.content.title?.text],
    [`${prefix}/forslag/${id}`, view?.rows[0]?.title],
  ])
  expect(crumbs).toContain(here)
})
