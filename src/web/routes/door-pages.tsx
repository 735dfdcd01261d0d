/** What one-time links open: an invitation, a new password, the first administrator. Open to who holds the link. */
import { Hono } from 'hono'
import { parseEmail } from '../../core/person/email.ts'
import { signInWords } from '../../words/pages/sign-in.ts'
import { acceptInvitation, viewInvitation } from '../../workflow/people/accept-invitation.ts'
import {
  becomeFirstAdministrator,
  isFirstAdministratorLinkOpen,
} from '../../workflow/people/first-administrator.ts'
import { resetPassword, viewReset } from '../../workflow/people/passwords.ts'
import { doorPaths } from '../address.ts'
import type { WebContext } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import type { FormProblem } from '../form/error-summary.tsx'
import { readSmallForm } from '../guard/body.ts'
import { ClosedDoorPage, type Door, type DoorForm, DoorPage } from '../people/link-pages.tsx'
import { readNewPassword } from '../people/new-password.ts'
import { redirectWith, sendError, sendPage } from '../respond.tsx'

export function doorPages(context: WebContext) {
  const pages = new Hono<Environment>()
  for (const kind of ['invitation', 'reset', 'first-administrator'] as const)
    pages
      .get(`${doorPaths[kind]}/:token`, async c => {
        const door = await findDoor(context, kind, c.req.param('token'))
        return door ? sendDoor(c, door) : sendClosed(c, kind)
      })
      .post(`${doorPaths[kind]}/:token`, c => goIn(context, c, kind, c.req.param('token')))
  return pages
}

async function findDoor({ store, now }: WebContext, kind: Door['kind'], token: string): Promise<Door | null> {
  if (kind === 'first-administrator')
    return (await isFirstAdministratorLinkOpen(store, token, { now: now() })) ? { kind } : null
  const view = kind === 'invitation' ? viewInvitation : viewReset
  const found = await view(store, token, { now: now() })
  return found && { kind, email: found.email }
}

type Shown = { readonly given: DoorForm; readonly problems: readonly FormProblem[]; readonly status: number }

function sendDoor(
  c: WebRequest,
  door: Door,
  { given, problems, status }: Shown = { given: { name: '', email: '' }, problems: [], status: 200 },
): Promise<Response> {
  const page = <DoorPage site={c.var.site} door={door} given={given} problems={problems} />
  return sendPage(c, page, { status, isPrivate: true })
}

function sendClosed(c: WebRequest, kind: Door['kind']): Promise<Response> {
  return sendPage(c, <ClosedDoorPage site={c.var.site} kind={kind} />, { status: 404, isPrivate: true })
}

async function goIn(
  context: WebContext,
  c: WebRequest,
  kind: Door['kind'],
  token: string,
): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  if (!form) return sendError(c, 'bad-request')
  const door = await findDoor(context, kind, token)
  if (!door) return sendClosed(c, kind)
  const given = {
    name: (form.get('navn') ?? '').slice(0, 200),
    email: (form.get('email') ?? '').slice(0, 300),
  }
  const read = readNewPassword(form, [given.name, emailOf(door, given)], c.var.site.language)
  const problems = [...problemsIn(c, door, given), ...(read.ok ? [] : [read.problem])]
  if (problems.length > 0 || !read.ok) return sendDoor(c, door, { given, problems, status: 422 })
  const passwordHash = await context.identity.hash(read.password)
  const opened = await open(context, c, door, { token, given, passwordHash })
  if (!opened) return sendClosed(c, kind)
  if (kind === 'reset') return redirectWith(`${c.var.site.addresses.signIn(null)}?besked=ny`, [])
  return enter(context, c, opened, read.password)
}

function emailOf(door: Door, given: DoorForm): string {
  return door.kind === 'first-administrator' ? given.email : door.email
}

function problemsIn(c: WebRequest, { kind }: Door, given: DoorForm): FormProblem[] {
  const words = signInWords[c.var.site.language]
  const lacksName = kind !== 'reset' && given.name.trim() === ''
  const lacksEmail = kind === 'first-administrator' && parseEmail(given.email) === null
  return [
    ...(lacksName ? [{ field: 'navn', message: words.missingName }] : []),
    ...(lacksEmail ? [{ field: 'email', message: words.missingEmail }] : []),
  ]
}

type Opening = { readonly token: string; readonly given: DoorForm; readonly passwordHash: string }

/** The e-mail of who has come in; null where the link was used meanwhile. */
async function open(
  { store, now, random }: WebContext,
  c: WebRequest,
  { kind }: Door,
  { token, given, passwordHash }: Opening,
): Promise<string | null> {
  const at = { now: now(), random }
  if (kind === 'reset') {
    const done = await resetPassword(store, { token, passwordHash }, at)
    return done.kind === 'reset' ? done.email : null
  }
  const joining = { token, name: given.name, passwordHash }
  const joined =
    kind === 'invitation'
      ? await acceptInvitation(store, joining, at)
      : await becomeFirstAdministrator(
          store,
          { ...joining, email: given.email, language: c.var.site.language },
          at,
        )
  return joined.kind === 'joined' ? joined.email : null
}

/** Whoever has just chosen a password need not write it again. */
async function enter(
  { identity }: WebContext,
  c: WebRequest,
  email: string,
  password: string,
): Promise<Response> {
  const browser = c.req.header('user-agent') ?? null
  const result = await identity.signIn({ email, password, remember: false, address: null, browser })
  const { addresses } = c.var.site
  return result.kind === 'in'
    ? redirectWith(addresses.home, result.cookies)
    : redirectWith(addresses.signIn(null), [])
}
