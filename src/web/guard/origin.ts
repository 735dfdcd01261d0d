/**
 * Whether what changes something was sent from one of our own pages, as browsers themselves say it. Asked of every
 * request that is not a look, whatever it is for.
 */
import type { MiddlewareHandler } from 'hono'
import type { Environment, WebRequest } from '../environment.ts'
import { sendError } from '../respond.tsx'
import { isLoopbackHost } from './local.ts'

/** `publicUrl`: where readers find the program, besides the machine itself. */
export function ownFormsOnly(publicUrl: string): MiddlewareHandler<Environment> {
  const own = new URL(publicUrl).origin
  return async (c, next) => {
    const isLook = c.req.method === 'GET' || c.req.method === 'HEAD'
    return isLook || isOwnForm(c, own) ? next() : sendError(c, 'wrong-origin')
  }
}

function isOwnForm(request: WebRequest, own: string): boolean {
  const site = request.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = request.req.header('origin')
  if (origin === undefined) return site === 'same-origin'
  return origin === own || isThisMachine(origin, request.req.header('host'))
}

/** "null", which sandboxed frames send, is nobody's own. */
function isThisMachine(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.protocol === 'http:' && url.host === host?.toLowerCase() && isLoopbackHost(url.host)
}
