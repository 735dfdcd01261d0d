/** The page that holds two versions of a proposal against each other. */
import { Hono, type MiddlewareHandler } from 'hono'
import { personNames } from '../../workflow/people/person-names.ts'
import { createSight } from '../../workflow/process/sight.ts'
import { viewDifference } from '../../workflow/proposals/view-difference.ts'
import { surroundingsOf, type WebContext } from '../context.ts'
import type { Environment } from '../environment.ts'
import { DifferencePage } from '../pages/difference-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { readVersion } from './version.ts'

export function differencePages(context: WebContext, remembered: MiddlewareHandler<Environment>) {
  const sight = createSight(context.store)
  return new Hono<Environment>().get('/forslag/:id/forskel', remembered, async c => {
    const [from, to] = [readVersion(c.req.query('fra')), readVersion(c.req.query('til'))]
    if (from === 'wrong' || to === 'wrong') return sendError(c, 'not-found')
    const basis = await surroundingsOf(context)
    const seen = await sight.ofProposal(c.req.param('id'), c.var.site.person)
    const view = await viewDifference(seen, c.req.param('id'), { from, to, reader: c.var.site.person }, basis)
    if (!view) return sendError(c, 'not-found')
    const names = await personNames(context.store)
    return sendPage(c, <DifferencePage site={c.var.site} view={view} names={names} />)
  })
}
