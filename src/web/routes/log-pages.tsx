/** The event log, for whoever may read it. Verifying goes through everything, so it is asked for with a form. */
import { Hono } from 'hono'
import { eventKinds } from '../../words/event.ts'
import { erasePayload, viewTold } from '../../workflow/erase-payload.ts'
import { personNames } from '../../workflow/people/person-names.ts'
import { type LogQuery, searchLog } from '../../workflow/process/search-log.ts'
import { faultNames } from '../../workflow/verification/fault-names.ts'
import { verifyEvents } from '../../workflow/verification/verify-events.ts'
import { verifyStored } from '../../workflow/verification/verify-stored.ts'
import type { Verified } from '../components/log-proof.tsx'
import { type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { allow } from '../guard/allow.ts'
import { LogPage, type LogSearch } from '../pages/log-page.tsx'
import { LogTextPage } from '../pages/log-text-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

export function logPages(context: WebContext) {
  return new Hono<Environment>()
    .use('/log', allow('read-log'))
    .get('/log', c => sendLog(context, c, null))
    .post('/log', async c => {
      const events = await verifyEvents(context.store)
      const stored = await verifyStored(context.store)
      const names = await faultNames(context.store, stored.faults)
      return sendLog(context, c, { events, stored, names, parameters: await context.parameters() })
    })
    .use('/log/:number/slet', allow('erase'))
    .get('/log/:number/slet', c => sendText(context, c, numberOf(c.req.param('number'))))
    .post('/log/:number/slet', async c => {
      const erased = await erasePayload(context.store, numberOf(c.req.param('number')), whoIs(context, c))
      if (erased.kind === 'refused') return sendError(c, 'not-yours')
      return erased.kind === 'unknown'
        ? sendError(c, 'not-found')
        : c.redirect(c.var.site.addresses.log(), 303)
    })
}

async function sendLog({ store }: WebContext, c: WebRequest, verified: Verified | null): Promise<Response> {
  const { site } = c.var
  const parameters = new URL(c.req.url).searchParams
  const search = readSearch(parameters)
  const names = await personNames(store)
  const page = Math.max(1, Math.min(100_000, Number(parameters.get('side')) || 1))
  const found = await searchLog(store, queryOf(search, names), Math.trunc(page), site)
  if (found.kind === 'refused') return sendError(c, 'not-yours')
  const pageHref = (to: number) => {
    const query = new URLSearchParams(parameters)
    query.set('side', String(to))
    return site.addresses.log(`?${query}`)
  }
  const props = { site, found, search, names, verified, pageHref }
  return sendPage(c, <LogPage {...props} />, { isPrivate: true })
}

async function sendText({ store }: WebContext, c: WebRequest, sequence: number): Promise<Response> {
  const { site } = c.var
  const told = await viewTold(store, sequence, site)
  if (told.kind === 'refused') return sendError(c, 'not-yours')
  if (told.kind === 'nothing') return sendError(c, 'not-found')
  const page = <LogTextPage site={site} item={told.item} names={await personNames(store)} />
  return sendPage(c, page, { isPrivate: true })
}

/** Of an event; 0, which none has, for what is no number. */
function numberOf(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0
}

function readSearch(parameters: URLSearchParams): LogSearch {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, 100)
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '')
  return {
    kind: eventKinds.find(kind => kind === text('hvad')) ?? null,
    actor: text('hvem'),
    subject: text('om'),
    from: day('fra'),
    until: day('til'),
  }
}

/** Somebody is looked for by name; an id that no name has is looked for as it is. */
function queryOf(search: LogSearch, names: ReadonlyMap<string, string | null>): LogQuery {
  const wanted = search.actor.toLocaleLowerCase('da')
  const named = [...names]
    .filter(([, name]) => name?.toLocaleLowerCase('da').includes(wanted))
    .map(([id]) => id)
  return {
    kind: search.kind,
    actors: search.actor === '' ? null : [...named, search.actor],
    about: search.subject === '' ? null : search.subject,
    from: search.from === '' ? null : search.from,
    until: search.until === '' ? null : search.until,
  }
}
