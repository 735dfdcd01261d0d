/** Publishing a catalogue: the page that says what it means, and the form that does it. */
import { Hono } from 'hono'
import { formatNumber } from '../../words/number.ts'
import { publishWords } from '../../words/pages/publish.ts'
import { sayRefusal } from '../../words/process.ts'
import {
  longestPublishingReason,
  publishCatalogue,
  viewBeforePublishing,
} from '../../workflow/catalogues/publish-catalogue.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import { PublishPage, type PublishProblem } from '../pages/publish-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

export function publishPages(context: WebContext) {
  return new Hono<Environment>()
    .use('/katalog/:id/udgiv', allow('publish'))
    .get('/katalog/:id/udgiv', c => send(context, c, c.req.param('id')))
    .post('/katalog/:id/udgiv', c => publish(context, c, c.req.param('id')))
}

async function send(
  context: WebContext,
  c: WebRequest,
  id: string,
  problem: PublishProblem | null = null,
  status = 200,
): Promise<Response> {
  const view = await viewBeforePublishing(context.store, id, await surroundingsOf(context))
  if (!view) return sendError(c, 'not-found')
  return sendPage(c, <PublishPage site={c.var.site} view={view} problem={problem} />, {
    status,
    isPrivate: true,
  })
}

async function publish(context: WebContext, c: WebRequest, catalogueId: string): Promise<Response> {
  const form = await readSmallForm(c.req.raw)
  const expectedRevision = form?.get('version')
  if (!form || expectedRevision == null) return sendError(c, 'bad-request')
  const { language, addresses } = c.var.site
  const words = publishWords[language]
  const reason = (form.get('begrundelse') ?? '').trim()
  const again = (message: string, field: string | null, status: number) =>
    send(context, c, catalogueId, { message, field, given: reason }, status)
  if (reason.length > longestPublishingReason)
    return again(words.tooLong(formatNumber(longestPublishingReason, language)), 'begrundelse', 422)
  const request = { catalogueId, expectedRevision, reason: reason === '' ? null : reason }
  const result = await publishCatalogue(
    context.store,
    request,
    await surroundingsOf(context),
    whoIs(context, c),
  )
  switch (result.kind) {
    case 'published':
    case 'refreshed':
    case 'unchanged':
      return c.redirect(addresses.catalogue(catalogueId), 303)
    case 'conflict':
      return again(words.conflict, null, 409)
    case 'refused':
      return again(sayRefusal(result.refusal, language), null, 403)
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}
