/** Putting a catalogue before politicians, and taking proposals back from there. */
import { Hono } from 'hono'
import { formatNumber } from '../../words/number.ts'
import { referWords } from '../../words/pages/refer.ts'
import { sayRefusal } from '../../words/process.ts'
import { recallProposals } from '../../workflow/catalogues/recall-proposals.ts'
import {
  longestReferralText,
  previewReferral,
  referCatalogue,
} from '../../workflow/catalogues/refer-catalogue.ts'
import { viewReferral } from '../../workflow/catalogues/view-referral.ts'
import { anchors } from '../address.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readForm } from '../guard/body.ts'
import { referFields as fields, ReferPage, type ReferProblem } from '../pages/refer-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

/** With a box for each of very many proposals. */
const longestForm = 1024 * 1024

export function referPages(context: WebContext) {
  const path = '/katalog/:id/forelaeg'
  return new Hono<Environment>()
    .get(path, allow('refer'), c => send(context, c, c.req.param('id')))
    .post(path, allow('refer'), c => refer(context, c, c.req.param('id')))
    .post(`${path}/tilbage`, allow('recall'), c => recall(context, c, c.req.param('id')))
}

async function send(
  context: WebContext,
  c: WebRequest,
  id: string,
  problem: ReferProblem | null = null,
  status = 200,
): Promise<Response> {
  const found = await viewReferral(context.store, id)
  if (!found) return sendError(c, 'not-found')
  const judged = await previewReferral(context.store, id, await surroundingsOf(context), whoIs(context, c))
  const props = { site: c.var.site, ...found, judged, problem }
  return sendPage(c, <ReferPage {...props} />, { status, isPrivate: true })
}

async function refer(context: WebContext, c: WebRequest, catalogueId: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  const seen = form?.get(fields.seen)
  if (!form || seen == null) return sendError(c, 'bad-request')
  const { language, addresses } = c.var.site
  const words = referWords[language]
  const text = (form.get(fields.text) ?? '').trim()
  const again = (message: string, field: string | null, status: number) =>
    send(context, c, catalogueId, { message, field, given: text }, status)
  if (text.length > longestReferralText) return again(tooLong(c), fields.text, 422)
  const referring = { catalogueId, seen, text }
  const result = await referCatalogue(
    context.store,
    referring,
    await surroundingsOf(context),
    whoIs(context, c),
  )
  switch (result.kind) {
    case 'referred':
      return c.redirect(`${addresses.catalogue(catalogueId)}#${anchors.referral}`, 303)
    case 'nothing':
      return again(words.nothing, null, 409)
    case 'conflict':
      return again(words.conflict, null, 409)
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

async function recall(context: WebContext, c: WebRequest, catalogueId: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  if (!form) return sendError(c, 'bad-request')
  const { language, addresses } = c.var.site
  const reason = (form.get(fields.reason) ?? '').trim()
  const again = (message: string, field: string | null, status: number) =>
    send(context, c, catalogueId, { message, field, given: reason }, status)
  if (reason.length > longestReferralText) return again(tooLong(c), fields.reason, 422)
  const recalling = { catalogueId, proposalIds: form.getAll(fields.proposal), reason }
  const result = await recallProposals(context.store, recalling, whoIs(context, c))
  switch (result.kind) {
    case 'recalled':
      return c.redirect(`${addresses.catalogue(catalogueId)}#${anchors.referral}`, 303)
    case 'nothing':
      return again(referWords[language].chooseNone, fields.proposal, 422)
    case 'refused': {
      const { refusal } = result
      const isReason = refusal.why === 'condition' && refusal.condition === 'reason-given'
      const status = refusal.why === 'condition' ? 422 : 403
      return again(sayRefusal(refusal, language), isReason ? fields.reason : null, status)
    }
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

function tooLong({ var: { site } }: WebRequest): string {
  return referWords[site.language].tooLong(formatNumber(longestReferralText, site.language))
}
