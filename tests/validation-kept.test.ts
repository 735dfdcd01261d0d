/** Whatever is refused on the page where somebody validates, all that was typed there is still there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkItems } from '../src/core/process/checklist.ts'
import { surroundingsOf } from '../src/web/context.ts'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { findStanding } from '../src/workflow/process/standing.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'
import { move, people } from './database/validated.ts'

let program: Program
let id = ''

beforeAll(async () => {
  program = await startProgram()
  const { store } = program.context
  id = (await viewCatalogue(store, program.catalogueId, everyProposal))?.rows[0]?.id ?? ''
  await toValidation()
})
afterAll(() => program.stop())

async function toValidation(): Promise<void> {
  const { store } = program.context
  const basis = await surroundingsOf(program.context)
  const { eva, vera } = people
  await move(store, id, 'take-for-calculation', { by: eva(), basis })
  await move(store, id, 'finish-calculation', { by: eva(), basis })
  await move(store, id, 'send-to-validation', { by: eva(), basis })
  await move(store, id, 'take-for-validation', { by: vera(), basis })
}

const standing = () => program.context.store.read(tx => findStanding(tx, id))
const [first, second = '', ...rest] = checkItems

/** One point is left open; one has a remark. */
const typed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rest.map(item => [item, 'yes'])),
  [second]: 'remark',
  [`${second}-bemaerkning`]: 'Kilden er fra 2019',
  sted: 'targetGroup',
}

async function send(more: Readonly<Record<string, string>>) {
  const version = (await standing())?.head.id ?? ''
  const body = new URLSearchParams({ version, ...typed, ...more }).toString()
  return sendRaw(program, `/forslag/${id}/valider`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...{ origin: program.url, 'x-as': 'vera:validator' },
    },
    body,
  })
}

function expectKept(body: string): void {
  for (const item of rest) expect(body).toMatch(new RegExp(`id="${item}-yes"[^>]*checked`))
  expect(body).toMatch(new RegExp(`id="${second}-remark"[^>]*checked`))
  expect(body).not.toMatch(new RegExp(`id="${first}-yes"[^>]*checked`))
  expect(body).toContain('value="Kilden er fra 2019"')
  expect(body).toMatch(/<option value="targetGroup" selected/)
}

test('sending back without a reason asks for it, beside the checklist as it was filled in', async () => {
  const { status, body } = await send({ skridt: 'send-back', begrundelse: ' ' })
  expect(status).toBe(422)
  expectKept(body)
  expect(body).toContain('href="#begrundelse-send-back"')
  expect((await standing())?.subject.state).toBe('being-validated')
})

test('approving with a point open keeps the reason that was begun', async () => {
  const { status, body } = await send({ valg: 'godkend', begrundelse: 'Se refusionen efter' })
  expect(status).toBe(422)
  expectKept(body)
  expect(body).toContain('Se refusionen efter</textarea>')
  expect(body).toContain(`href="#punkt-${first}"`)
})

test('a new version in between keeps both', async () => {
  const { status, body } = await send({
    skridt: 'send-back',
    begrundelse: 'Se refusionen efter',
    version: 'en anden',
  })
  expect(status).toBe(409)
  expectKept(body)
  expect(body).toContain('Se refusionen efter</textarea>')
})

test('a reason on the way of a proposal is kept as well', async () => {
  const { status, body } = await sendRaw(program, `/forslag/${id}/vej`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...{ origin: program.url, 'x-as': 'vera:validator' },
    },
    body: new URLSearchParams({
      ...{ version: 'en anden', skridt: 'send-back', begrundelse: 'Se refusionen efter' },
    }).toString(),
  })
  expect(status).toBe(409)
  expect(body).toContain('Se refusionen efter</textarea>')
})

test('with a reason it goes back, and who then sends from another window is shown what was typed', async () => {
  const { status, headers } = await send({ skridt: 'send-back', begrundelse: 'Se refusionen efter' })
  expect([status, headers['location']]).toEqual([303, `/forslag/${id}/vej`])
  expect((await standing())?.subject.state).toBe('being-calculated')
  const again = await send({ skridt: 'send-back', begrundelse: 'Se refusionen efter' })
  expect(again.status).toBe(409)
  expect(again.body).toContain('Kilden er fra 2019')
  expect(again.body).toContain('Se refusionen efter')
})
