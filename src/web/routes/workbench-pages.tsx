/** The workbench of a proposal: the page, the form without script, and what the island asks for while somebody types. */
import { Hono } from 'hono'
import { applyEdit } from '../../core/calculation/editing/apply-edit.ts'
import { type PlainCase, readPlainCase } from '../../core/calculation/editing/plain.ts'
import { readForm } from '../../core/calculation/editing/read-form.ts'
import { sayEditProblem } from '../../words/calculation/edit-problem.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { attachCase } from '../../workflow/attach-case.ts'
import { discardDraft, saveDraft } from '../../workflow/drafts.ts'
import { type BenchView, openBench, readDraftCase, writeDraftCase } from '../../workflow/open-bench.ts'
import { readCell } from '../address.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readJson, readForm as readSentForm } from '../guard/body.ts'
import { WorkbenchPage } from '../pages/workbench-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { actName, finishEdit, readAct } from '../workbench/act.ts'
import { evaluate, isWhole } from '../workbench/evaluation.ts'
import type { DraftAnswer, SaveAnswer } from '../workbench/handed.ts'
import { serveBench, standingOf } from '../workbench/serve-bench.ts'

/** A case with three hundred drivers, each field named, is far below. */
const longestBody = 3 * 1024 * 1024

export function workbenchPages(context: WebContext) {
  const path = '/forslag/:id/regn'
  return new Hono<Environment>()
    .use(path, allow('edit-assumptions'))
    .use(`${path}/*`, allow('edit-assumptions'))
    .get(path, c => withBench(context, c, view => sendBench(context, c, view)))
    .post(path, c => withBench(context, c, view => receiveForm(context, c, view)))
    .post(`${path}/kladde`, c => receiveDraft(context, c))
    .post(`${path}/gem`, c => receiveSave(context, c))
}

async function withBench(
  { store, ...context }: WebContext,
  c: WebRequest,
  then: (view: BenchView) => Promise<Response>,
): Promise<Response> {
  const view = await openBench(store, c.req.param('id') ?? '', whoIs({ store, ...context }, c))
  return view ? then(view) : sendError(c, 'not-found')
}

type Sent = { readonly plain?: PlainCase; readonly refusal?: string; readonly status?: number }

async function sendBench(
  context: WebContext,
  c: WebRequest,
  view: BenchView,
  { plain, refusal, status = 200 }: Sent = {},
): Promise<Response> {
  const { site } = c.var
  const cell = readCell(new URL(c.req.url).searchParams.get('celle'))
  const surroundings = await surroundingsOf(context)
  const { state, handed } = serveBench({
    ...{ view, surroundings, site, cell, now: context.now() },
    ...(plain && { plain }),
    refusal: refusal ?? null,
  })
  return sendPage(c, <WorkbenchPage site={site} view={view} state={state} handed={handed} />, {
    status,
    isPrivate: true,
    hasIsland: true,
  })
}

