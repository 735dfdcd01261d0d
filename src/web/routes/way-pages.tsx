/** A proposal's way: where it is, moves on it, questions, files, and validating. */
import { Hono } from 'hono'
import { type Checklist, findUnchecked } from '../../core/process/checklist.ts'
import type { Refusal } from '../../core/process/may.ts'
import { parseSpot, wholeProposal } from '../../core/process/spot.ts'
import { formatNumber } from '../../words/number.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { wayWords } from '../../words/pages/way.ts'
import { sayRefusal } from '../../words/process.ts'
import { personNames } from '../../workflow/people/person-names.ts'
import { approveProposal } from '../../workflow/process/approve-proposal.ts'
import { attachFile, openFile, removeFile } from '../../workflow/process/attachments.ts'
import { type Move, moveProposal, moves } from '../../workflow/process/move-proposal.ts'
import { type Asked, answerQuestion, askQuestion } from '../../workflow/process/questions.ts'
import { viewProcess } from '../../workflow/process/view-process.ts'
import { viewValidation } from '../../workflow/process/view-validation.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { onlySignedIn } from '../guard/allow.ts'
import { readForm } from '../guard/body.ts'
import { type Back, ValidatePage, type ValidatePageProps } from '../pages/validate-page.tsx'
import { WayPage, type WayProblem } from '../pages/way-page.tsx'
import { readChecklist } from '../process/checklist-form.tsx'
import { reasonId } from '../process/move-form.tsx'
import { readFileForm } from '../process/read-file-form.ts'
import { readSpot } from '../process/spot-choice.tsx'
import { sendError, sendPage } from '../respond.tsx'

const longestForm = 128 * 1024

export function wayPages(context: WebContext) {
  return new Hono<Environment>()
    .use('/forslag/:id/vej', onlySignedIn)
    .use('/forslag/:id/spoerg', onlySignedIn)
    .use('/forslag/:id/svar', onlySignedIn)
    .use('/forslag/:id/fil', onlySignedIn)
    .use('/forslag/:id/valider', onlySignedIn)
    .use('/vedhaeftet/:id', onlySignedIn)
    .get('/forslag/:id/vej', c => sendWay(context, c, c.req.param('id')))
    .post('/forslag/:id/vej', c => move(context, c, c.req.param('id')))
    .post('/forslag/:id/spoerg', c => ask(context, c, c.req.param('id')))
    .post('/forslag/:id/svar', c => answer(context, c, c.req.param('id')))
    .post('/forslag/:id/fil', c => changeFiles(context, c, c.req.param('id')))
    .get('/forslag/:id/valider', c => sendValidation(context, c, c.req.param('id')))
    .post('/forslag/:id/valider', c => validate(context, c, c.req.param('id')))
    .get('/vedhaeftet/:id', c => download(context, c, c.req.param('id')))
}

async function sendWay(
  context: WebContext,
  c: WebRequest,
  id: string,
  problem: WayProblem | null = null,
  status = 200,
): Promise<Response> {
  const view = await viewProcess(context.store, id, c.var.site.person, await surroundingsOf(context))
  // who may not see it is not told that it is there
  if (!view?.maySee) return sendError(c, 'not-found')
  const names = await personNames(context.store)
  const about = parseSpot(problem?.spot ?? c.req.query('sted') ?? '') ?? wholeProposal
  const props = { site: c.var.site, view, names, problem, about }
  return sendPage(c, <WayPage {...props} />, { status, isPrivate: true })
}

async function move(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  const chosen = moves.find(each => each === form?.get('skridt'))
  if (!form || !chosen) return sendError(c, 'bad-request')
  return makeMove(context, c, { id, chosen, form }, (problem, status) =>
    sendWay(context, c, id, problem, status),
  )
}

type Moving = { readonly id: string; readonly chosen: Move; readonly form: URLSearchParams }

