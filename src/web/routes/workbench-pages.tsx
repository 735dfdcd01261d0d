/** The workbench of a proposal: the page, the form without script, and what the island asks for while somebody types. */
import { Hono } from 'hono'
import { applyEdit } from '../../core/calculation/editing/apply-edit.ts'
import { mergeCases, resolveConflicts } from '../../core/calculation/editing/merge-cases.ts'
import { type PlainCase, readPlainCase } from '../../core/calculation/editing/plain.ts'
import { readForm } from '../../core/calculation/editing/read-form.ts'
import { readSeenTable, type SeenTable, toSeen } from '../../core/calculation/readings/seen-table.ts'
import { readTableEdits } from '../../core/proposal/read-table-edit.ts'
import { sayEditProblem } from '../../words/calculation/edit-problem.ts'
import { sayDifferences, sayTableProblem } from '../../words/calculation/saving.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { sayRefusal } from '../../words/process.ts'
import { readCaseDraft, writeCaseDraft } from '../../workflow/case-draft.ts'
import { discardDraft, readDraft, saveDraft } from '../../workflow/drafts.ts'
import { type BenchView, openBench } from '../../workflow/open-bench.ts'
import { saveWorkbench } from '../../workflow/save-workbench.ts'
import { readCell } from '../address.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readJson, readForm as readSentForm } from '../guard/body.ts'
import { WorkbenchPage } from '../pages/workbench-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { actName, finishEdit, readAct } from '../workbench/act.ts'
import { sayConflicts } from '../workbench/conflict-words.ts'
import { evaluate, isWhole } from '../workbench/evaluation.ts'
import { benchIds, type DraftAnswer, type DraftSent, type SaveAnswer } from '../workbench/handed.ts'
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
  context: WebContext,
  c: WebRequest,
  then: (view: BenchView) => Promise<Response>,
): Promise<Response> {
  const view = await openBench(context.store, c.req.param('id') ?? '', context, whoIs(context, c))
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
      changes: writeCaseDraft({ plain, table: view.draft?.table ?? [] }),
      expectedVersion: draftVersion,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'unknown') return sendError(c, 'not-found')
  if (refusal !== undefined) return sendBench(context, c, view, { plain, refusal, status: 422 })
  if (act === 'gem')
    return saveForm(context, c, view, {
      plain,
      reason: form.get('begrundelse') ?? '',
      seen: form.get(benchIds.seen) ?? '',
    })
  const isFine = isWhole(evaluate(plain, await surroundingsOf(context)))
  if (isFine || act !== 'genberegn') return c.redirect(addresses.workbench(view.proposal.id), 303)
  return sendBench(context, c, view, { plain, status: 422 })
}

async function saveForm(
  context: WebContext,
  c: WebRequest,
  view: BenchView,
  { plain, reason, seen }: { plain: PlainCase; reason: string; seen: string },
): Promise<Response> {
  const { language, addresses } = c.var.site
  const { base } = standingOf(view, context.now())
  const table = view.draft?.table ?? []
  const sent = { base: base.id, case: plain, table, reason, seen: readSeenTable(seen) }
  const saved = await save(context, c, view, sent)
  if (saved.kind === 'saved' || saved.kind === 'unchanged')
    return c.redirect(addresses.proposal(view.proposal.id), 303)
  if (saved.kind === 'conflict') return sendMerged(context, c, view, plain, saved.base)
  const words = workbenchWords[language]
  const refusal = saved.kind === 'problems' ? words.notCalculable : saved.message
  return sendBench(context, c, view, { plain, refusal, status: 422 })
}

