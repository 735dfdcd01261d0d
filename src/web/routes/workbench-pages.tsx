/** The workbench of a proposal: its page, and the form that it is without script. */
import { Hono } from 'hono'
import { applyEdit } from '../../core/calculation/editing/apply-edit.ts'
import { mergeWork } from '../../core/calculation/editing/merge-work.ts'
import { readForm } from '../../core/calculation/editing/read-form.ts'
import { choose, type Work } from '../../core/calculation/editing/work-conflicts.ts'
import { readSeenTable } from '../../core/calculation/readings/seen-table.ts'
import { typedLinesOf } from '../../core/proposal/printed-budget.ts'
import { isTableEdit } from '../../core/proposal/read-table-edit.ts'
import { findCpr } from '../../core/text/cpr.ts'
import { sayEditProblem } from '../../words/calculation/edit-problem.ts'
import { sayTableProblem } from '../../words/calculation/saving.ts'
import { writeCaseDraft } from '../../workflow/calculation/case-draft.ts'
import { openWorkbench, type Workbench } from '../../workflow/calculation/open-workbench.ts'
import { readNames } from '../../workflow/people/name-book.ts'
import { discardDraft, saveDraft } from '../../workflow/proposals/drafts.ts'
import { readLastChanges } from '../../workflow/proposals/last-changes.ts'
import { readTypedOrigins } from '../../workflow/proposals/typed-origins.ts'
import { readCell } from '../address.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readForm as readSentForm } from '../guard/body.ts'
import { seenField } from '../guard/person-number-field.ts'
import { inTurn } from '../in-turn.ts'
import { PersonNumberPage } from '../pages/person-number-page.tsx'
import { WorkbenchPage } from '../pages/workbench-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { evaluate, isWhole } from '../workbench/figures/evaluation.ts'
import { replaceLine } from '../workbench/figures/replace-line.ts'
import { tableEditsIn } from '../workbench/figures/table-form.ts'
import { editAll, namedIn } from '../workbench/figures/table-view.ts'
import { saveWork } from '../workbench/save-work.ts'
import { type Standing, serveBench, standingOf } from '../workbench/serve-bench.ts'
import { actName, finishEdit, readAct, seenName } from '../workbench/state/act.ts'
import { choicesOf, editOfStudy, studyField } from '../workbench/state/evidence-choice.ts'
import type { BenchVersion } from '../workbench/state/handed.ts'
import { longestWork, workbenchWork } from './workbench-work.ts'

export function workbenchPages(context: WebContext) {
  const path = '/forslag/:id/regn'
  return new Hono<Environment>()
    .use(path, allow('edit-assumptions'))
    .use(`${path}/*`, allow('edit-assumptions'))
    .get(path, c => withBench(context, c, view => sendBench(context, c, view)))
    .post(path, c => withBench(context, c, view => receiveForm(context, c, view)))
    .route('/', workbenchWork(context))
}

async function withBench(
  context: WebContext,
  c: WebRequest,
  then: (view: Workbench) => Promise<Response>,
): Promise<Response> {
  const view = await openWorkbench(context.store, c.req.param('id') ?? '', whoIs(context, c))
  return view ? then(view) : sendError(c, 'not-found')
}

type Sent = { readonly work?: Work; readonly refusal?: string; readonly status?: number }

async function sendBench(
  context: WebContext,
  c: WebRequest,
  view: Workbench,
  { work, refusal, status = 200 }: Sent = {},
): Promise<Response> {
  const { site } = c.var
  const { id } = view.proposal
  const [lastChanges, origins, surroundings, names] = await Promise.all([
    readLastChanges(context.store, id),
    readTypedOrigins(context.store, id, view.draft?.baseNumber ?? view.head.number),
    surroundingsOf(context),
    readNames(context.store),
  ])
  const asked = {
    ...{ view, site, ...(work && { work }) },
    ...{ lastChanges, origins, surroundings, names },
    studies: context.evidence,
    now: context.now(),
    cell: readCell(new URL(c.req.url).searchParams.get('celle')),
    refusal: refusal ?? null,
  }
  return inTurn(() => {
    const { state, handed } = serveBench(asked)
    return sendPage(c, <WorkbenchPage site={site} view={view} state={state} handed={handed} />, {
      status,
      isPrivate: true,
      hasIsland: true,
    })
  })
}

