/** A catalogue that was made here is not said to have been read in, nor to have figures before it has. */
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

async function madeByHand(): Promise<string> {
  const made = await createCatalogue(
    program.context.store,
    { title: 'Nye forslag', years: [2028] },
    asPerson(1, 'mia', 'manager')(),
  )
  return made.kind === 'refused' ? '' : made.catalogueId
}

test('a catalogue made by hand says since when it is here, and was read from no document', async () => {
  const catalogueId = await madeByHand()
  const as = { headers: { 'x-as': 'mia:manager' } }
  const page = await sendRaw(program, `/katalog/${catalogueId}`, as)
  expect(page.status).toBe(200)
  expect(page.body).not.toMatch(/indlæst \d|>Indlæst</i)
  expect((await sendRaw(program, '/', as)).body).not.toContain('>Indlæst<')
})

test('a proposal without figures is not said to fail to pay itself back', async () => {
  const catalogueId = await madeByHand()
  const headers = { 'x-as': 'eva:economist' }
  const made = await sendRaw(program, '/nyt-forslag', {
    method: 'POST',
    headers: { ...headers, origin: program.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: `katalog=${catalogueId}&titel=Mentorer`,
  })
  expect(made.status).toBe(303)
  const { body } = await sendRaw(program, `/katalog/${catalogueId}`, { headers })
  expect(body).toContain('Ét forslag, endnu uden tal.')
  expect(body).not.toMatch(/tjener sig (ikke )?hjem|>0 kr\.<|<svg[^>]*role="img"/)
})

test('whoever may not see a proposal can neither copy it nor open a catalogue for the copy', async () => {
  const catalogueId = await madeByHand()
  const post = (path: string, as: string, body: string) =>
    sendRaw(program, path, {
      method: 'POST',
      headers: {
        'x-as': as,
        origin: program.url,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body,
    })
  const made = await post('/nyt-forslag', 'pia:proposer', `katalog=${catalogueId}&titel=Mit eget`)
  const id = /\/forslag\/(\w+)\//.exec(String(made.headers['location']))?.[1] ?? ''
  const opening = 'katalog=nyt&katalogtitel=Opdaget&aar=2028&titel=Kopi'
  expect((await post(`/forslag/${id}/kopi`, 'per:proposer', opening)).status).toBe(404)
  expect((await sendRaw(program, '/', { headers: { 'x-as': 'mia:manager' } })).body).not.toContain('Opdaget')
  expect((await post(`/forslag/${id}/kopi`, 'pia:proposer', opening)).status).toBe(303)
  expect((await sendRaw(program, '/', { headers: { 'x-as': 'mia:manager' } })).body).toContain('Opdaget')
})