/** `again` shows the page it was sent from, with what was typed. */
async function makeMove(
  context: WebContext,
  c: WebRequest,
  { id, chosen, form }: Moving,
  again: (problem: WayProblem, status: number) => Promise<Response>,
): Promise<Response> {
  const reason = form.get('begrundelse') ?? ''
  const request = {
    proposalId: id,
    move: chosen,
    reason,
    spot: readSpot(form),
    expectedRevision: form.get('version'),
  }
  const result = await moveProposal(context.store, request, context, whoIs(context, c))
  const { language, addresses } = c.var.site
  const sent = { given: reason, spot: request.spot, move: chosen }
  switch (result.kind) {
    case 'moved':
      return afterMove(
        context,
        c,
        id,
        chosen === 'take-for-validation' ? addresses.validate(id) : addresses.way(id),
      )
    case 'refused': {
      const isReason = result.refusal.why === 'condition' && result.refusal.condition === 'reason-given'
      const message = sayRefusal(result.refusal, language)
      return again({ ...sent, message, field: isReason ? reasonId(chosen) : null }, statusOf(result.refusal))
    }
    case 'conflict':
      return again({ ...sent, message: wayWords[language].conflict, field: null }, 409)
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

/** After sending something back a person may no longer see it; then the way leads to their own page. */
async function afterMove(context: WebContext, c: WebRequest, id: string, to: string): Promise<Response> {
  const view = await viewProcess(context.store, id, c.var.site.person, await surroundingsOf(context))
  return c.redirect(view?.maySee ? to : c.var.site.addresses.mine, 303)
}

function statusOf({ why }: Refusal): number {
  return why === 'condition' ? 422 : why === 'state' ? 409 : 403
}

async function ask(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  if (!form) return sendError(c, 'bad-request')
  const text = form.get('tekst') ?? ''
  const spot = readSpot(form)
  const asking = { proposalId: id, spot, text }
  const result = await askQuestion(context.store, asking, whoIs(context, c))
  return afterAsking(context, c, id, result, { field: 'spoergsmaal-tekst', given: text, spot })
}

async function answer(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  if (!form) return sendError(c, 'bad-request')
  const text = form.get('tekst') ?? ''
  const questionId = form.get('spoergsmaal') ?? ''
  const result = await answerQuestion(context.store, { proposalId: id, questionId, text }, whoIs(context, c))
  return afterAsking(context, c, id, result, { field: `svar-${questionId}`, given: text })
}

type Given = Pick<WayProblem, 'field' | 'given' | 'spot'>

function afterAsking(
  context: WebContext,
  c: WebRequest,
  id: string,
  result: Asked,
  given: Given,
): Promise<Response> | Response {
  const { language, addresses } = c.var.site
  const words = wayWords[language]
  switch (result.kind) {
    case 'asked':
    case 'answered':
      return c.redirect(`${addresses.way(id)}#spoergsmaal`, 303)
    case 'empty':
      return sendWay(context, c, id, { ...given, message: words.empty }, 422)
    case 'too-long':
      return sendWay(
        context,
        c,
        id,
        { ...given, message: words.tooLong(formatNumber(result.most, language)) },
        422,
      )
    case 'refused': {
      const message = sayRefusal(result.refusal, language)
      return sendWay(context, c, id, { ...given, field: null, message }, statusOf(result.refusal))
    }
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

async function changeFiles(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const { language, addresses } = c.var.site
  const { fileProblems } = proposeWords[language]
  const form = await readFileForm(c)
  if (form.kind === 'not-a-form') return sendError(c, 'bad-request')
  const acting = whoIs(context, c)
  const result =
    form.kind === 'remove'
      ? await removeFile(context.store, form.id, acting)
      : form.kind === 'file'
        ? await attachFile(
            context.store,
            { to: { proposal: id }, fileName: form.name, bytes: form.bytes },
            acting,
          )
        : form
  switch (result.kind) {
    case 'attached':
    case 'removed':
      return c.redirect(`${addresses.way(id)}#filer`, 303)
    case 'refused':
      return sendError(c, 'not-yours')
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return sendWay(context, c, id, { message: fileProblems[result.kind], field: 'fil', given: '' }, 422)
  }
}

type Tried = Partial<Pick<ValidatePageProps, 'checklist' | 'problems' | 'otherProblem' | 'back'>>

const nothingBack: Back = { reason: '', spot: '', problem: null }

async function sendValidation(
  context: WebContext,
  c: WebRequest,
  id: string,
  { checklist = {}, problems = [], otherProblem = null, back = nothingBack }: Tried = {},
  status = 200,
): Promise<Response> {
  const view = await viewValidation(context.store, id, await surroundingsOf(context), whoIs(context, c))
  if (!view) return sendError(c, 'not-found')
  const names = await personNames(context.store)
  const tried = { checklist, problems, otherProblem, back }
  const props = { site: c.var.site, view, chart: context.chart, names, ...tried }
  return sendPage(c, <ValidatePage {...props} />, { status, isPrivate: true })
}

/** One form with two ends: both know all that was typed. */
async function validate(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  if (!form) return sendError(c, 'bad-request')
  const back: Back = { reason: form.get('begrundelse') ?? '', spot: readSpot(form), problem: null }
  if (form.get('skridt') !== 'send-back') return approve(context, c, { id, form, back })
  return makeMove(context, c, { id, chosen: 'send-back', form }, ({ message, field }, status) => {
    const isReason = field !== null
    const tried = {
      checklist: readChecklist(form),
      otherProblem: isReason ? null : message,
      back: { ...back, problem: isReason ? message : null },
    }
    return sendValidation(context, c, id, tried, status)
  })
}

type Approving = { readonly id: string; readonly form: URLSearchParams; readonly back: Back }

async function approve(context: WebContext, c: WebRequest, { id, form, back }: Approving): Promise<Response> {
  const expectedRevision = form.get('version')
  if (expectedRevision === null) return sendError(c, 'bad-request')
  const { language, addresses } = c.var.site
  const checklist: Checklist = readChecklist(form)
  const problems = findUnchecked(checklist)
  const basis = await surroundingsOf(context)
  const approving = { proposalId: id, expectedRevision, checklist }
  const result = await approveProposal(context.store, approving, basis, whoIs(context, c))
  switch (result.kind) {
    case 'validated':
      return c.redirect(addresses.way(id), 303)
    case 'refused': {
      const isList = result.refusal.why === 'condition' && result.refusal.condition === 'checklist-done'
      const otherProblem = isList ? null : sayRefusal(result.refusal, language)
      return sendValidation(
        context,
        c,
        id,
        { checklist, problems, otherProblem, back },
        statusOf(result.refusal),
      )
    }
    case 'conflict':
      return sendValidation(
        context,
        c,
        id,
        { checklist, otherProblem: wayWords[language].conflict, back },
        409,
      )
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

/** Always as a file to be kept, never as a page: whatever is in it, a browser does not run it here. */
async function download(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const file = await openFile(context.store, id, c.var.site)
  if (!file) return sendError(c, 'not-found')
  const name = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.media,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  })
}
