/**
 * The pages on which a proposal's fields are edited. Everything that is sent is kept as a draft first, so nothing is
 * lost whatever the button was; then the browser is sent to a page that shows it.
 */
import { Hono } from 'hono'
import { formDifference } from '../../core/proposal/difference/form-difference.ts'
import { withLink, withoutRow, withRow, withTheirs } from '../../core/proposal/form/change-form.ts'
import { type ProposalForm, toForm } from '../../core/proposal/form/form.ts'
import { type FormProblem, readForm } from '../../core/proposal/form/read-form.ts'
import { knownPlaces } from '../../workflow/people/known-places.ts'
import { personNames } from '../../workflow/people/person-names.ts'
import { discardDraft, type SavedDraft, saveDraft } from '../../workflow/proposals/drafts.ts'
import { editProposal } from '../../workflow/proposals/edit-proposal.ts'
import { type Editing, openEditing, writeDraft } from '../../workflow/proposals/open-editing.ts'
import { searchProposals } from '../../workflow/proposals/search-proposals.ts'
import { anchors } from '../address.ts'
import { type WebContext, whoIs } from '../context.ts'
import type { Search } from '../edit/rows.tsx'
import { type Asked, readAsked, readSentForm } from '../edit/sent-form.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { type QuietAnswer, quietField } from '../form/quiet.ts'
import { allow } from '../guard/allow.ts'
import { readForm as readSent, readSmallForm } from '../guard/body.ts'
import { EditPage } from '../pages/edit-page.tsx'
import { EditPreviewPage, longestReason, noTables } from '../pages/edit-preview-page.tsx'
import { RefusedPage } from '../pages/refused-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

/** In bytes as sent: six long texts in full, where every letter may take six, leave room for all rows. */
const longestForm = 2 * 1024 * 1024

export function editPages(context: WebContext) {
  const path = '/forslag/:id/rediger'
  return new Hono<Environment>()
    .use(path, allow('edit-fields'))
    .use(`${path}/vis`, allow('edit-fields'))
    .get(path, c => sendEditing(context, c, c.req.param('id')))
    .post(path, c => receive(context, c, c.req.param('id')))
    .get(`${path}/vis`, c =>
      sendPreview(context, c, c.req.param('id'), { reason: '', isReasonMissing: false }),
    )
    .post(`${path}/vis`, c => save(context, c, c.req.param('id')))
}

/** Opens it for the reader, or answers why not. */
async function open(context: WebContext, c: WebRequest, id: string): Promise<Editing | Response> {
  const opened = await openEditing(context.store, id, whoIs(context, c))
  if (opened.kind === 'unknown') return sendError(c, 'not-found')
  if (opened.kind === 'refused')
    return sendPage(c, <RefusedPage site={c.var.site} proposalId={id} refusal={opened.refusal} />, {
      status: 403,
      isPrivate: true,
    })
  return opened.editing
}

async function sendEditing(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const editing = await open(context, c, id)
  if (editing instanceof Response) return editing
  const text = c.req.query('soeg')?.trim() ?? ''
  const search: Search | null =
    text === ''
      ? null
      : {
          text,
          found: await searchProposals(context.store, {
            text,
            catalogueId: editing.proposal.catalogue.id,
            except: id,
            person: c.var.site.person,
          }),
        }
  return sendForm(context, c, editing, { problems: [], search, isElsewhere: false })
}

type Shown = {
  readonly problems: readonly FormProblem[]
  readonly search: Search | null
  readonly isElsewhere: boolean
}

async function sendForm(
  context: WebContext,
  c: WebRequest,
  editing: Editing,
  shown: Shown,
  status = 200,
): Promise<Response> {
  const people = await personNames(context.store)
  const places = await knownPlaces(context.store)
  const props = { site: c.var.site, editing, people, places, ...shown }
  return sendPage(c, <EditPage {...props} />, {
    status,
    isPrivate: true,
    hasIsland: true,
  })
}

async function receive(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const sent = await readSent(c.req.raw, longestForm)
  if (!sent) return sendError(c, 'bad-request')
  const editing = await open(context, c, id)
  if (editing instanceof Response) return editing
  const asked = readAsked(sent)
  const { addresses } = c.var.site
  if (asked.kind === 'discard') {
    await discardDraft(context.store, id, whoIs(context, c), 'fields')
    return c.redirect(addresses.edit(id), 303)
  }
  const form = changed(readSentForm(sent), asked, editing, context)
  const saved = await keep(context, c, id, { form, sent })
  if (saved.kind === 'unknown') return sendError(c, 'bad-request')
  if (sent.get(quietField) === '1') return answerQuietly(context, c, saved)
  if (saved.kind === 'conflict') {
    const draft = { version: saved.draft.version, updatedAt: saved.draft.updatedAt, isBehind: false }
    return sendForm(
      context,
      c,
      { ...editing, form, draft },
      { problems: [], search: null, isElsewhere: true },
      409,
    )
  }
  if (asked.kind !== 'look') return c.redirect(nextAddress(asked, sent, addresses.edit(id)), 303)
  if (saved.isBehind) return c.redirect(addresses.edit(id), 303)
  const { problems } = readForm(form, editing.head.content, id)
  if (problems.length === 0) return c.redirect(addresses.editPreview(id), 303)
  const draft = { version: saved.version, updatedAt: context.now(), isBehind: false }
  return sendForm(
    context,
    c,
    { ...editing, form, draft },
    { problems, search: null, isElsewhere: false },
    422,
  )
}

