/** The user guide, open to everybody. */
import { Hono } from 'hono'
import { roles } from '../../core/person/person.ts'
import type { Environment } from '../environment.ts'
import { GuidePage, RoleGuidePage, rolePaths, TermsPage, termsPath } from '../pages/guide-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

export function guidePages() {
  return new Hono<Environment>()
    .get('/vejledning', c => sendPage(c, <GuidePage site={c.var.site} />))
    .get('/vejledning/:part', c => {
      const part = c.req.param('part')
      if (part === termsPath) return sendPage(c, <TermsPage site={c.var.site} />)
      const role = roles.find(each => rolePaths[each] === part)
      return role ? sendPage(c, <RoleGuidePage site={c.var.site} role={role} />) : sendError(c, 'not-found')
    })
}
