/**
 * The door before every page that does something: the reader must hold a role that may ever do it, as the table of
 * rules says (core/process/rules.ts). Whether it is allowed for this very proposal, now, the use case asks again.
 */
import type { MiddlewareHandler } from 'hono'
import type { Action } from '../../core/process/action.ts'
import { mayEver } from '../../core/process/may.ts'
import { inLanguage } from '../address.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { redirectWith, sendError } from '../respond.tsx'

export function allow(action: Action): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const refusal = mayEver(action, c.var.site.person)
    if (!refusal) return next()
    return refusal.why === 'not-signed-in' ? askWho(c) : sendError(c, 'not-yours')
  }
}

/** For pages that are everybody's own, whatever their roles. */
export const onlySignedIn: MiddlewareHandler<Environment> = async (c, next) =>
  c.var.site.person ? next() : askWho(c)

/** A page is come back to after signing in; a form cannot be. */
async function askWho(c: WebRequest): Promise<Response> {
  const { addresses, path, language } = c.var.site
  const isPage = c.req.method === 'GET' || c.req.method === 'HEAD'
  return isPage
    ? redirectWith(addresses.signIn(inLanguage(language, path)), [])
    : sendError(c, 'sign-in-first')
}
