/** Signing in and out, and asking for a new password. Open to everybody. */
import { Hono } from 'hono'
import { signInWords } from '../../words/pages/sign-in.ts'
import { askForReset } from '../../workflow/people/passwords.ts'
import { inLanguage } from '../address.ts'
import type { WebContext } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import type { FormProblem } from '../form/error-summary.tsx'
import { readSmallForm } from '../guard/body.ts'
import { createClientAddress } from '../guard/client-address.ts'
import { ForgottenPage, LinkSentPage } from '../people/forgotten-page.tsx'
import { readNext } from '../people/next-page.ts'
import { type SignInNotice, SignInPage } from '../people/sign-in-page.tsx'
import { redirectWith, sendError, sendPage } from '../respond.tsx'

/** Where no proxy is named. */
const ofSocket = createClientAddress([])

export function signInPages(context: WebContext) {
  const { identity } = context
  return new Hono<Environment>()
    .get('/log-ind', async c => {
      const next = readNext(c.req.query('videre'))
      if (c.var.site.person) return c.redirect(next ?? c.var.site.addresses.home, 303)
      const failed = c.req.query('fejl') === 'ekstern'
      const problems = failed ? [whole(signInWords[c.var.site.language].providerFailed)] : []
      return sendSignIn(context, c, { next, problems, notice: noticeIn(c) })
    })
    .post('/log-ind', c => signIn(context, c))
    .get('/log-ind/ekstern', async c => {
      const { addresses } = c.var.site
      const next = readNext(c.req.query('videre')) ?? addresses.home
      const started = await identity.startOidc(next, c.req.raw.headers)
      return started ? redirectWith(started.url, started.cookies) : sendError(c, 'not-found')
    })
    .post('/log-ud', async c => {
      const { addresses } = c.var.site
      const cookies = await identity.signOut(c.req.raw.headers)
      return redirectWith(`${addresses.signIn(null)}?besked=ude`, cookies)
    })
    .get('/glemt-adgangskode', c =>
      sendPage(c, <ForgottenPage site={c.var.site} email="" problems={[]} />, { isPrivate: true }),
    )
    .post('/glemt-adgangskode', c => sendLink(context, c))
}

function noticeIn(c: WebRequest): SignInNotice | null {
  const given = c.req.query('besked')
  return given === 'ude' ? 'signed-out' : given === 'ny' ? 'reset-done' : null
}

function whole(message: string): FormProblem {
  return { field: null, message }
}

type Shown = {
  readonly next: string | null
  readonly problems: readonly FormProblem[]
  readonly notice?: SignInNotice | null
  readonly email?: string
  readonly status?: number
}

function sendSignIn(
  { identity }: WebContext,
  c: WebRequest,
  { next, problems, notice = null, email = '', status = 200 }: Shown,
): Promise<Response> {
  const shown = { site: c.var.site, next, email, problems, notice, provider: identity.oidc }
  return sendPage(c, <SignInPage {...shown} />, { status, isPrivate: true })
}

async function signIn(context: WebContext, c: WebRequest): Promise<Response> {
  const words = signInWords[c.var.site.language]
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const next = readNext(form.get('videre'))
  const email = (form.get('email') ?? '').slice(0, 300)
  const password = form.get('adgangskode') ?? ''
  const again = (problems: readonly FormProblem[], status: number) =>
    sendSignIn(context, c, { next, email, problems, status })
  const missing = [
    ...(email.trim() === '' ? [{ field: 'email', message: words.missingEmail }] : []),
    ...(password === '' ? [{ field: 'adgangskode', message: words.missingPassword }] : []),
  ]
  if (missing.length > 0) return again(missing, 422)
  const result = await context.identity.signIn({
    email,
    password,
    remember: form.get('husk') === 'ja',
    address: (context.clientAddress ?? ofSocket)(c),
    browser: c.req.header('user-agent') ?? null,
  })
  if (result.kind === 'wrong') return again([whole(words.wrong)], 422)
  if (result.kind === 'too-many') return again([whole(words.tooMany)], 429)
  const home = inLanguage(result.person.language ?? c.var.site.language, '/')
  return redirectWith(next ?? home, result.cookies)
}

/** The same answer whether or not the address is known, and however often it was asked. */
async function sendLink({ store, identity, now, random }: WebContext, c: WebRequest): Promise<Response> {
  const { site } = c.var
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const email = (form.get('email') ?? '').slice(0, 300)
  if (email.trim() === '') {
    const problems = [{ field: 'email', message: signInWords[site.language].missingEmail }]
    const page = <ForgottenPage site={site} email="" problems={problems} />
    return sendPage(c, page, { status: 422, isPrivate: true })
  }
  if (await identity.mayAskForReset(email)) await askForReset(store, email, { now: now(), random })
  return sendPage(c, <LinkSentPage site={site} />, { isPrivate: true })
}