/** Without script: the whole form is sent, and what was asked for is done after what was typed. */
async function receiveForm(context: WebContext, c: WebRequest, view: Workbench): Promise<Response> {
  const { language, addresses } = c.var.site
  const here = addresses.workbench(view.proposal.id)
  const form = await readSentForm(c.req.raw, longestWork)
  const act = readAct(form?.get(actName) ?? '')
  if (!form || act === null) return sendError(c, 'bad-request')
  if (act === 'kasser') {
    await discardDraft(context.store, view.proposal.id, whoIs(context, c))
    return c.redirect(here, 303)
  }
  const standing = standingOf(view, context.now())
  const typed = readTyped(context, standing, form, language)
  if (!typed) return sendError(c, 'too-large')
  const { work, refusal } =
    act === 'flet'
      ? { work: await goOn(context, standing, typed) }
      : doAct(context, standing.base, typed, act, form, language)
  const saved = await saveDraft(
    context.store,
    {
      proposalId: view.proposal.id,
      baseRevision: act === 'flet' ? standing.head.id : standing.base.id,
      changes: writeCaseDraft(work),
      expectedVersion: standing.draftVersion,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'unknown') return sendError(c, 'not-found')
  if (refusal !== undefined) return sendBench(context, c, view, { work, refusal, status: 422 })
  if (act === 'gem') {
    const reason = form.get('begrundelse') ?? ''
    const seenText = form.get(seenName) ?? ''
    const seen = readSeenTable(seenText)
    if (findCpr(reason).length > 0 && !form.has(seenField)) {
      // the work itself lies in the draft by now
      const fields = [
        [actName, act],
        ['begrundelse', reason],
        [seenName, seenText],
      ] as const
      return sendPage(c, <PersonNumberPage site={c.var.site} fields={fields} />, {
        status: 422,
        isPrivate: true,
      })
    }
    const answer = await saveWork(context, c, view.proposal.id, {
      ...work,
      base: standing.base.id,
      reason,
      seen,
    })
    if (answer.kind === 'saved') return c.redirect(addresses.proposal(view.proposal.id), 303)
    if (answer.kind === 'refused')
      return sendBench(context, c, view, { work, refusal: answer.message, status: 422 })
    return withBench(context, c, again => sendBench(context, c, again, { status: 409 }))
  }
  const isFine = isWhole(evaluate(work.plain, await surroundingsOf(context)))
  if (isFine || act !== 'genberegn') return c.redirect(here, 303)
  return sendBench(context, c, view, { work, status: 422 })
}

/** null where more was sent than any form holds. */
function readTyped(
  { chart }: WebContext,
  { base, plain, table, conflicts }: Standing,
  form: URLSearchParams,
  language: 'da' | 'en',
): Work | null {
  const read = readForm(plain, form, language)
  if (!read.ok) return null
  const { budget } = editAll(base.budget, table, chart)
  return { plain: read.case, table: [...table, ...tableEditsIn(budget, form, language)], conflicts }
}

/** One's own work on top of the newest version. */
async function goOn(context: WebContext, { base, head }: Standing, work: Work): Promise<Work> {
  const { chart } = context
  const shown = evaluate(work.plain, await surroundingsOf(context)).calculation
  const plain = namedIn(work.plain, { budget: base.budget, table: work.table, shown, chart })
  return mergeWork(base, { ...work, plain }, head, chart)
}

type Done = { readonly work: Work; readonly refusal?: string }

function doAct(
  { chart, evidence }: WebContext,
  { budget: begun }: BenchVersion,
  work: Work,
  act: NonNullable<ReturnType<typeof readAct>>,
  form: URLSearchParams,
  language: 'da' | 'en',
): Done {
  if (typeof act === 'string') return { work }
  if (isTableEdit(act)) {
    const table = [...work.table, act]
    const { problem } = editAll(begun, table, chart)
    return problem ? { work, refusal: sayTableProblem(problem, language) } : { work: { ...work, table } }
  }
  if (act.kind === 'choose')
    return { work: choose(work, act, editAll(begun, work.table, chart).budget, chart) }
  if (act.kind === 'replace-line') {
    const { budget } = editAll(begun, work.table, chart)
    const line = typedLinesOf(budget).find(each => each.id === act.line)
    if (!budget || !line) return { work, refusal: sayTableProblem('line-unknown', language) }
    return { work: { ...work, plain: replaceLine(work.plain, budget, line, act) } }
  }
  const read = (name: string) => form.get(name) ?? ''
  const edit =
    act.kind === 'take-study'
      ? editOfStudy(act, read(studyField(act.path)), choicesOf(evidence, language))
      : finishEdit(act, read)
  if (!edit) return { work }
  const edited = applyEdit(work.plain, edit)
  return edited.ok
    ? { work: { ...work, plain: edited.case } }
    : { work, refusal: sayEditProblem(edited.problem, language) }
}
