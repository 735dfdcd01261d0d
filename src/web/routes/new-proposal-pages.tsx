/** The pages that make a proposal by hand and copy one. */
import { Hono } from 'hono'
import { type ProposalContent, proposalSchema } from '../../core/proposal/content.ts'
import { longestShort } from '../../core/proposal/form/read-form.ts'
import { emptySupplement } from '../../core/proposal/supplement.ts'
import { newProposalWords } from '../../words/pages/new-proposal.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { createCatalogue } from '../../workflow/catalogues/create-catalogue.ts'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import {
  copyProposal,
  createProposal,
  mayCopy,
  nextNumber,
  viewOriginal,
} from '../../workflow/proposals/create-proposal.ts'
import type { ProposalView } from '../../workflow/views.ts'
import { type WebContext, whoIs } from '../context.ts'
import { readYears } from '../edit/read-years.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import {
  NewProposalPage,
  type NewProposalProblem,
  type NewProposalValues,
  newCatalogue,
} from '../pages/new-proposal-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

export function newProposalPages(context: WebContext) {
  const [fresh, copy] = ['/nyt-forslag', '/forslag/:id/kopi'] as const
  return new Hono<Environment>()
    .use(fresh, allow('propose'))
    .use(copy, allow('propose'))
    .get(fresh, c =>
      sendForm(context, c, {
        original: null,
        problem: null,
        values: firstValues(c.req.query('katalog') ?? ''),
      }),
    )
    .post(fresh, c => create(context, c, null))
    .get(copy, async c => {
      const original = await viewOriginal(context.store, c.req.param('id'), whoIs(context, c))
      if (!original) return sendError(c, 'not-found')
      const title = newProposalWords[c.var.site.language].copyName(titleOf(original, c))
      const values = { ...firstValues(original.catalogue.id), title }
      return sendForm(context, c, { original, problem: null, values })
    })
    .post(copy, async c => {
      const id = c.req.param('id')
      // before a catalogue is opened for it
      return (await mayCopy(context.store, id, whoIs(context, c)))
        ? create(context, c, id)
        : sendError(c, 'not-found')
    })
}

function firstValues(catalogue: string): NewProposalValues {
  return { catalogue, catalogueTitle: '', years: '', title: '', number: '' }
}

function titleOf(view: ProposalView, { var: { site } }: WebRequest): string {
  return view.content.title?.text ?? proposalWords[site.language].untitled
}

type Shown = {
  readonly original: ProposalView | null
  readonly problem: NewProposalProblem | null
  readonly values: NewProposalValues
}

async function sendForm(context: WebContext, c: WebRequest, shown: Shown): Promise<Response> {
  const { original, problem, values } = shown
  const { addresses } = c.var.site
  const catalogues = await listCatalogues(context.store)
  return sendPage(
    c,
    <NewProposalPage
      site={c.var.site}
      action={original ? addresses.copy(original.id) : addresses.newProposal()}
      catalogues={catalogues}
      values={values}
      problem={problem}
      original={original && { id: original.id, title: titleOf(original, c) }}
    />,
    { status: problem ? 422 : 200, isPrivate: true },
  )
}

/** `copied`: what it is to be a copy of. */
async function create(context: WebContext, c: WebRequest, copied: string | null): Promise<Response> {
  const sent = await readSmallForm(c.req.raw)
  if (!sent) return sendError(c, 'bad-request')
  const text = (name: string): string => (sent.get(name) ?? '').replace(/\s+/g, ' ').trim()
  const values: NewProposalValues = {
    catalogue: text('katalog'),
    catalogueTitle: text('katalogtitel'),
    years: text('aar'),
    title: text('titel'),
    number: text('nummer'),
  }
  const problem = problemIn(values)
  if (problem) {
    const original = copied === null ? null : await viewOriginal(context.store, copied, whoIs(context, c))
    return sendForm(context, c, { original, problem, values })
  }
  const catalogueId = await catalogueOf(context, c, values)
  if (catalogueId === null) return sendError(c, 'not-yours')
  const number = values.number === '' ? await nextNumber(context.store, catalogueId, copied) : values.number
  const acting = whoIs(context, c)
  const result = copied
    ? await copyProposal(
        context.store,
        { proposalId: copied, catalogueId, title: values.title, number },
        context,
        acting,
      )
    : await createProposal(
        context.store,
        { catalogueId, content: blank(values.title, number) },
        context,
        acting,
      )
  if (result.kind === 'refused') return sendError(c, 'not-yours')
  if (result.kind === 'unknown') return sendError(c, 'not-found')
  return c.redirect(c.var.site.addresses.edit(result.proposalId), 303)
}

function problemIn({
  catalogue,
  catalogueTitle,
  years,
  title,
  number,
}: NewProposalValues): NewProposalProblem | null {
  if (title === '') return { field: 'titel', code: 'title-missing' }
  if (Math.max(title.length, number.length, catalogueTitle.length) > longestShort)
    return { field: 'titel', code: 'too-long' }
  if (catalogue === '' || (catalogue === newCatalogue && catalogueTitle === ''))
    return { field: 'katalog', code: 'catalogue-missing' }
  if (catalogue === newCatalogue && !readYears(years)) return { field: 'aar', code: 'years-wrong' }
  return null
}

/** The one that was chosen, or one that is opened now; null where that is not allowed. */
async function catalogueOf(
  context: WebContext,
  c: WebRequest,
  { catalogue, catalogueTitle, years }: NewProposalValues,
): Promise<string | null> {
  if (catalogue !== newCatalogue) return catalogue
  const opening = { title: catalogueTitle, years: readYears(years) ?? [] }
  const opened = await createCatalogue(context.store, opening, whoIs(context, c))
  return opened.kind === 'refused' ? null : opened.catalogueId
}

function blank(title: string, number: string | null): ProposalContent {
  return {
    schema: proposalSchema,
    number: number === null ? null : { text: number, place: null },
    title: { text: title, place: null },
    committee: null,
    policyArea: null,
    proposedBy: null,
    fields: { content: null, targetGroup: null, staff: null, relations: null },
    budget: null,
    supplement: emptySupplement,
  }
}
