/** Every address of the program, asked for by the public and by each role: who is let in, and who is told what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/core/person/person.ts'
import type { Action } from '../src/core/process/action.ts'
import { mayEver } from '../src/core/process/may.ts'
import { createApp } from '../src/web/app.tsx'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { createSight } from '../src/workflow/process/sight.ts'
import { catalogueText } from './browser/documents.ts'
import { type Program, startProgram } from './browser/program.ts'
import { importText, sendRaw } from './browser/requests.ts'
import { wholeCatalogue } from './database/whole-catalogue.ts'

/** Who may come to an address: everybody, everybody who has signed in, or whom the table of rules names for an action. */
type Door = 'open' | 'signed-in' | Action

/** By method and path. An address that is not here fails the test: whoever adds one says whose it is. */
const doors: Readonly<Record<string, Door>> = {
  'GET /': 'open',
  'GET /api/auth/callback/oidc': 'open',
  'GET /bibliotek': 'open',
  'GET /bibliotek/aendringer': 'open',
  'GET /bibliotek/effekter': 'open',
  'GET /bibliotek/effekter/:key': 'open',
  'GET /bibliotek/konti': 'open',
  'GET /bibliotek/konti/:code': 'open',
  'GET /bibliotek/satser': 'open',
  'GET /bibliotek/satser.csv': 'open',
  'GET /bibliotek/satser/:name': 'open',
  'GET /bibliotek/satser/:name/egen': 'enter-own-rate',
  'GET /brugere': 'manage-people',
  'GET /brugere/:id': 'manage-people',
  'GET /brugere/inviter': 'manage-people',
  'GET /brugere/udbakke': 'manage-people',
  'GET /dokument/:id': 'open',
  'GET /filer/*': 'open',
  'GET /foerste-administrator/:token': 'open',
  'GET /foreslaa': 'propose',
  'GET /foreslaa/:id/:step': 'propose',
  'GET /foreslaa/:id/se': 'propose',
  'GET /foreslaa/:id/sendt': 'propose',
  'GET /forslag/:id': 'open',
  'GET /forslag/:id/bemaerkning/:finding': 'dismiss-finding',
  'GET /forslag/:id/forklaring/:line/:year': 'open',
  'GET /forslag/:id/forskel': 'open',
  'GET /forslag/:id/rediger': 'edit-fields',
  'GET /forslag/:id/rediger/vis': 'edit-fields',
  'GET /forslag/:id/regn': 'edit-assumptions',
  'GET /forslag/:id/regn/nyeste': 'edit-assumptions',
  'GET /forslag/:id/valider': 'signed-in',
  'GET /forslag/:id/vej': 'signed-in',
  'GET /glemt-adgangskode': 'open',
  'GET /import': 'import',
  'GET /import/:id': 'import',
  'GET /invitation/:token': 'open',
  'GET /katalog/:id': 'open',
  'GET /katalog/:id/udgiv': 'publish',
  'GET /laes': 'open',
  'GET /log': 'read-log',
  'GET /log-ind': 'open',
  'GET /log-ind/ekstern': 'open',
  'GET /min-konto': 'signed-in',
  'GET /min-konto/mine-data.json': 'signed-in',
  'GET /mit': 'signed-in',
  'GET /ny-adgangskode/:token': 'open',
  'GET /forslag/:id/kopi': 'propose',
  'GET /nyt-forslag': 'propose',
  'POST /forslag/:id/kopi': 'propose',
  'POST /nyt-forslag': 'propose',
  'GET /sundhed': 'open',
  'GET /vejledning': 'open',
  'GET /vejledning/:part': 'open',
  'GET /vedhaeftet/:id': 'signed-in',
  'POST /bibliotek/aendringer': 'edit-assumptions',
  'POST /bibliotek/satser/:name/egen': 'enter-own-rate',
  'POST /brugere/:id': 'manage-people',
  'POST /brugere/inviter': 'manage-people',
  'POST /foerste-administrator/:token': 'open',
  'POST /foreslaa': 'propose',
  'POST /foreslaa/:id/:step': 'propose',
  'POST /foreslaa/:id/fil': 'propose',
  'POST /foreslaa/:id/send': 'propose',
  'POST /foreslaa/:id/slet': 'propose',
  'POST /forslag/:id/bemaerkning/:finding': 'dismiss-finding',
  'POST /forslag/:id/fil': 'signed-in',
  'POST /forslag/:id/rediger': 'edit-fields',
  'POST /forslag/:id/rediger/vis': 'edit-fields',
  'POST /forslag/:id/regn': 'edit-assumptions',
  'POST /forslag/:id/regn/gem': 'edit-assumptions',
  'POST /forslag/:id/regn/her': 'edit-assumptions',
  'POST /forslag/:id/regn/kladde': 'edit-assumptions',
  'POST /forslag/:id/spoerg': 'signed-in',
  'POST /forslag/:id/svar': 'signed-in',
  'POST /forslag/:id/valider': 'signed-in',
  'POST /forslag/:id/vej': 'signed-in',
  'POST /glemt-adgangskode': 'open',
  'POST /import': 'import',
  'POST /import/:id': 'import',
  'POST /invitation/:token': 'open',
  'POST /katalog/:id/udgiv': 'publish',
  'POST /log': 'read-log',
  'POST /log-ind': 'open',
  'POST /log-ud': 'open',
  'POST /min-konto': 'signed-in',
  'POST /min-konto/adgangskode': 'signed-in',
  'POST /min-konto/sessioner': 'signed-in',
  'POST /ny-adgangskode/:token': 'open',
}

const secretTitle = 'Hemmelig satsning'
let program: Program
let secret: { readonly catalogue: string; readonly proposal: string; readonly document: string }

beforeAll(async () => {
  program = await startProgram()
  const form = { number: '1', title: secretTitle, years: [2026, 2027], amounts: [1, 2] }
  const document = await importText(program, 'hemmelig.md', catalogueText('Hemmeligt katalog', [form]))
  const accepted = await ask('POST', `/import/${document}`, 'economist', 'valg=godkend')
  const catalogue = String(accepted.headers['location']).split('/').at(-1) ?? ''
  const view = await viewCatalogue(program.context.store, catalogue, wholeCatalogue)
  secret = { catalogue, document, proposal: view?.rows[0]?.id ?? '' }
})

afterAll(() => program.stop())

function ask(method: string, path: string, as: Role | 'public' | 'nothing', body = '') {
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
    const view = await viewCatalogue(published, program.catalogueId, wholeCatalogue)
    expect(view?.rows.length).toBeGreaterThan(5)
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
