/**
 * Pages as they were last sent to the public, for as long as nothing has happened in the store: most readers open the
 * same few. Whoever has signed in is never given one, nor gives one. Only what a page itself allows to be kept (it has
 * an ETag) is kept, and never more than a few megabytes.
 */
import type { MiddlewareHandler } from 'hono'
import { pageEncoding } from './compress.ts'
import type { Environment, WebRequest } from './environment.ts'

type Kept = { readonly body: ArrayBuffer; readonly headers: Headers; readonly etag: string }

const mostPages = 500
const largestPage = 128 * 1024

/** `stateOf` gives a text that changes whenever what any page shows may have changed. */
export function pageMemory(stateOf: () => Promise<string>): MiddlewareHandler<Environment> {
  const pages = new Map<string, Kept>()
  let state: string | null = null
  return async (c, next) => {
    if (c.req.method !== 'GET' || c.var.site.person !== null) return next()
    const now = await stateOf()
    if (now !== state) pages.clear()
    state = now
    const key = keyOf(c)
    const found = pages.get(key)
    if (found) return answer(c, found)
    await next()
    const made = await maybeKeep(c.res)
    // somebody may have changed things while the page was made
    if (made && state === now) keep(pages, key, made)
  }
}

/** All that a page depends on besides the store. */
function keyOf(c: WebRequest): string {
  const { origin } = c.var.site
  const encoding = pageEncoding(c.req.header('accept-encoding'))
  return [encoding, origin, c.req.url].join(' ')
}

async function maybeKeep(response: Response): Promise<Kept | null> {
  const etag = response.headers.get('etag')
  if (response.status !== 200 || etag === null) return null
  const body = await response.clone().arrayBuffer()
  return body.byteLength > largestPage ? null : { body, headers: new Headers(response.headers), etag }
}

/** The page that was kept longest makes room. */
function keep(pages: Map<string, Kept>, key: string, made: Kept): void {
  pages.set(key, made)
  const [oldest] = pages.keys()
  if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest)
}

function answer(c: WebRequest, { body, headers, etag }: Kept): Response {
  if (c.req.header('if-none-match') !== etag) return new Response(body, { headers: new Headers(headers) })
  const unchanged = new Headers(headers)
  unchanged.delete('content-encoding')
  return new Response(null, { status: 304, headers: unchanged })
}
