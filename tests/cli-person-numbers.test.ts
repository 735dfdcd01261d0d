/** `check` and `import` say where a document seems to hold CPR numbers, as the pages do, and never say the number. */
import { afterAll, expect, test } from 'vitest'
import { catalogueText } from './browser/documents.ts'
import { createWorkplace } from './command-line.ts'

const place = createWorkplace()
afterAll(() => place.leave())

/** Made up; it fits modulus 11. */
const number = '070761-4285'
const years = [2026, 2027]
const text = catalogueText('Nye forslag', [
  { number: '1', title: 'Mentor', years, amounts: [1, 2] },
  { number: '2', title: `Sagen ${number}`, years, amounts: [1, 2], text: `Hjælp til ${number} straks.` },
])
const line = 1 + text.split('\n').findIndex(each => each.includes('Hjælp til'))
const file = place.write('cpr.md', text)
const clean = place.write(
  'uden.md',
  catalogueText('Uden', [{ number: '1', title: 'Mentor', years, amounts: [1, 2] }]),
)

test.each([
  ['check', 'da', ['Det ligner et CPR-nummer', `felt 2`, 'før det indlæses']],
  ['check', 'en', ['This looks like a CPR number', `cell 2`, 'before it is imported']],
  ['import', 'da', ['Det ligner et CPR-nummer', `felt 2`, 'kør »check« først']],
  ['import', 'en', ['This looks like a CPR number', `cell 2`, 'run “check” first']],
])('%s in %s says proposal, field and line, and not the number', async (command, language, said) => {
  const data = command === 'import' ? ['--data', `${language}.db`] : []
  const { out, err } = await place.run([command, ...data, '--lang', language, file])
  for (const each of said) expect(out).toContain(each)
  expect(out).toMatch(new RegExp(`2 Sagen xxxxxx-xxxx: .+ \\(\\w+ ${line}, `))
  expect(`${out}${err}`).not.toContain(number)
})

test.each(['check', 'import'])(
  '%s --json names the places too, and takes nothing else for one',
  async command => {
    const data = command === 'import' ? ['--data', 'json.db'] : []
    const told = JSON.parse((await place.run([command, '--json', ...data, file])).out)
    const [document] = told[command === 'import' ? 'imported' : 'documents']
    expect(document.personNumbers).toContainEqual(
      expect.objectContaining({ proposal: '2 Sagen xxxxxx-xxxx', field: 'title' }),
    )
    expect(JSON.stringify(document.personNumbers)).not.toContain(number)
    const without = JSON.parse((await place.run(['check', '--json', clean])).out)
    expect(without.documents[0].personNumbers).toEqual([])
  },
)

test.each(['check', 'import'])('%s says nothing where there is none', async command => {
  const data = command === 'import' ? ['--data', 'uden.db'] : []
  expect((await place.run([command, ...data, clean])).out).not.toContain('CPR')
})
