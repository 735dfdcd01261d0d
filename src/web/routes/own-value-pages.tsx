/** Entering, ending and withdrawing own values, always by way of a preview; and calculating a proposal again. */
import { Hono } from 'hono'
import { lastDayOf } from '../../core/parameter/own-value.ts'
import type { OwnValueFault } from '../../words/pages/own-value.ts'
import { rateChangesWords } from '../../words/pages/rate-changes.ts'
import { formatParameterValue } from '../../words/parameter.ts'
import { recalculateCase } from '../../workflow/calculation/recalculate-case.ts'
import { changeOwnValue, type OwnValueResult, type OwnValueWish } from '../../workflow/rates/own-values.ts'
import { previewOwnValue } from '../../workflow/rates/preview-own-value.ts'
import { type BookEntry, type ParameterView, viewParameter } from '../../workflow/rates/view-parameter.ts'
import { anchors } from '../address.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import {
  ownValueFields as fields,
  type OwnValueAsked,
  type OwnValueTyped,
  readOwnValue,
} from '../library/own-value-form.ts'
import { OwnValuePage } from '../pages/own-value-page.tsx'
import { OwnValuePreviewPage } from '../pages/own-value-preview-page.tsx'
import { recalculateFields } from '../pages/rate-changes-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { sendRateChanges } from './library-pages.tsx'

export function ownValuePages(context: WebContext) {
  const path = '/bibliotek/satser/:name/egen'
  return new Hono<Environment>()
    .use(path, allow('enter-own-rate'))
    .get(path, c => look(context, c, c.req.param('name')))
    .post(path, c => make(context, c, c.req.param('name')))
    .post('/bibliotek/aendringer', allow('edit-assumptions'), c => recalculate(context, c))
}

async function look(context: WebContext, c: WebRequest, name: string): Promise<Response> {
  const view = await viewParameter(context.store, name, context.shipped, 0)
  if (!view) return sendError(c, 'not-found')
  const asked = new URL(c.req.url).searchParams
  return answer(context, c, { view, asked, read: readOwnValue(asked, view.parameter, c.var.site.language) })
}

type Asked = {
  readonly view: ParameterView
  readonly asked: URLSearchParams
  readonly read: OwnValueAsked
  readonly isMeanwhile?: boolean
}

/** A form, the form again with what is wrong, or the preview. */
async function answer(context: WebContext, c: WebRequest, request: Asked): Promise<Response> {
  const { view, asked, read, isMeanwhile = false } = request
  const standing = (id: string | null) => view.book.find(entry => entry.id === id && entry.isStanding) ?? null
  switch (read.kind) {
    case 'form':
      return sendForm(c, view, { typed: filledIn(read.typed, standing(read.corrects), view, c) })
    case 'end-form': {
      const ends = standing(read.entry)
      return ends ? sendForm(c, view, { typed: noneTyped, ends }) : sendError(c, 'not-found')
    }
    case 'faults':
      return sendForm(c, view, { typed: read.typed, faults: read.faults, ends: standing(read.entry) })
    case 'wish': {
      const preview = await previewOwnValue(context.store, read.wish, context)
      if (preview.kind !== 'preview') return explain(c, view, read, preview)
      const page = (
        <OwnValuePreviewPage
          site={c.var.site}
          preview={preview}
          parameters={await context.parameters()}
          asked={asked}
          isAmbiguous={read.isAmbiguous}
          isMeanwhile={isMeanwhile}
        />
      )
      return sendPage(c, page, { status: isMeanwhile ? 409 : 200, isPrivate: true })
    }
    default:
      return read satisfies never
  }
}

type Form = {
  readonly typed: OwnValueTyped
  readonly faults?: readonly OwnValueFault[]
  readonly ends?: BookEntry | null
}

function sendForm(
  c: WebRequest,
  { parameter }: ParameterView,
  { typed, faults = [], ends = null }: Form,
): Promise<Response> {
  const page = (
    <OwnValuePage site={c.var.site} parameter={parameter} typed={typed} faults={faults} ends={ends} />
  )
  return sendPage(c, page, { status: faults.length > 0 ? 422 : 200, isPrivate: true })
}

const noneTyped: OwnValueTyped = { from: '', last: '', value: '', source: '' }

/** An entry that shall be put right fills the form, unless something has been typed already. */
function filledIn(
  typed: OwnValueTyped,
  entry: BookEntry | null,
  { parameter }: ParameterView,
  { var: { site } }: WebRequest,
): OwnValueTyped {
  if (!entry) return typed
  return {
    from: entry.from,
    last: lastDayOf(entry) ?? '',
    value: formatParameterValue(entry.value, parameter.unit, site.language),
    source: entry.source,
  }
}

/** Why what was asked gives no preview, or could not be made. */
function explain(
  c: WebRequest,
  view: ParameterView,
  { typed, wish }: { readonly typed: OwnValueTyped; readonly wish: OwnValueWish },
  result: Exclude<OwnValueResult, { kind: 'done' | 'changed-meanwhile' }>,
): Promise<Response> | Response {
  switch (result.kind) {
    case 'problems': {
      const ends = wish.act === 'end' ? (view.book.find(({ id }) => id === wish.entry) ?? null) : null
      return sendForm(c, view, { typed, faults: result.problems, ends })
    }
    case 'unchanged':
      return back(c, view)
    case 'refused':
      return sendError(c, 'not-yours')
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

/** To the book of the rate, where everything that was ever entered stands. */
function back(c: WebRequest, { parameter }: ParameterView): Response {
  return c.redirect(`${c.var.site.addresses.rate(parameter.name)}#${anchors.ownValues}`, 303)
}

async function make(context: WebContext, c: WebRequest, name: string): Promise<Response> {
  const { store, shipped } = context
  const form = await readSmallForm(c.req.raw)
  const view = await viewParameter(store, name, shipped, 0)
  if (!view) return sendError(c, 'not-found')
  const read = form && readOwnValue(form, view.parameter, c.var.site.language)
  const seen = Number(form?.get(fields.seen) || Number.NaN)
  if (!form || !read || !Number.isSafeInteger(seen)) return sendError(c, 'bad-request')
  if (read.kind !== 'wish') return answer(context, c, { view, asked: form, read })
  const act = { wish: read.wish, seen, reason: form.get(fields.reason) }
  const result = await changeOwnValue(store, act, context, whoIs(context, c))
  if (result.kind === 'done') return back(c, view)
  if (result.kind === 'changed-meanwhile')
    return answer(context, c, { view, asked: form, read, isMeanwhile: true })
  return explain(c, view, read, result)
}

async function recalculate(context: WebContext, c: WebRequest): Promise<Response> {
  const { language, addresses } = c.var.site
  const form = await readSmallForm(c.req.raw)
  const proposalId = form?.get(recalculateFields.proposal) ?? ''
  const asked = {
    proposalId,
    expectedRevision: form?.get(recalculateFields.revision) ?? '',
    reason: rateChangesWords[language].recalculateReason,
  }
  const basis = await surroundingsOf(context)
  const result = await recalculateCase(context.store, asked, basis, whoIs(context, c))
  switch (result.kind) {
    case 'attached':
    case 'unchanged':
      return c.redirect(addresses.proposal(proposalId), 303)
    case 'conflict':
    case 'problems':
      return sendRateChanges(context, c, 'conflict')
    case 'refused':
      return sendRateChanges(context, c, 'refused')
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}
