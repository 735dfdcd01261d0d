/** Whether a form was sent from one of our own pages, as browsers themselves say it. */
import type { WebRequest } from '../environment.ts'
import { isLoopbackHost } from './local.ts'

export function isOwnForm(request: WebRequest): boolean {
  const site = request.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = request.req.header('origin')
  if (origin === undefined) return site === 'same-origin'
  return isSameHost(origin, request.req.header('host'))
}

/** "null", which sandboxed frames send, is nobody's own. */
function isSameHost(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.protocol === 'http:' && url.host === host?.toLowerCase() && isLoopbackHost(url.host)
}