/** The work goes on from the newer version, as a draft; what both changed differently is told with both values. */
async function sendMerged(
  context: WebContext,
  c: WebRequest,
  view: BenchView,
  mine: PlainCase,
  newer: { readonly id: string; readonly number: number; readonly plain: PlainCase },
): Promise<Response> {
  const { language } = c.var.site
  const merged = mergeCases(standingOf(view, context.now()).base.plain, mine, newer.plain)
  const plain = resolveConflicts(merged, () => 'mine')
  const who = whoIs(context, c)
  const draft = await readDraft(context.store, view.proposal.id, who)
  await saveDraft(
    context.store,
    {
      proposalId: view.proposal.id,
      baseRevision: newer.id,
      changes: writeCaseDraft({ plain, table: view.draft?.table ?? [] }),
      expectedVersion: draft?.version ?? 0,
    },
    who,
  )
  const both = sayConflicts(merged.conflicts, plain, language)
  const refusal = workbenchWords[language].mergedWith(newer.number, both)
  return withBench(context, c, now => sendBench(context, c, now, { plain, refusal, status: 409 }))
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
      changes: writeCaseDraft({ plain: read.case, table: read.table }),
      expectedVersion: read.version,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'saved')
    return c.json({ kind: 'saved', version: saved.version, head: saved.head } satisfies DraftAnswer)
  if (saved.kind === 'unknown') return c.json({ kind: 'unknown' } satisfies DraftAnswer, 404)
  const { version, baseRevision: base, changes } = saved.draft
  const plain = readCaseDraft(changes)?.plain
  if (!plain) return c.json({ kind: 'unknown' } satisfies DraftAnswer, 409)
  return c.json({ kind: 'conflict', version, base, case: plain } satisfies DraftAnswer, 409)
}

function readDraftSent(raw: unknown): Required<DraftSent> | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (!('base' in raw && 'version' in raw && 'case' in raw)) return null
  const plain = readPlainCase(raw.case)
  if (typeof raw.base !== 'string' || !Number.isInteger(raw.version) || !plain) return null
  const table = 'table' in raw ? readTableEdits(raw.table) : []
  return table && { base: raw.base, version: Number(raw.version), case: plain, table }
}

async function receiveSave(context: WebContext, c: WebRequest): Promise<Response> {
  const raw = await readJson(c.req.raw, longestBody)
  const read = readDraftSent(typeof raw === 'object' && raw !== null ? { version: 0, ...raw } : null)
  if (!read) return sendError(c, 'bad-request')
  const { reason = '', seen = null } = raw as { reason?: unknown; seen?: unknown }
  return withBench(context, c, async view => {
    const answer = await save(context, c, view, {
      ...read,
      reason: typeof reason === 'string' ? reason : '',
      seen: toSeen(seen),
    })
    return c.json(answer, answer.kind === 'saved' || answer.kind === 'unchanged' ? 200 : 409)
  })
}

type Saving = Pick<Required<DraftSent>, 'base' | 'case' | 'table'> & {
  readonly reason: string
  readonly seen: SeenTable | null
}

async function save(
  context: WebContext,
  c: WebRequest,
  { proposal, head }: BenchView,
  sent: Saving,
): Promise<SaveAnswer> {
  const { language } = c.var.site
  const saved = await saveWorkbench(
    context.store,
    {
      proposalId: proposal.id,
      expectedRevision: sent.base,
      plain: sent.case,
      table: sent.table,
      seen: sent.seen,
      reason: sent.reason.trim().slice(0, 2000),
    },
    await surroundingsOf(context),
    whoIs(context, c),
  )
  switch (saved.kind) {
    case 'saved':
      return { kind: 'saved', revision: saved.revisionId, number: saved.number }
    case 'conflict':
      return { kind: 'conflict', base: { ...head, plain: head.plain ?? {} } }
    case 'differs':
      return { kind: 'differs', message: sayDifferences(saved.differences, saved.unit, language) }
    case 'table-problem':
      return { kind: 'refused', message: sayTableProblem(saved.because, language) }
    case 'refused':
      return { kind: 'refused', message: sayRefusal(saved.refusal, language) }
    case 'problems':
    case 'unchanged':
      return { kind: saved.kind }
    case 'unknown':
      return { kind: 'problems' }
    default:
      return saved satisfies never
  }
}
