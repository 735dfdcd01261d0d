/** Every address of the program, asked for by the public and by each role: who is let in, and who is told what. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/core/person/person.ts'
import { mayEver } from '../src/core/process/may.ts'
import { createApp } from '../src/web/app.tsx'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { createSight } from '../src/workflow/process/sight.ts'
import { catalogueText } from './browser/documents.ts'
import { type Program, startProgram } from './browser/program.ts'
import { importText, sendRaw } from './browser/requests.ts'
import { type Door, doors } from './doors.ts'

const secretTitle = 'Hemmelig satsning'
const hidden = 'Skjultforslag'
let program: Program
let secret: { readonly catalogue: string; readonly proposal: string; readonly document: string }

beforeAll(async () => {
  program = await startProgram()
  const form = { number: '1', title: secretTitle, years: [2026, 2027], amounts: [1, 2] }
  const document = await importText(program, 'hemmelig.md', catalogueText('Hemmeligt katalog', [form]))
  const accepted = await ask('POST', `/import/${document}`, 'economist', 'valg=godkend')
  const catalogue = String(accepted.headers['location']).split('/').at(-1) ?? ''
  const view = await viewCatalogue(program.context.store, catalogue, everyProposal)
  secret = { catalogue, document, proposal: view?.rows[0]?.id ?? '' }
})

afterAll(() => program.stop())

function ask(method: string, path: string, as: Role | 'public' | 'nothing' | 'eva:economist', body = '') {
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: program.url }
  return sendRaw(program, path, { method, headers: { 'x-as': as, ...(method === 'POST' && type) }, body })
}

/** The method and path of every route, without what only stands before others. */
function listRoutes(): string[] {
  const listed = createApp(program.context)
    .routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/en'))
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(listed)].sort()
}

/** An address of a route, with things that are there and not published. */
function addressOf(path: string): string {
  const ids = { '/katalog': secret.catalogue, '/dokument': secret.document, '/import': secret.document }
  const id = Object.entries(ids).find(([prefix]) => path.startsWith(prefix))?.[1] ?? secret.proposal
  return path
    .replace('/filer/*', '/filer/nothing')
    .replace(':id', id)
    .replace(':line', 'netto')
    .replace(':year', '2026')
    .replace(/:\w+/g, 'x')
}

const isSentToSignIn = ({ status, headers }: Awaited<ReturnType<typeof ask>>): boolean =>
  status === 303 && /^\/log-ind\?videre=/.test(String(headers['location']))

describe('every address', () => {
  it('says whose it is', () => {
    expect(listRoutes()).toEqual(Object.keys(doors).sort())
  })

  it('lets in exactly those whose it is, and asks the public to sign in', async () => {
    const wrong: string[] = []
    for (const [route, door] of Object.entries(doors)) {
      const [method = '', path = ''] = route.split(' ')
      for (const as of ['public', 'nothing', ...roles] as const) {
        const answer = await ask(method, addressOf(path), as)
        const isOut = isSentToSignIn(answer) || answer.status === 403
        const said = `${route} as ${as}: ${answer.status}`
        if (!isLetIn(door, as) && !isOut) wrong.push(said)
        // behind the door the use case still looks at the very thing it is about
        const mayRefuse = method === 'POST' || path.startsWith('/forslag/:id/')
        if (isLetIn(door, as) && (isSentToSignIn(answer) || (isOut && !mayRefuse))) wrong.push(said)
        if (answer.status >= 500) wrong.push(`${route} as ${as} breaks`)
      }
    }
    expect(wrong).toEqual([])
    expect(program.errors).toEqual([])
  })

  it('tells the public nothing of what is not published', async () => {
    const told: string[] = []
    for (const route of Object.keys(doors)) {
      const [method = '', path = ''] = route.split(' ')
      for (const as of ['public', 'nothing'] as const) {
        const answer = await ask(method, addressOf(path), as)
        if (answer.body.includes(secretTitle) || answer.body.includes('Hemmeligt'))
          told.push(`${route} as ${as}`)
      }
    }
    expect(told).toEqual([])
    const published = createSight(program.context.store).ofCatalogues(null)
    const view = await viewCatalogue(published, program.catalogueId, everyProposal)
    expect(view?.rows.length).toBeGreaterThan(5)
  })

  it('tells nobody of a proposal that the table of rules keeps from them, however they ask', async () => {
    // an economist has it, so those who propose and read know nothing of it yet
    const made = await ask(
      'POST',
      '/nyt-forslag',
      'eva:economist',
      `katalog=${secret.catalogue}&titel=${hidden}`,
    )
    const id = /\/forslag\/([^/]+)\//.exec(String(made.headers['location']))?.[1] ?? ''
    expect((await ask('GET', `/forslag/${id}`, 'eva:economist')).body).toContain(hidden)
    const own = await ask('POST', '/nyt-forslag', 'proposer', `katalog=${secret.catalogue}&titel=Mit eget`)
    const search = `${String(own.headers['location'])}?soeg=${hidden}`
    expect((await ask('GET', search, 'proposer')).status).toBe(200)
    const told: string[] = []
    for (const as of ['nothing', 'proposer', 'reader'] as const) {
      const paths = Object.keys(doors).filter(route => route.includes(' /forslag/:id'))
      for (const [method = '', path = ''] of paths.map(route => route.split(' '))) {
        const { body } = await ask(method, addressOf(path).replace(secret.proposal, id), as)
        if (body.includes(hidden)) told.push(`${method} ${path} as ${as}`)
      }
      if ((await ask('GET', search, as)).body.includes(id)) told.push(`the search as ${as}`)
    }
    expect(told).toEqual([])
  })

  it('answers the other language alike', async () => {
    for (const [route, door] of Object.entries(doors)) {
      const [method = '', path = ''] = route.split(' ')
      if (door === 'open' || method !== 'GET') continue
      const answer = await ask(method, `/en${addressOf(path)}`, 'public')
      expect([route, String(answer.headers['location']).startsWith('/en/log-ind')]).toEqual([route, true])
    }
  })
})

function isLetIn(door: Door, as: Role | 'public' | 'nothing'): boolean {
  if (door === 'open') return true
  if (door === 'signed-in') return as !== 'public'
  const grants =
    as === 'nothing' || as === 'public' ? [] : [{ role: as, scope: { kind: 'everywhere' } as const }]
  return mayEver(door, as === 'public' ? null : { id: 'somebody', grants }) === null
}
