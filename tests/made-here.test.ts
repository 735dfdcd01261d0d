/** A catalogue that was made here is not said to have been read in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCatalogue } from '../src/workflow/catalogues/create-catalogue.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'
import { asPerson } from './database/people.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.stop())

test('a catalogue made by hand says since when it is here, and was read from no document', async () => {
  const made = await createCatalogue(
    program.context.store,
    { title: 'Nye forslag', years: [2028] },
    asPerson(1, 'mia', 'manager')(),
  )
  const catalogueId = made.kind === 'refused' ? '' : made.catalogueId
  const as = { headers: { 'x-as': 'mia:manager' } }
  const page = await sendRaw(program, `/katalog/${catalogueId}`, as)
  expect(page.status).toBe(200)
  expect(page.body).not.toMatch(/indlæst \d|>Indlæst</i)
  expect((await sendRaw(program, '/', as)).body).not.toContain('>Indlæst<')
})
