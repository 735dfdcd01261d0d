/**
 * Who asks, in tests that are not about signing in: whoever sits at the machine may everything; a header makes them
 * the public, or a person with certain roles (`x-as: public`, `x-as: economist,manager`, `x-as: anna:economist`).
 */
import { type Role, roles } from '../../src/core/person/person.ts'
import type { WebRequest } from '../../src/web/environment.ts'
import { isLoopbackAddress, isLoopbackHost } from '../../src/web/guard/local.ts'
import type { Identify } from '../../src/web/identify.ts'

export const identifyInTests: Identify = async request => {
  const as = request.req.header('x-as')
  if (as === 'public' || !isLocal(request)) return null
  if (as === undefined) return personWith('local', roles)
  const [, id = 'somebody', names = ''] = /^(?:([^:]*):)?(.*)$/.exec(as) ?? []
  return personWith(
    id,
    roles.filter(role => names.split(',').includes(role)),
  )
}

function personWith(id: string, held: readonly Role[]) {
  return { id, name: id, grants: held.map(role => ({ role, scope: { kind: 'everywhere' } as const })) }
}

/** Headers that proxies add: their mere presence says that somebody stands in between. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

function isLocal(request: WebRequest): boolean {
  const address = request.env?.incoming?.socket.remoteAddress
  if (proxyHeaders.some(name => request.req.header(name) !== undefined)) return false
  return address !== undefined && isLoopbackAddress(address) && isLoopbackHost(request.req.header('host'))
}
