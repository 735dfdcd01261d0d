/** A person's own page. */
import { Hono } from 'hono'
import { personNames } from '../../workflow/people/person-names.ts'
import { viewMine } from '../../workflow/process/view-mine.ts'
import { surroundingsOf, type WebContext } from '../context.ts'
import type { Environment } from '../environment.ts'
import { onlySignedIn } from '../guard/allow.ts'
import { MinePage } from '../pages/mine-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

export function minePages(context: WebContext) {
  const { store } = context
  return new Hono<Environment>().get('/mit', onlySignedIn, async c => {
    const { site } = c.var
    if (!site.person) return sendError(c, 'not-found')
    const mine = await viewMine(store, site.person, await surroundingsOf(context))
    return sendPage(c, <MinePage site={site} mine={mine} names={await personNames(store)} />, {
      isPrivate: true,
    })
  })
}
