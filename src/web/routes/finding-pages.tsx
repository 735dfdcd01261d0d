/** The page on which a finding about a proposal is answered with a reason, or the answer taken back. */
import { Hono } from 'hono'
import { personNames } from '../../workflow/people/person-names.ts'
import { dismissFinding, reopenFinding, viewFinding } from '../../workflow/proposals/dismiss-finding.ts'
import { anchors } from '../address.ts'
import { type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import { answers, DismissalPage, type DismissalProblem } from '../pages/dismissal-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

type Named = { readonly proposalId: string; readonly finding: string }

export function findingPages(context: WebContext) {
  const path = '/forslag/:id/bemaerkning/:finding'
  return new Hono<Environment>()
    .use(path, allow('dismiss-finding'))
    .get(path, c =>
      sendFinding(context, c, { proposalId: c.req.param('id'), finding: c.req.param('finding') }),
    )
    .post(path, c => answer(context, c, { proposalId: c.req.param('id'), finding: c.req.param('finding') }))
}

type Answered = {
  readonly problem: DismissalProblem | null
  readonly given: string
  readonly status: number
}

async function sendFinding(
  { store }: WebContext,
  c: WebRequest,
  { proposalId, finding }: Named,
  { problem, given, status }: Answered = { problem: null, given: '', status: 200 },
): Promise<Response> {
  const view = await viewFinding(store, proposalId, finding, c.var.site)
  if (!view) return sendError(c, 'not-found')
  const props = {
    site: c.var.site,
    view,
    fingerprint: finding,
    problem,
    given,
    names: await personNames(store),
  }
  return sendPage(c, <DismissalPage {...props} />, { status, isPrivate: true })
}

async function answer(context: WebContext, c: WebRequest, named: Named): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  const choice = form?.get('valg')
  const back = `${c.var.site.addresses.proposal(named.proposalId)}#${anchors.findings}`
  if (choice === answers.reopen) {
    const result = await reopenFinding(context.store, named, whoIs(context, c))
    if (result.kind === 'refused')
      return sendFinding(context, c, named, { problem: result, given: '', status: 403 })
    return result.kind === 'unknown' ? sendError(c, 'not-found') : c.redirect(back, 303)
  }
  if (choice !== answers.dismiss) return sendError(c, 'bad-request')
  const reason = form?.get('begrundelse') ?? ''
  const result = await dismissFinding(context.store, { ...named, reason }, whoIs(context, c))
  switch (result.kind) {
    case 'dismissed':
    case 'unchanged':
      return c.redirect(back, 303)
    case 'reason-missing':
    case 'reason-too-long':
      return sendFinding(context, c, named, { problem: { kind: result.kind }, given: reason, status: 422 })
    case 'refused':
      return sendFinding(context, c, named, { problem: result, given: reason, status: 403 })
    case 'not-dismissible':
      return sendFinding(context, c, named, { problem: null, given: reason, status: 409 })
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}
