/**
 * Whether a request comes from the machine itself: by its socket and by the name it calls us. Headers that proxies add
 * are never believed; their mere presence says that somebody stands in between, so then it is not local.
 */
import type { WebRequest } from '../environment.ts'

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

export function isLocal(request: WebRequest): boolean {
  const address = request.env?.incoming?.socket.remoteAddress
  const host = request.req.header('host')
  if (proxyHeaders.some(name => request.req.header(name) !== undefined)) return false
  return address !== undefined && isLoopbackAddress(address) && isLoopbackHost(host)
}

export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
}

/** The host's name with or without a port. Any other name, even one that leads here, is a stranger's. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host)
}
