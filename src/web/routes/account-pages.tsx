/** My account. For whoever has signed in, and about nobody else. */
import { Hono } from 'hono'
import type { Language } from '../../words/language.ts'
import { accountWords } from '../../words/pages/account.ts'
import { changeAccount, endSessions, viewAccount } from '../../workflow/people/my-account.ts'
import { exportMyData } from '../../workflow/people/my-data.ts'
import { changePassword, passwordHashOf } from '../../workflow/people/passwords.ts'
import { createAddresses } from '../address.ts'
import { type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import type { FormProblem } from '../form/error-summary.tsx'
import { onlySignedIn } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import { type AccountNotice, AccountPage } from '../people/account-page.tsx'
import { readNewPassword } from '../people/new-password.ts'
import { redirectWith, sendError, sendPage } from '../respond.tsx'

export function accountPages(context: WebContext) {
  return new Hono<Environment>()
    .use('/min-konto', onlySignedIn)
    .use('/min-konto/*', onlySignedIn)
    .get('/min-konto', c => sendAccount(context, c, { problems: [], status: 200 }))
    .post('/min-konto', c => save(context, c))
    .post('/min-konto/adgangskode', c => setPassword(context, c))
    .post('/min-konto/sessioner', c => signOutElsewhere(context, c))
    .get('/min-konto/mine-data.json', async c => {
      const data = await exportMyData(context.store, whoIs(context, c))
      if (!data) return sendError(c, 'not-found')
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="mine-data.json"',
        'cache-control': 'no-store',
      }
      return c.body(JSON.stringify(data, null, 2), 200, headers)
    })
}

type Shown = { readonly problems: readonly FormProblem[]; readonly name?: string; readonly status: number }

async function sendAccount(
  context: WebContext,
  c: WebRequest,
  { problems, name, status }: Shown,
): Promise<Response> {
  const view = await viewAccount(context.store, whoIs(context, c))
  if (!view) return sendError(c, 'not-found')
  const shown = { site: c.var.site, view, name: name ?? view.name, problems, notice: noticeIn(c) }
  return sendPage(c, <AccountPage {...shown} />, { status, isPrivate: true })
}

const notices: ReadonlyMap<string, AccountNotice> = new Map([
  ['gemt', 'saved'],
  ['skiftet', 'changed'],
  ['ude', 'ended'],
])

function noticeIn(c: WebRequest): AccountNotice | null {
  return notices.get(c.req.query('besked') ?? '') ?? null
}

async function save(context: WebContext, c: WebRequest): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const language: Language = form.get('sprog') === 'en' ? 'en' : 'da'
  const name = form.get('navn') ?? ''
  const result = await changeAccount(context.store, { name, language }, whoIs(context, c))
  if (result === 'no-name') {
    const problems = [{ field: 'navn', message: accountWords[c.var.site.language].missingName }]
    return sendAccount(context, c, { problems, name, status: 422 })
  }
  return redirectWith(`${createAddresses(language).account}?besked=gemt`, [])
}

async function setPassword(context: WebContext, c: WebRequest): Promise<Response> {
  const { site } = c.var
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const who = whoIs(context, c)
  const hash = await passwordHashOf(context.store, who.actor.id)
  if (hash === null) return sendError(c, 'not-found')
  const current = (form.get('nuvaerende') ?? '').normalize('NFC')
  const about = [site.person?.name ?? '']
  const read = readNewPassword(form, about, site.language)
  if (!(await context.identity.mayTryPassword(who.actor.id)))
    return again([{ field: 'nuvaerende', message: accountWords[site.language].tooMany }])
  if (!(await context.identity.isPassword(current, hash)))
    return again([{ field: 'nuvaerende', message: accountWords[site.language].wrong }])
  if (!read.ok) return again([read.problem])
  const change = {
    passwordHash: await context.identity.hash(read.password),
    session: site.person?.session ?? null,
  }
  await changePassword(context.store, change, who)
  return redirectWith(`${site.addresses.account}?besked=skiftet`, [])

  function again(problems: readonly FormProblem[]): Promise<Response> {
    return sendAccount(context, c, { problems, status: 422 })
  }
}

async function signOutElsewhere(context: WebContext, c: WebRequest): Promise<Response> {
  const { site } = c.var
  const which = (await readSmallForm(c.req.raw))?.get('session')
  if (!which) return sendError(c, 'bad-request')
  const ending = which === 'andre' ? { except: site.person?.session ?? null } : { only: which }
  await endSessions(context.store, ending, whoIs(context, c))
  return redirectWith(`${site.addresses.account}?besked=ude`, [])
}
