/** A stamp that a rate of today voids says so on every page that names the proposal, for whoever reads it. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ParameterSet } from '../src/core/parameter/parameter.ts'
import { surroundingsOf } from '../src/web/context.ts'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { publishCatalogue } from '../src/workflow/catalogues/publish-catalogue.ts'
import { previewReferral, referCatalogue, seenOf } from '../src/workflow/catalogues/refer-catalogue.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { noteVoidedToday } from '../src/workflow/process/void-stamp.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'
import { surroundings } from './database/cases.ts'
import { people, validate } from './database/validated.ts'

let program: Program
let id = ''
/** The rates that the pages are given. */
let rates: ParameterSet = new Map()
let ratesWith: (monthly: number) => ParameterSet

beforeAll(async () => {
  program = await startProgram()
  const { store } = program.context
  const shipped = await program.context.parameters()
  ratesWith = monthly => new Map([...shipped, ...surroundings(monthly).parameters])
  rates = ratesWith(1000)
  Object.assign(program.context, { parameters: async () => rates })
  const { mia } = people
  const basis = await surroundingsOf(program.context)
  const { catalogueId } = program
  id = (await viewCatalogue(store, catalogueId, everyProposal))?.rows[0]?.id ?? ''
  await validate(store, id, basis)
  const seen = seenOf(await previewReferral(store, catalogueId, basis, mia()))
  await referCatalogue(store, { catalogueId, seen, text: null }, basis, mia())
  await publishCatalogue(store, { catalogueId }, basis, mia())
})

afterAll(() => program.stop())

async function page(path: string, as: string): Promise<string> {
  const { status, body } = await sendRaw(program, path, { headers: { 'x-as': as } })
  expect([path, status]).toEqual([path, 200])
  // terms are explained where they stand, as links
  return body.replaceAll(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1')
}

const pages = () => [
  [`/katalog/${program.catalogueId}`, 'public'],
  [`/katalog/${program.catalogueId}`, 'rie:reader'],
  [`/forslag/${id}`, 'public'],
  [`/forslag/${id}`, 'rie:reader'],
  [`/forslag/${id}/vej`, 'eva:economist'],
]

const says = {
  void: /validering ugyldig|Ugyldig, fordi dagens satser giver andre tal/,
  holds: /Valideret af|>valideret</,
}

test('while the rates are those that were signed, no page calls it void', async () => {
  for (const [path = '', as = ''] of pages()) {
    const body = await page(path, as)
    expect([path, as, says.void.test(body)]).toEqual([path, as, false])
    expect([path, as, says.holds.test(body)]).toEqual([path, as, true])
  }
  expect((await page('/mit', 'eva:economist')).includes('Valideringen gælder ikke mere')).toBe(false)
})

test('when a rate is another, every page does, on paper too, and nothing more can be put forward', async () => {
  rates = ratesWith(1200)
  const basis = await surroundingsOf(program.context)
  expect(await noteVoidedToday(program.context.store, basis, people.mia())).toBe(1)
  for (const [path = '', as = ''] of pages()) {
    const body = await page(path, as)
    expect([path, as, says.void.test(body)]).toEqual([path, as, true])
  }
  const english = await page(`/en/forslag/${id}`, 'public')
  expect(/Void, because today's rates give other figures\. The calculation gave .+; with/.test(english)).toBe(
    true,
  )
  const head = (await page(`/forslag/${id}`, 'public')).split('Ugyldig, fordi')[0] ?? ''
  // what paper leaves out is inside an element of this class, and the stamp is inside none
  expect(head.slice(head.lastIndexOf('<p')).includes('d-print-none')).toBe(false)
  for (const as of ['eva:economist', 'vera:validator'])
    expect([as, (await page('/mit', as)).includes('Valideringen gælder ikke mere')]).toEqual([as, true])
  const judged = await previewReferral(program.context.store, program.catalogueId, basis, people.mia())
  expect(judged.find(each => each.proposalId === id)).toMatchObject({ goes: false })
  expect(program.errors).toEqual([])
})