/** Without script: the whole form is sent, and what was asked for is done after what was typed. */
async function receiveForm(context: WebContext, c: WebRequest, view: BenchView): Promise<Response> {
  const { language, addresses } = c.var.site
  const form = await readSentForm(c.req.raw, longestBody)
  const act = readAct(form?.get(actName) ?? '')
  if (!form || act === null) return sendError(c, 'bad-request')
  const { base, plain: before, draftVersion } = standingOf(view, context.now())
  if (act === 'kasser') {
    await discardDraft(context.store, view.proposal.id, whoIs(context, c))
    return c.redirect(addresses.workbench(view.proposal.id), 303)
  }
  const typed = readForm(before, form, language)
  if (!typed.ok) return sendError(c, 'too-large')
  const edited =
    typeof act === 'string'
      ? null
      : applyEdit(
          typed.case,
          finishEdit(act, name => form.get(name) ?? ''),
        )
  const plain = edited?.ok ? edited.case : typed.case
  const refusal = edited && !edited.ok ? sayEditProblem(edited.problem, language) : undefined
  const saved = await saveDraft(
    context.store,
    {
      proposalId: view.proposal.id,
      baseRevision: base.id,
      changes: writeDraftCase(plain),
      expectedVersion: draftVersion,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'unknown') return sendError(c, 'not-found')
  if (refusal !== undefined) return sendBench(context, c, view, { plain, refusal, status: 422 })
  if (act === 'gem') return saveForm(context, c, view, plain, form.get('begrundelse') ?? '')
  const isFine = isWhole(evaluate(plain, await surroundingsOf(context)))
  if (isFine || act !== 'genberegn') return c.redirect(addresses.workbench(view.proposal.id), 303)
  return sendBench(context, c, view, { plain, status: 422 })
}

async function saveForm(
  context: WebContext,
  c: WebRequest,
  view: BenchView,
  plain: PlainCase,
  reason: string,
): Promise<Response> {
  const { language, addresses } = c.var.site
  const words = workbenchWords[language]
  const saved = await save(context, c, view, {
    base: standingOf(view, context.now()).base.id,
    case: plain,
    reason,
    total: null,
  })
  if (saved.kind === 'saved' || saved.kind === 'unchanged')
    return c.redirect(addresses.proposal(view.proposal.id), 303)
  if (saved.kind === 'conflict')
    return sendBench(context, c, view, { plain, refusal: words.movedOn, status: 409 })
  const refusal = saved.kind === 'refused' ? saved.message : words.notCalculable
  return sendBench(context, c, view, { plain, refusal, status: 422 })
}

async function receiveDraft(context: WebContext, c: WebRequest): Promise<Response> {
  const sent = await readJson(c.req.raw, longestBody)
  const read = readDraftSent(sent)
  if (!read) return c.json({ kind: 'unknown' } satisfies DraftAnswer, 400)
  const saved = await saveDraft(
    context.store,
    {
      proposalId: c.req.param('id') ?? '',
      baseRevision: read.base,
      changes: writeDraftCase(read.case),
      expectedVersion: read.version,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'saved')
    return c.json({ kind: 'saved', version: saved.version, head: saved.head } satisfies DraftAnswer)
  if (saved.kind === 'unknown') return c.json({ kind: 'unknown' } satisfies DraftAnswer, 404)
  const { version, baseRevision: base, changes } = saved.draft
  const plain = readDraftCase(changes)
  if (!plain) return c.json({ kind: 'unknown' } satisfies DraftAnswer, 409)
  return c.json({ kind: 'conflict', version, base, case: plain } satisfies DraftAnswer, 409)
}

function readDraftSent(raw: unknown): { base: string; version: number; case: PlainCase } | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (!('base' in raw && 'version' in raw && 'case' in raw)) return null
  const plain = readPlainCase(raw.case)
  if (typeof raw.base !== 'string' || !Number.isInteger(raw.version) || !plain) return null
  return { base: raw.base, version: Number(raw.version), case: plain }
}

async function receiveSave(context: WebContext, c: WebRequest): Promise<Response> {
  const raw = await readJson(c.req.raw, longestBody)
  const read = readDraftSent(typeof raw === 'object' && raw !== null ? { version: 0, ...raw } : null)
  if (!read) return sendError(c, 'bad-request')
  const { reason = '', total = null } = raw as { reason?: unknown; total?: unknown }
  return withBench(context, c, async view => {
    const answer = await save(context, c, view, {
      base: read.base,
      case: read.case,
      reason: typeof reason === 'string' ? reason : '',
      total: typeof total === 'number' ? total : null,
    })
    return c.json(answer, answer.kind === 'saved' || answer.kind === 'unchanged' ? 200 : 409)
  })
}

type Saving = {
  readonly base: string
  readonly case: PlainCase
  readonly reason: string
  readonly total: number | null
}

/** Nothing that a browser says it computed is believed: it is computed again, and has to be the same. */
async function save(
  context: WebContext,
  c: WebRequest,
  { proposal }: BenchView,
  sent: Saving,
): Promise<SaveAnswer> {
  const surroundings = await surroundingsOf(context)
  const { calculation } = evaluate(sent.case, surroundings)
  if (sent.total !== null && calculation && calculation.result.table.total !== sent.total)
    return { kind: 'differs' }
  const who = whoIs(context, c)
  const attached = await attachCase(
    context.store,
    {
      proposalId: proposal.id,
      expectedRevision: sent.base,
      plain: sent.case,
      reason: sent.reason.trim() === '' ? null : sent.reason.trim().slice(0, 2000),
    },
    surroundings,
    who,
  )
  if (attached.kind === 'conflict') return { kind: 'conflict' }
  if (attached.kind === 'problems' || attached.kind === 'unknown') return { kind: 'problems' }
  await discardDraft(context.store, proposal.id, who)
  return attached.kind === 'attached'
    ? { kind: 'saved', revision: attached.revisionId, number: attached.number }
    : { kind: 'unchanged' }
}
