/**
 * The door before every page that does something: the reader must hold a role that may ever do it, as the table of
 * rules says (core/process/rules.ts), and a form must come from one of our own pages. Whether it is allowed for this
 * very proposal, now, the use case asks again.
 */
import type { MiddlewareHandler } from 'hono'
import type { Action } from '../../core/process/action.ts'
import { mayEver } from '../../core/process/may.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { sendError } from '../respond.tsx'
import type { Site } from '../site.ts'
import { isOwnForm } from './origin.ts'

export function allow(action: Action): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const refused = isForm(c) && !isOwnForm(c) ? sendError(c, 'wrong-origin') : refuse(c, action)
    if (refused) return refused
    await next()
  }
}

/** Whether to show the way to something at all. */
export function mayAtAll({ person }: Site, action: Action): boolean {
  return mayEver(action, person) === null
}

function refuse(c: WebRequest, action: Action): Promise<Response> | null {
  const refusal = mayEver(action, c.var.site.person)
  if (!refusal) return null
  return sendError(c, refusal.why === 'not-signed-in' ? 'only-here' : 'not-yours')
}

function isForm({ req }: WebRequest): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD'
}
