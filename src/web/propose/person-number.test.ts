/** What looks like a CPR number is warned of wherever somebody writes it, and stops nobody. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Program, startProgram } from '../../../tests/browser/program.ts'
import { sendRaw } from '../../../tests/browser/requests.ts'
import { doors } from '../../../tests/doors.ts'
import { freeTextPaths } from '../guard/person-number.tsx'
import { seenField } from '../guard/person-number-field.ts'
import { fieldNames } from './fields.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})

afterAll(() => program.stop())

function post(path: string, fields: Record<string, string>) {
  const headers = { origin: program.url, 'content-type': 'application/x-www-form-urlencoded' }
  return sendRaw(program, path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
}

it('in an idea is warned of, is kept, and may be gone on from', async () => {
  const begun = await post('/foreslaa', {})
  const step = String(begun.headers['location'])
  const written = { [fieldNames.title]: 'Hjælp til 070761-4285' }
  const warned = await post(step, { ...written, valg: 'frem' })
  expect(warned.status).toBe(200)
  expect(warned.body).toContain('Det ligner et CPR-nummer')
  expect((await post(step, { ...written, valg: 'alligevel' })).status).toBe(303)
  const review = await sendRaw(program, step.replace(/\/[^/]+$/, '/se'))
  expect(review.body).toContain('Det ligner et CPR-nummer')
})

const written = 'Gælder det også 070761-4285?'
const heading = 'Det ligner et CPR-nummer'

async function aProposal(): Promise<string> {
  const { body } = await sendRaw(program, `/katalog/${program.catalogueId}`)
  return /\/forslag\/\w+/.exec(body)?.[0] ?? ''
}

it('in a question or a reason is shown before it is kept, to be mended or sent as it is', async () => {
  const proposal = await aProposal()
  const asked = await post(`${proposal}/spoerg`, { sted: 'content', tekst: written })
  expect(asked.status).toBe(422)
  expect(asked.body).toContain(heading)
  expect(asked.body).toContain('name="sted" value="content"')
  expect(asked.body).toMatch(/<textarea[^>]*name="tekst"[^>]*>Gælder det også 070761-4285\?<\/textarea>/)
  expect((await sendRaw(program, `${proposal}/vej`)).body).not.toContain('070761-4285')
  const mended = await post(`${proposal}/spoerg`, { sted: 'content', tekst: 'Gælder det også borgeren?' })
  expect(mended.status).toBe(303)
  const meant = await post(`${proposal}/spoerg`, { sted: 'content', tekst: written, [seenField]: 'set' })
  expect(meant.status).toBe(303)
  const reason = await post(`${proposal}/vej`, { skridt: 'take-for-calculation', begrundelse: written })
  expect([reason.status, reason.body.includes(heading)]).toEqual([422, true])
})

it('in the name of a file is said beside the file', async () => {
  const begun = await post('/foreslaa', {})
  const [idea = ''] = /^\/foreslaa\/\w+/.exec(String(begun.headers['location'])) ?? []
  const body = new FormData()
  body.append('fil', new File(['x'], 'sag 070761-4285.txt'))
  const headers = { origin: program.url }
  await fetch(`${program.url}${idea}/fil`, { method: 'POST', headers, body, redirect: 'manual' })
  expect((await sendRaw(program, `${idea}/se`)).body).toContain(heading)
})

it('in assumptions is said in the workbench', async () => {
  const proposal = await aProposal()
  await post(`${proposal}/vej`, { skridt: 'take-for-calculation', begrundelse: '' })
  const bench = await sendRaw(program, `${proposal}/regn`)
  expect(bench.body).not.toContain(heading)
  const base = /"base":"(\w{12})"/.exec(bench.body.replaceAll('&quot;', '"'))?.[1]
  const plain = { schema: 1, title: written, years: { first: 2019, count: 2 }, assumptions: {}, drivers: [] }
  const sent = { base: base ?? (await headOf(proposal)), version: 0, plain, table: [] }
  const as = { origin: program.url, 'content-type': 'application/json' }
  const path = `${proposal}/regn/kladde`
  const kept = await sendRaw(program, path, { method: 'POST', headers: as, body: JSON.stringify(sent) })
  expect(kept.status).toBe(200)
  expect((await sendRaw(program, `${proposal}/regn`)).body).toContain(heading)
})

async function headOf(proposal: string): Promise<string> {
  return program.context.store.read(async ({ db }) => {
    const id = proposal.split('/').at(-1) ?? ''
    const row = await db
      .selectFrom('proposal')
      .select('revision_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.revision_id
  })
}

/** Where nobody writes freely of citizens, or where the page says it itself. */
const otherwise: Readonly<Record<string, string>> = {
  '/foreslaa': 'a button',
  '/foreslaa/:id/:step': 'the guided form says it beside the answer',
  '/foreslaa/:id/fil': 'the list of files says it',
  '/foreslaa/:id/send': 'the last page of the guided form says it',
  '/foreslaa/:id/slet': 'a button',
  '/forslag/:id/fil': 'the list of files says it',
  '/forslag/:id/rediger': 'a draft; the page before saving says it',
  '/forslag/:id/regn': 'the workbench says it',
  '/forslag/:id/regn/gem': 'the workbench says it',
  '/forslag/:id/regn/her': 'no text',
  '/forslag/:id/regn/kladde': 'the workbench says it',
  '/import': 'a document',
  '/import/:id': 'a button',
  '/log': 'a button',
  '/log/:number/slet': 'a button',
  ...Object.fromEntries(
    [
      ...['/brugere/:id', '/brugere/inviter', '/foerste-administrator/:token', '/glemt-adgangskode'],
      ...['/invitation/:token', '/log-ind', '/log-ud', '/min-konto', '/min-konto/adgangskode'],
      ...['/min-konto/sessioner', '/ny-adgangskode/:token'],
    ].map(path => [path, "a person's own name, address and password"]),
  ),
}

it('in the reason of a version is shown before the version is saved', async () => {
  const proposal = await aProposal()
  const saved = await post(`${proposal}/regn`, { handling: 'gem', begrundelse: written })
  expect([saved.status, saved.body.includes(heading)]).toEqual([422, true])
  expect(saved.body).toMatch(/<textarea[^>]*name="begrundelse"/)
  const meant = await post(`${proposal}/regn`, { handling: 'gem', begrundelse: written, [seenField]: 'set' })
  expect(meant.body).not.toContain(heading)
})

it('is looked for at every address that takes a text', () => {
  const posts = Object.keys(doors).flatMap(route => (route.startsWith('POST ') ? [route.slice(5)] : []))
  expect([...freeTextPaths, ...Object.keys(otherwise)].sort()).toEqual(posts.sort())
})
