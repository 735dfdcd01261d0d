/**
 * Reads the cookie that the sign-in library gave to whoever signed in: every page asks for it, and the library's own
 * way takes longer than most pages. It still signs the cookies, opens sessions and ends them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The session's token, if a cookie of this name brings one that was signed with this secret. */
export function tokenIn(cookies: string, name: string, secret: string): string | null {
  const signed = cookieNamed(cookies, name)
  const at = signed?.lastIndexOf('.') ?? -1
  if (signed === null || at < 1) return null
  const [token, signature] = [signed.slice(0, at), signed.slice(at + 1)]
  return isSignatureOf(token, signature, secret) ? token : null
}

/** The first of the name, as the library takes it. */
function cookieNamed(cookies: string, name: string): string | null {
  for (const part of cookies.split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    const value = part.slice(at + 1).trim()
    return decode(value.startsWith('"') ? value.slice(1, -1) : value)
  }
  return null
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

function isSignatureOf(token: string, signature: string, secret: string): boolean {
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right)
}
