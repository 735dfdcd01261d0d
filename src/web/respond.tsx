/** Sends a page: rendered to text, named by its own hash so that an unchanged one is not sent twice, compressed. */
import { hash } from 'node:crypto'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { PageError } from '../words/pages/errors.ts'
import { compressPage, pageEncoding } from './compress.ts'
import type { WebRequest } from './environment.ts'
import { islandPolicy } from './guard/headers.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { explainTerms } from './terms/explain-terms.tsx'

export type PageOptions = {
  readonly status?: number
  /** A page for this reader alone is kept nowhere. */
  readonly isPrivate?: boolean
  /** The page brings script of our own (`Layout` with `island`). */
  readonly hasIsland?: boolean
}

export async function sendPage(
  request: WebRequest,
  page: VNode,
  { status = 200, isPrivate: isForOne = false, hasIsland = false }: PageOptions = {},
): Promise<Response> {
  // what somebody who has signed in sees is never kept where others, or the public, could meet it
  const isPrivate = isForOne || request.var.site.person !== null
  const html = `<!doctype html>${explainTerms(renderToString(page), request.var.site)}`
  const encoding = pageEncoding(request.req.header('accept-encoding'))
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': request.var.site.language,
    // The address says the language and the reader's machine says who writes; a shared cache can know neither.
    'cache-control': isPrivate ? 'no-store' : 'private, no-cache',
    vary: 'Accept-Encoding',
  })
  if (hasIsland) headers.set('content-security-policy', islandPolicy)
  if (status === 200 && !isPrivate) {
    const etag = `W/"${hash('sha256', html, 'base64url').slice(0, 22)}"`
    headers.set('etag', etag)
    if (request.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  }
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return new Response(await compressPage(html, encoding), { status, headers })
}

const errorStatus: Readonly<Record<PageError, number>> = {
  'bad-request': 400,
  'sign-in-first': 403,
  'not-yours': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'too-large': 413,
  broken: 500,
  ending: 503,
}

export function sendError(request: WebRequest, error: PageError): Promise<Response> {
  const page = <ErrorPage site={request.var.site} error={error} />
  return sendPage(request, page, { status: errorStatus[error], isPrivate: true })
}

/** Goes on to another page, taking along what the browser is to remember or forget. */
export function redirectWith(to: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location: to, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
