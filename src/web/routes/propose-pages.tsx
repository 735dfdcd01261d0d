/** The guided form: starting, one question after the other, all of it before it is sent, and what happens after. */
import { Hono } from 'hono'
import { budgetYearOf } from '../../core/propose/budget-year.ts'
import {
  type AnswerKey,
  type AnswerProblem,
  type Answers,
  answerKeys,
  findProblem,
  neighbour,
  type StepKey,
  stepOf,
} from '../../core/propose/steps.ts'
import type { Leads } from '../../core/propose/to-content.ts'
import { findCpr } from '../../core/text/cpr.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { knownPlaces } from '../../workflow/people/known-places.ts'
import { personNames } from '../../workflow/people/person-names.ts'
import { attachFile, removeFile } from '../../workflow/process/attachments.ts'
import { findSimilar } from '../../workflow/process/find-similar.ts'
import { discardGuided, readGuided, saveGuided, sendGuided } from '../../workflow/process/guided.ts'
import { type Idea, type IdeaSaved, markOf } from '../../workflow/process/idea.ts'
import { listIdeas, readIdea, startIdea } from '../../workflow/process/ideas.ts'
import { viewProcess } from '../../workflow/process/view-process.ts'
import { surroundingsOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { type QuietAnswer, quietField } from '../form/quiet.ts'
import { allow } from '../guard/allow.ts'
import { readForm } from '../guard/body.ts'
import { IdeaReviewPage } from '../pages/idea-review-page.tsx'
import { IdeaSentPage } from '../pages/idea-sent-page.tsx'
import { IdeaStepPage, type StepPageProps } from '../pages/idea-step-page.tsx'
import { ProposePage } from '../pages/propose-page.tsx'
import { readFileForm } from '../process/read-file-form.ts'
import { fieldNames, numberOf, shownSuffix, stepAt, stepButtons } from '../propose/fields.ts'
import { sendError, sendPage } from '../respond.tsx'

/** Two long answers with room for what is too long, so that it can be given back. */
const longestForm = 256 * 1024

export function proposePages(context: WebContext) {
  return new Hono<Environment>()
    .use('/foreslaa', allow('propose'))
    .use('/foreslaa/*', allow('propose'))
    .get('/foreslaa', async c => {
      const ideas = await listIdeas(context.store, whoIs(context, c))
      return sendPage(c, <ProposePage site={c.var.site} ideas={ideas} />, { isPrivate: true })
    })
    .post('/foreslaa', async c => {
      const id = await startIdea(context.store, whoIs(context, c))
      return id === null ? sendError(c, 'not-yours') : c.redirect(c.var.site.addresses.ideaStep(id, 1), 303)
    })
    .get('/foreslaa/:id/se', c => withIdea(context, c, idea => sendReview(context, c, idea)))
    .get('/foreslaa/:id/sendt', c => sendSent(context, c))
    .post('/foreslaa/:id/send', c => withIdea(context, c, idea => send(context, c, idea)))
    .post('/foreslaa/:id/slet', c =>
      withIdea(context, c, async idea => {
        await discardGuided(context.store, idea, whoIs(context, c))
        const { addresses } = c.var.site
        return c.redirect(idea.returned ? addresses.idea(idea.id, 'se') : addresses.propose, 303)
      }),
    )
    .post('/foreslaa/:id/fil', c => withIdea(context, c, idea => changeFiles(context, c, idea)))
    .get('/foreslaa/:id/:step', c => withStep(context, c, (idea, step) => sendStep(context, c, idea, step)))
    .post('/foreslaa/:id/:step', c => withStep(context, c, (idea, step) => saveStep(context, c, idea, step)))
}

type WithId = WebRequest & { readonly req: { param: (name: string) => string | undefined } }

/** What has been sent already is no idea any more: whoever comes back to it is led to the proposal. */
async function withIdea(
  context: WebContext,
  c: WithId,
  then: (idea: Idea) => Promise<Response>,
): Promise<Response> {
  const idea = await readGuided(context.store, c.req.param('id') ?? '', knownLeads(c), whoIs(context, c))
  if (!idea) return sendError(c, 'not-found')
  // what others made of it meanwhile is shown, and put together, on the page of all fields
  if (idea.returned?.isTorn) return c.redirect(c.var.site.addresses.edit(idea.id), 303)
  if (idea.proposalId !== null) return c.redirect(c.var.site.addresses.way(idea.proposalId), 303)
  return then(idea)
}

/** What stands in front of answers in the text of a proposal: it may have been sent in the other language. */
function knownLeads({ var: { site } }: WebRequest): readonly Leads[] {
  const other = site.language === 'da' ? 'en' : 'da'
  return [proposeWords[site.language].leads, proposeWords[other].leads]
}

function withStep(
  context: WebContext,
  c: WithId,
  then: (idea: Idea, step: StepKey) => Promise<Response>,
): Promise<Response> {
  const step = stepAt(c.req.param('step') ?? '')
  return step === null ? sendError(c, 'not-found') : withIdea(context, c, idea => then(idea, step))
}

type Shown = Partial<Pick<StepPageProps, 'answers' | 'problems' | 'conflicts' | 'hasPersonNumber'>>

async function sendStep(
  { store, now }: WebContext,
  c: WebRequest,
  idea: Idea,
  step: StepKey,
  shown: Shown = {},
  status = 200,
): Promise<Response> {
  const { answers = idea.answers, problems = {}, conflicts = [], hasPersonNumber = false } = shown
  const asksWhere = stepOf(step).asks.includes('centre')
  const centres = asksWhere ? (await knownPlaces(store)).centres : []
  const said = { answers, problems, conflicts, hasPersonNumber }
  const props = { site: c.var.site, now: now(), idea, step, centres, ...said }
  return sendPage(c, <IdeaStepPage {...props} />, { status, isPrivate: true, hasIsland: true })
}

async function saveStep(context: WebContext, c: WebRequest, idea: Idea, step: StepKey): Promise<Response> {
  const form = await readForm(c.req.raw, longestForm)
  if (!form) return sendError(c, 'bad-request')
  const { asks } = stepOf(step)
  const answers: Answers = Object.fromEntries(
    asks.map(key => [key, form.get(fieldNames[key]) ?? idea.answers[key] ?? '']),
  )
  const shown = Object.fromEntries(
    asks.flatMap(key => {
      const mark = form.get(fieldNames[key] + shownSuffix)
      return mark === null ? [] : [[key, mark]]
    }),
  )
  const saved = await saveGuided(
    context.store,
    idea,
    { id: idea.id, answers, shown },
    knownLeads(c),
    whoIs(context, c),
  )
  if (saved.kind === 'unknown') return sendError(c, 'not-found')
  if (saved.kind === 'sent') return c.redirect(c.var.site.addresses.way(saved.proposalId), 303)
  if (form.get(quietField) === '1') return answerQuietly(context, c, saved, answers)
  if (saved.kind === 'conflict') {
    const now = { ...idea, answers: saved.stored }
    return sendStep(
      context,
      c,
      now,
      step,
      { answers: { ...saved.stored, ...answers }, conflicts: saved.keys },
      409,
    )
  }
  return afterSaving(
    context,
    c,
    { ...idea, answers: { ...idea.answers, ...answers } },
    step,
    form.get('valg'),
  )
}

/** To the page's own script, which keeps the answers while somebody types. */
function answerQuietly(
  { now }: WebContext,
  c: WebRequest,
  saved: Extract<IdeaSaved, { stored: Answers }>,
  sent: Answers,
): Response {
  const { questions } = proposeWords[c.var.site.language]
  const marked = (keys: readonly AnswerKey[]) =>
    Object.fromEntries(keys.map(key => [fieldNames[key] + shownSuffix, markOf(saved.stored[key])]))
  if (saved.kind === 'saved') {
    const marks = marked(answerKeys.filter(key => key in sent))
    return c.json({ kind: 'saved', at: now(), marks } satisfies QuietAnswer)
  }
  const theirs = saved.keys.map(key => ({
    name: fieldNames[key],
    label: questions[key].label,
    text: saved.stored[key] ?? '',
  }))
  return c.json({ kind: 'elsewhere', marks: marked(saved.keys), theirs } satisfies QuietAnswer, 409)
}

/** All is saved whatever was written; going on asks for what cannot be used as it stands, going elsewhere does not. */
function afterSaving(
  context: WebContext,
  c: WebRequest,
  idea: Idea,
  step: StepKey,
  choice: string | null,
): Promise<Response> | Response {
  const { addresses } = c.var.site
  if (choice === stepButtons.later) return c.redirect(idea.returned ? addresses.mine : addresses.propose, 303)
  const before = neighbour(step, -1)
  if (choice === stepButtons.back && before !== null)
    return c.redirect(addresses.ideaStep(idea.id, numberOf(before)), 303)
  const problems = problemsIn(idea.answers, stepOf(step).asks)
  if (Object.keys(problems).length > 0) return sendStep(context, c, idea, step, { problems }, 422)
  // a warning: it is saved, and whoever knows better goes on
  const isSuspected = withPersonNumbers(idea.answers, stepOf(step).asks).length > 0
  if (isSuspected && choice !== stepButtons.anyway)
    return sendStep(context, c, idea, step, { hasPersonNumber: true })
  const after = choice === stepButtons.review ? null : neighbour(step, 1)
  return c.redirect(
    after === null ? addresses.idea(idea.id, 'se') : addresses.ideaStep(idea.id, numberOf(after)),
    303,
  )
}

function withPersonNumbers(answers: Answers, asks: readonly AnswerKey[]): AnswerKey[] {
  return asks.filter(key => findCpr(answers[key] ?? '').length > 0)
}

function problemsIn(answers: Answers, asks: readonly AnswerKey[]): Partial<Record<AnswerKey, AnswerProblem>> {
  return Object.fromEntries(
    asks.flatMap(key => {
      const problem = findProblem(key, answers[key] ?? '')
      return problem === null ? [] : [[key, problem]]
    }),
  )
}

type Review = {
  readonly isChanged?: boolean
  readonly wasTried?: boolean
  readonly fileProblem?: string | null
  readonly status?: number
}

async function sendReview(
  { store }: WebContext,
  c: WebRequest,
  idea: Idea,
  { wasTried = false, fileProblem = null, isChanged = false, status = 200 }: Review = {},
): Promise<Response> {
  // where it comes from says nothing of what it is about
  const told = answerKeys.filter(key => key !== 'centre' && key !== 'contact')
  const text = told.map(key => idea.answers[key] ?? '').join('\n')
  const similar = await findSimilar(store, text, { person: c.var.site.person })
  const personNumbers = withPersonNumbers(idea.answers, answerKeys)
  const names = await personNames(store)
  const props = {
    site: c.var.site,
    ...{ idea, similar, wasTried, fileProblem, personNumbers, names, isChanged },
  }
  return sendPage(c, <IdeaReviewPage {...props} />, { status, isPrivate: true, hasIsland: true })
}

async function send(context: WebContext, c: WithId, idea: Idea): Promise<Response> {
  const { language, addresses } = c.var.site
  const acting = whoIs(context, c)
  const year = budgetYearOf(acting.now)
  const words = proposeWords[language]
  const collection = { title: words.collection(year), years: [year, year + 1, year + 2, year + 3] }
  const sending = { known: knownLeads(c), collection }
  const result = await sendGuided(context.store, idea, sending, context, acting)
  switch (result.kind) {
    case 'sent':
      return c.redirect(addresses.idea(idea.id, 'sendt'), 303)
    case 'missing':
      return sendReview(context, c, idea, { wasTried: true, status: 422 })
    case 'unreadable':
      return c.redirect(addresses.edit(result.proposalId), 303)
    case 'changed':
      return withIdea(context, c, now => sendReview(context, c, now, { isChanged: true, status: 409 }))
    case 'refused':
      return sendError(c, 'not-yours')
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}

async function sendSent(context: WebContext, c: WithId): Promise<Response> {
  const acting = whoIs(context, c)
  const id = c.req.param('id') ?? ''
  const idea = await readIdea(context.store, id, acting)
  if (idea?.proposalId === null) return c.redirect(c.var.site.addresses.idea(idea.id, 'se'), 303)
  // what came back and was sent again goes by its own id
  const proposalId = idea?.proposalId ?? id
  const view = await viewProcess(context.store, proposalId, acting.person, await surroundingsOf(context))
  if (view?.subject.proposer !== acting.actor.id) return sendError(c, 'not-found')
  return sendPage(c, <IdeaSentPage site={c.var.site} view={view} now={acting.now} />, { isPrivate: true })
}

async function changeFiles(context: WebContext, c: WebRequest, idea: Idea): Promise<Response> {
  const { language, addresses } = c.var.site
  const { fileProblems } = proposeWords[language]
  const back = `${addresses.idea(idea.id, 'se')}#filer`
  const form = await readFileForm(c)
  if (form.kind === 'not-a-form') return sendError(c, 'bad-request')
  const acting = whoIs(context, c)
  if (form.kind === 'remove') {
    await removeFile(context.store, form.id, acting)
    return c.redirect(back, 303)
  }
  if (form.kind !== 'file')
    return sendReview(context, c, idea, { fileProblem: fileProblems[form.kind], status: 422 })
  const result = await attachFile(
    context.store,
    { to: idea.returned ? { proposal: idea.id } : { idea: idea.id }, fileName: form.name, bytes: form.bytes },
    acting,
  )
  if (result.kind === 'empty' || result.kind === 'too-large' || result.kind === 'too-many')
    return sendReview(context, c, idea, { fileProblem: fileProblems[result.kind], status: 422 })
  return result.kind === 'attached' ? c.redirect(back, 303) : sendError(c, 'not-found')
}
