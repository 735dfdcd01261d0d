/**
 * Who reads: found once for each request and put into its environment. How people sign in is not known here; whoever
 * starts the pages hands in an `Identify`.
 */
import { localActor } from '../core/event/event.ts'
import { roles } from '../core/person/person.ts'
import type { SignedIn } from '../workflow/acting.ts'
import type { WebRequest } from './environment.ts'
import { isLocal } from './guard/local.ts'

export type Identify = (request: WebRequest) => Promise<SignedIn | null>

const localPerson: SignedIn = {
  id: localActor.id,
  name: '',
  grants: roles.map(role => ({ role, scope: { kind: 'everywhere' } })),
}

/** Whoever sits at the machine may everything, until people can sign in. */
export const whoSitsHere: Identify = async request => (isLocal(request) ? localPerson : null)