/** To the page's own script, which keeps the draft while somebody types. */
function answerQuietly(
  { now }: WebContext,
  c: WebRequest,
  saved: Exclude<SavedDraft, { kind: 'unknown' }>,
): Response {
  const marks = { kladde: String(saved.kind === 'saved' ? saved.version : saved.draft.version) }
  return saved.kind === 'saved'
    ? c.json({ kind: 'saved', at: now(), marks } satisfies QuietAnswer)
    : c.json({ kind: 'elsewhere', marks, theirs: [] } satisfies QuietAnswer, 409)
}

type Sent = { readonly form: ProposalForm; readonly sent: URLSearchParams }

function keep(context: WebContext, c: WebRequest, proposalId: string, { form, sent }: Sent) {
  const version = Number(sent.get('kladde') ?? '0')
  return saveDraft(
    context.store,
    {
      proposalId,
      part: 'fields',
      baseRevision: sent.get('base') ?? '',
      changes: writeDraft(form),
      expectedVersion: Number.isSafeInteger(version) ? version : 0,
    },
    whoIs(context, c),
  )
}

function changed(form: ProposalForm, asked: Asked, editing: Editing, { random }: WebContext): ProposalForm {
  switch (asked.kind) {
    case 'add':
      return withRow(form, asked.rows, newRowId(random))
    case 'remove':
      return withoutRow(form, asked.rows, asked.id)
    case 'connect':
      return withLink(form, asked.proposal)
    case 'use': {
      const conflict = editing.conflicts.find(({ place }) => place === asked.place)
      return conflict ? withTheirs(form, conflict) : form
    }
    default:
      return form
  }
}

function newRowId(random: WebContext['random']): string {
  return Buffer.from(random(9)).toString('base64url')
}

function nextAddress(asked: Asked, sent: URLSearchParams, edit: string): string {
  if (asked.kind === 'add' || asked.kind === 'remove') return `${edit}#${asked.rows}`
  if (asked.kind === 'connect') return `${edit}#links`
  if (asked.kind !== 'search') return edit
  const text = (sent.get('soeg') ?? '').trim().slice(0, 200)
  return text === '' ? `${edit}#links` : `${edit}?soeg=${encodeURIComponent(text)}#links`
}

type Given = { readonly reason: string; readonly isReasonMissing: boolean }

async function sendPreview(context: WebContext, c: WebRequest, id: string, given: Given): Promise<Response> {
  const editing = await open(context, c, id)
  if (editing instanceof Response) return editing
  const { content } = editing.head
  const read = readForm(editing.form, content, id)
  // what others have changed, or what cannot be taken, is seen on the form itself
  if (editing.others.length > 0 || read.problems.length > 0)
    return c.redirect(c.var.site.addresses.edit(id), 303)
  const form = formDifference(toForm(content), toForm(read.content))
  return sendPage(
    c,
    <EditPreviewPage
      site={c.var.site}
      editing={editing}
      differences={{ form, names: editing.names, ...noTables() }}
      {...given}
    />,
    { status: given.isReasonMissing ? 422 : 200, isPrivate: true },
  )
}

async function save(context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const sent = await readSmallForm(c.req.raw)
  if (!sent) return sendError(c, 'bad-request')
  const { addresses } = c.var.site
  const editing = await open(context, c, id)
  if (editing instanceof Response) return editing
  const { head, form, draft } = editing
  const reason = (sent.get('begrundelse') ?? '').slice(0, longestReason)
  const isAsSeen = sent.get('base') === head.id && sent.get('kladde') === String(draft?.version ?? 0)
  const { content, problems } = readForm(form, head.content, id)
  if (problems.length > 0) return c.redirect(addresses.edit(id), 303)
  // what is saved is what was looked over
  if (!isAsSeen) return c.redirect(addresses.editPreview(id), 303)
  const result = await editProposal(
    context.store,
    { proposalId: id, expectedRevision: head.id, content, reason },
    context,
    whoIs(context, c),
  )
  switch (result.kind) {
    case 'revised':
      return c.redirect(`${addresses.proposal(id)}#${anchors.revisions}`, 303)
    case 'unchanged':
      return c.redirect(addresses.editPreview(id), 303)
    case 'conflict':
      return c.redirect(addresses.edit(id), 303)
    case 'refused':
      if (result.refusal.why === 'condition')
        return sendPreview(context, c, id, { reason, isReasonMissing: true })
      return c.redirect(addresses.edit(id), 303)
    case 'unknown':
      return sendError(c, 'not-found')
    default:
      return result satisfies never
  }
}
