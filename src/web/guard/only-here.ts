/** Pages that change something: who is elsewhere may not look; who is here but came by a foreign form may not write. */
import type { MiddlewareHandler } from 'hono'
import type { Environment } from '../environment.ts'
import { sendError } from '../respond.tsx'
import { isOwnForm } from './origin.ts'

export const onlyHere: MiddlewareHandler<Environment> = async (c, next) => {
  if (!c.var.site.mayWrite) return sendError(c, 'only-here')
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOwnForm(c)) return sendError(c, 'wrong-origin')
  await next()
}
