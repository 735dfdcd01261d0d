/** Where to go after signing in: a path of ours and nothing else, whatever an address says. */

/** null for what leads elsewhere, or back to signing in. */
export function readNext(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || /[\\\p{Cc}\s]/u.test(text) || text.length > 500) return null
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return null
  const url = new URL(text, here)
  // a path such as /.//elsewhere becomes //elsewhere, which is another host
  if (
    url.origin !== here ||
    url.pathname.startsWith('//') ||
    /^(\/en)?\/(log-ind|log-ud|api|filer)(\/|$)/.test(url.pathname)
  )
    return null
  return `${url.pathname}${url.search}`
}
