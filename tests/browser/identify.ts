/**
 * Who asks, in tests that are not about signing in: whoever sits at the machine may everything; a header makes them
 * the public, or a person with certain roles (`x-as: public`, `x-as: economist,manager`, `x-as: anna:economist`).
 */
import { type Role, roles } from '../../src/core/person/person.ts'
import { isLocal } from '../../src/web/guard/local.ts'
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
