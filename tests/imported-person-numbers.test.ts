/** A document that is about to be accepted says where it seems to hold CPR numbers, and does not say them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueText } from './browser/documents.ts'
import { type Program, startProgram } from './browser/program.ts'
import { importText, sendRaw } from './browser/requests.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.stop())

/** Made up; it fits modulus 11. */
const number = '070761-4285'
const years = [2026, 2027]

/** What the preview says before its first button, as words alone. */
async function warning(id: string, language: '' | '/en' = ''): Promise<string> {
  const { status, body } = await sendRaw(program, `${language}/import/${id}`, {
    headers: { 'x-as': 'eva:economist' },
  })
  expect(status).toBe(200)
  const main = body.slice(body.indexOf('<h1'), body.indexOf('<button', body.indexOf('<h1')))
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('says the proposal, the field and the line, in both languages', async () => {
  const text = catalogueText('Nye forslag', [
    { number: '1', title: 'Mentor', years, amounts: [1, 2] },
    { number: '2', title: `Sagen ${number}`, years, amounts: [1, 2], text: `Hjælp til ${number} straks.` },
  ])
  const id = await importText(program, 'cpr.md', text)
  const line = 1 + text.split('\n').findIndex(each => each.includes('Hjælp til'))
  const danish = await warning(id)
  expect(danish).toContain('Det ligner et CPR-nummer')
  expect(danish).toContain(`Sagen xxxxxx-xxxx : Hvad forslaget går ud på (linje ${line}, felt 2)`)
  expect(danish).toContain('Sagen xxxxxx-xxxx : Titel (linje')
  expect(danish).toContain('Ret dokumentet, og indlæs det igen.')
  expect(danish).not.toContain(number)
  const english = await warning(id, '/en')
  expect(english).toContain('This looks like a CPR number')
  expect(english).toContain(`(line ${line}, cell 2)`)
  expect(english).not.toContain(number)
})

test('names what stands on another page of the preview, with the page that shows it', async () => {
  const forms = Array.from({ length: 60 }, (_, i) => ({
    ...{ number: String(i + 1), title: `Forslag ${i + 1}`, years, amounts: [1, 2] },
    text: i === 55 ? `Hjælp til ${number}` : 'Kort sagt.',
  }))
  const id = await importText(program, 'langt.md', catalogueText('Langt', forms))
  const { body } = await sendRaw(program, `/import/${id}`, { headers: { 'x-as': 'eva:economist' } })
  expect(/<a href="[^"]*\?side=2#[^"]+">Forslag 56<\/a>/.test(body)).toBe(true)
})

test('says nothing where there is none', async () => {
  const text = catalogueText('Uden', [{ number: '1', title: 'Mentor', years, amounts: [1, 2] }])
  expect(await warning(await importText(program, 'uden.md', text))).not.toContain('CPR')
})
