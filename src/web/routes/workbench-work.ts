/** What the workbench's island asks for while somebody types: drafts, versions, who else is there. All in JSON. */
import { Hono } from 'hono'
import { readPlainCase } from '../../core/calculation/editing/plain.ts'
import { readWorkConflicts } from '../../core/calculation/editing/work-conflicts.ts'
import { readSeenTable } from '../../core/calculation/readings/seen-table.ts'
import { readTableEdits } from '../../core/proposal/read-table-edit.ts'
import { readCaseDraft, writeCaseDraft } from '../../workflow/calculation/case-draft.ts'
import { openWorkbench } from '../../workflow/calculation/open-workbench.ts'
import { readNames } from '../../workflow/people/name-book.ts'
import { saveDraft } from '../../workflow/proposals/drafts.ts'
import { tellGone, tellPresent } from '../../workflow/proposals/presence.ts'
import { actorName } from '../components/actor-name.ts'
import { type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { readJson } from '../guard/body.ts'
import { sendError } from '../respond.tsx'
import { saveWork } from '../workbench/save-work.ts'
import { standingOf } from '../workbench/serve-bench.ts'
import type {
  DraftAnswer,
  DraftSent,
  NewestAnswer,
  PresenceAnswer,
  SaveSent,
} from '../workbench/state/handed.ts'

/** A case with three hundred drivers, each of its fields named, is far below. */
export const longestWork = 3 * 1024 * 1024

/** Behind the door of the workbench's pages. */
export function workbenchWork(context: WebContext) {
  const path = '/forslag/:id/regn'
  return new Hono<Environment>()
    .post(`${path}/kladde`, c => receiveDraft(context, c))
    .post(`${path}/gem`, async c => {
      const sent = readSaveSent(await readJson(c.req.raw, longestWork))
      if (!sent) return sendError(c, 'bad-request')
      const answer = await saveWork(context, c, c.req.param('id'), sent)
      return c.json(answer, answer.kind === 'saved' ? 200 : 409)
    })
    .get(`${path}/nyeste`, async c => {
      const view = await openWorkbench(context.store, c.req.param('id'), whoIs(context, c))
      if (!view) return sendError(c, 'not-found')
      c.header('cache-control', 'no-store')
      const { head } = standingOf(view, context.now())
      const names = await readNames(context.store)
      const authorName = names.get(head.author) ?? actorName(head.author, c.var.site.language)
      return c.json({ ...head, authorName } satisfies NewestAnswer)
    })
    .post(`${path}/her`, c => receivePresence(context, c))
}

async function receiveDraft(context: WebContext, c: WebRequest): Promise<Response> {
  const sent = readSent(await readJson(c.req.raw, longestWork))
  if (!sent) return c.json({ kind: 'unknown' } satisfies DraftAnswer, 400)
  const { base, version, plain, table, conflicts } = sent
  const saved = await saveDraft(
    context.store,
    {
      proposalId: c.req.param('id') ?? '',
      baseRevision: base,
      changes: writeCaseDraft({ plain, table, conflicts }),
      expectedVersion: version,
    },
    whoIs(context, c),
  )
  if (saved.kind === 'saved')
    return c.json({ kind: 'saved', version: saved.version, head: saved.head } satisfies DraftAnswer)
  const there = saved.kind === 'conflict' ? readCaseDraft(saved.draft.changes) : null
  if (saved.kind === 'unknown' || !there) return c.json({ kind: 'unknown' } satisfies DraftAnswer, 404)
  const answer: DraftAnswer = {
    kind: 'conflict',
    version: saved.draft.version,
    base: saved.draft.baseRevision,
    plain: there.plain ?? plain,
    table: there.table,
  }
  return c.json(answer, 409)
}

/** null for what no page of ours sent. */
function readSent(raw: unknown): DraftSent | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (!('base' in raw && 'plain' in raw && 'table' in raw)) return null
  const version = 'version' in raw ? raw.version : 0
  const plain = readPlainCase(raw.plain)
  const table = readTableEdits(raw.table)
  const conflicts = readWorkConflicts('conflicts' in raw ? raw.conflicts : undefined)
  if (typeof raw.base !== 'string' || typeof version !== 'number') return null
  if (!plain || !table || !conflicts || !Number.isInteger(version)) return null
  return { base: raw.base, version, plain, table, conflicts }
}

function readSaveSent(raw: unknown): SaveSent | null {
  const sent = readSent(raw)
  if (!sent || typeof raw !== 'object' || raw === null) return null
  const reason = 'reason' in raw && typeof raw.reason === 'string' ? raw.reason : ''
  const seen = 'seen' in raw ? readSeenTable(JSON.stringify(raw.seen)) : null
  return { ...sent, reason, seen }
}

async function receivePresence(context: WebContext, c: WebRequest): Promise<Response> {
  const who = whoIs(context, c)
  const id = c.req.param('id') ?? ''
  const raw = await readJson(c.req.raw, 1024)
  if (typeof raw === 'object' && raw !== null && 'gone' in raw) {
    await tellGone(context.store, id, who)
    return c.body(null, 204)
  }
  const others = await tellPresent(context.store, id, who)
  if (!others) return sendError(c, 'not-found')
  const { language } = c.var.site
  const names = await readNames(context.store)
  const view = await openWorkbench(context.store, id, who)
  const answer: PresenceAnswer = {
    others: others.map(({ person }) => names.get(person) ?? actorName(person, language)),
    head: view?.head.revisionId ?? '',
  }
  return c.json(answer)
}
