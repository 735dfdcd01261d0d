/**
 * What every answer tells the browser to refuse: other hosts, scripts, frames, guessing of types. Only a page with an
 * island (`sendPage` with `hasIsland`) may run script.
 */
import type { MiddlewareHandler } from 'hono'
import type { Environment } from '../environment.ts'

const rules = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]
const policy = rules.join('; ')

/** For a page with an island: script from our own files, which may ask our own server; still nothing inline. */
export const islandPolicy = [...rules, "script-src 'self'", "worker-src 'self'", "connect-src 'self'"].join(
  '; ',
)

/** What a file of script says itself, for where it runs beside a page: its own parts may be fetched, and nothing else. */
export const scriptPolicy = "default-src 'none'; script-src 'self'"

const headers: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // not no-referrer: then browsers would say "null" as the origin of our own forms
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

export const securityHeaders: MiddlewareHandler<Environment> = async (context, next) => {
  await next()
  if (!context.res.headers.has('content-security-policy'))
    context.res.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
}
