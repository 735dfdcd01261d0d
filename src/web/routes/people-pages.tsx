/** The administrator's pages about people: everybody, inviting, one person, the outbox. */
import { Hono } from 'hono'
import type { Grant } from '../../core/person/person.ts'
import { type Notice, type Problem, peopleWords } from '../../words/pages/people.ts'
import { erasePerson } from '../../workflow/people/erase-person.ts'
import { invitePerson, resendInvitation } from '../../workflow/people/invite-person.ts'
import { knownPlaces } from '../../workflow/people/known-places.ts'
import { listPeople, viewPerson } from '../../workflow/people/list-people.ts'
import { changeGrants, deactivatePerson, reactivatePerson } from '../../workflow/people/manage-person.ts'
import { viewOutbox } from '../../workflow/people/outbox.ts'
import { sendResetTo } from '../../workflow/people/passwords.ts'
import { type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import type { FormProblem } from '../form/error-summary.tsx'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import { readGrants } from '../people/grant-fields.tsx'
import { OutboxPage } from '../people/outbox-page.tsx'
import { type InviteForm, InvitePage, PeoplePage } from '../people/people-page.tsx'
import { type PersonAct, PersonPage, personActs } from '../people/person-page.tsx'
import { redirectWith, sendError, sendPage } from '../respond.tsx'

export function peoplePages(context: WebContext) {
  const { store } = context
  return new Hono<Environment>()
    .use('/brugere', allow('manage-people'))
    .use('/brugere/*', allow('manage-people'))
    .get('/brugere', async c => {
      const page = <PeoplePage site={c.var.site} people={await listPeople(store)} notice={noticeIn(c)} />
      return sendPage(c, page, { isPrivate: true })
    })
    .get('/brugere/inviter', c =>
      sendInvite(context, c, { email: '', grants: [], language: c.var.site.language }, [], 200),
    )
    .post('/brugere/inviter', c => invite(context, c))
    .get('/brugere/udbakke', async c => {
      const outbox = await viewOutbox(store, c.var.site)
      if (outbox.kind === 'refused') return sendError(c, 'not-yours')
      const isSending = context.mail?.isSending ?? false
      return sendPage(c, <OutboxPage site={c.var.site} mails={outbox.mails} isSending={isSending} />, {
        isPrivate: true,
      })
    })
    .get('/brugere/:id', c => sendPerson(context, c, { id: c.req.param('id'), problems: [], status: 200 }))
    .post('/brugere/:id', c => act(context, c, c.req.param('id')))
}

function noticeIn(c: WebRequest): string | null {
  const { notices } = peopleWords[c.var.site.language]
  const asked = c.req.query('besked') ?? ''
  return Object.hasOwn(notices, asked) ? notices[asked as Notice] : null
}

function problem(c: WebRequest, code: Problem, field: string | null): FormProblem {
  return { field, message: peopleWords[c.var.site.language].problems[code] }
}

async function sendInvite(
  { store }: WebContext,
  c: WebRequest,
  given: InviteForm,
  problems: readonly FormProblem[],
  status: number,
): Promise<Response> {
  const places = await knownPlaces(store)
  const page = <InvitePage {...{ site: c.var.site, given, places, problems }} />
  return sendPage(c, page, { status, isPrivate: true })
}

async function invite(context: WebContext, c: WebRequest): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const { grants, isNameMissing } = readGrants(form)
  const language = form.get('sprog') === 'en' ? ('en' as const) : ('da' as const)
  const given = { email: (form.get('email') ?? '').slice(0, 300), grants, language }
  if (isNameMissing) return sendInvite(context, c, given, [problem(c, 'name-missing', 'roller')], 422)
  const result = await invitePerson(context.store, given, whoIs(context, c))
  switch (result.kind) {
    case 'invited':
      return redirectWith(`${c.var.site.addresses.person(result.personId)}?besked=invited`, [])
    case 'refused':
      return sendError(c, 'not-yours')
    case 'no-roles':
      return sendInvite(context, c, given, [problem(c, 'no-roles', 'roller')], 422)
    case 'bad-email':
    case 'known':
      return sendInvite(context, c, given, [problem(c, result.kind, 'email')], 422)
    default:
      return result satisfies never
  }
}

type Shown = {
  readonly id: string
  readonly problems: readonly FormProblem[]
  readonly grants?: readonly Grant[]
  readonly status: number
}

async function sendPerson(
  { store, now }: WebContext,
  c: WebRequest,
  { id, problems, grants, status }: Shown,
): Promise<Response> {
  const view = await viewPerson(store, id, { now: now() })
  if (!view) return sendError(c, 'not-found')
  const places = await knownPlaces(store)
  const shown = { site: c.var.site, view, grants: grants ?? view.own, places, problems, notice: noticeIn(c) }
  return sendPage(c, <PersonPage {...shown} />, { status, isPrivate: true })
}

async function act(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  const asked = personActs.find(each => each === form?.get('valg'))
  if (!form || !asked) return sendError(c, 'bad-request')
  const { grants, isNameMissing } = readGrants(form)
  const again = (code: Problem, field: string | null = null) =>
    sendPerson(context, c, {
      ...{ id, problems: [problem(c, code, field)], status: 422 },
      ...(asked === 'roller' && { grants }),
    })
  if (asked === 'roller' && isNameMissing) return again('name-missing', 'roller')
  if (asked === 'slet' && form.get('bekraeft') !== 'ja') return again('not-confirmed', 'bekraeft')
  const done = await carryOut(context, c, asked, { id, grants })
  if (done === 'unknown') return sendError(c, 'not-found')
  if (done === 'refused') return sendError(c, 'not-yours')
  if (done === 'last-administrator' || done === 'not-now') return again(done)
  const { addresses } = c.var.site
  return redirectWith(`${asked === 'slet' ? addresses.people : addresses.person(id)}?besked=${done}`, [])
}

type Outcome = Notice | 'unknown' | 'refused' | 'last-administrator' | 'not-now'

async function carryOut(
  context: WebContext,
  c: WebRequest,
  asked: PersonAct,
  { id, grants }: { readonly id: string; readonly grants: readonly Grant[] },
): Promise<Outcome> {
  const { store } = context
  const acting = whoIs(context, c)
  const erasing = { chart: context.chart, remember: context.rememberErasure ?? forgetful }
  const said = (result: { readonly kind: string }, notice: Notice): Outcome => {
    if (result.kind === 'unknown' || result.kind === 'refused' || result.kind === 'last-administrator')
      return result.kind
    return result.kind === 'not-active' || result.kind === 'not-invited' ? 'not-now' : notice
  }
  switch (asked) {
    case 'roller':
      return said(await changeGrants(store, { personId: id, grants }, context, acting), 'saved')
    case 'inviter-igen':
      return said(await resendInvitation(store, id, acting), 'sent')
    case 'ny-adgangskode':
      return said(await sendResetTo(store, id, acting), 'reset')
    case 'fjern':
      return said(await deactivatePerson(store, id, context, acting), 'deactivated')
    case 'giv-igen':
      return said(await reactivatePerson(store, id, acting), 'reactivated')
    case 'slet':
      return said(await erasePerson(store, id, erasing, acting), 'erased')
    default:
      return asked satisfies never
  }
}

/** Where no list is kept beside the store. */
async function forgetful(): Promise<void> {}
